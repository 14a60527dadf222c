internal import AssessmentModel

/// The student's way as a drawn grid. It is made of lists with words, so that who hears the page gets the same as who sees it.
extension ProgramPage {
    var pathway: [Markup] {
        guard let map = assessment.overview?.map else { return [] }
        return MarkupBuilder.pieces {
            if let description = assessment.overview?.description {
                HTML.p(.class("description")) { HTML.quoted(description) }
            }
            if map.stages.isEmpty {
                HTML.p { "The file lists no stages and no courses, so that there is no way to draw." }
            } else {
                HTML.p(.class("quiet")) { explanation(map) }
                for section in MapSection.sections(of: map) { draw(section) }
            }
            if !map.exits.isEmpty {
                HTML.h3 { map.stages.isEmpty ? "What can be earned" : "Earned at a point that the file does not name" }
                HTML.ul(.class("exits loose")) { for exit in map.exits { draw(exit, isLoose: true) } }
            }
            if !map.collegeCredit.isEmpty {
                HTML.h3 { "College credit for the program as a whole" }
                HTML.ul(.class("plain-list")) {
                    for offer in map.collegeCredit { HTML.li { words(offer) } }
                }
            }
            if let occupations = assessment.overview?.occupations, !occupations.isEmpty {
                HTML.p(.class("prepares")) {
                    HTML.strong { "Prepares for: " }
                    for (number, title) in occupations.enumerated() {
                        if number > 0 { number == occupations.count - 1 ? " and " : ", " }
                        HTML.quoted(title)
                    }
                    "."
                }
            }
        }
    }

    private func explanation(_ map: PathwayMap) -> String {
        let stages = PlainWords.count(map.stages.count, "stage")
        let courses = map.courseCount == 0 ? "no courses" : PlainWords.count(map.courseCount, "course")
        return
            "\(PlainWords.capitalized(stages)) from left to right and top to bottom, with \(courses). A cross marks a course that "
            + "causes a finding, a question mark one that keeps a requirement open, because the file does not say enough of it."
    }

    // MARK: Stages

    private func draw(_ section: MapSection) -> Markup {
        HTML.div(.class("road")) {
            HTML.h3 { section.title }
            HTML.ol(.class("stages n\(section.stages.count)")) {
                for (number, row) in section.rows.enumerated() {
                    HTML.li(.class("band \(row.name) r\(number + 1)"), .decoration) { row.title }
                }
                for (column, stage) in section.stages.enumerated() {
                    HTML.li(.class("stage")) {
                        HTML.h4(.class("stop c\(column + 1)")) { heading(stage) }
                        if stage.items.isEmpty {
                            HTML.p(.class("quiet none c\(column + 1)")) { "No course listed" }
                        }
                        for (number, row) in section.rows.enumerated() where stage.has(row) {
                            HTML.div(.class("lane \(row.name) c\(column + 1) r\(number + 1)")) {
                                HTML.p(.class("lane-name"), .decoration) { row.title }
                                HTML.ul(.label(row.title)) { content(stage, row) }
                            }
                        }
                    }
                }
            }
        }
    }

    private func heading(_ stage: PathwayMap.Stage) -> [Markup] {
        MarkupBuilder.pieces {
            HTML.quoted(PlainWords.capitalized(stage.title))
            if let label = stage.label {
                " "
                HTML.span(.class("label")) { HTML.quoted(label) }
            }
        }
    }

    private func content(_ stage: PathwayMap.Stage, _ row: MapRow) -> [Markup] {
        switch row {
        case .exits: stage.exits.map { draw($0, isLoose: false) }
        case .collegeCredit:
            stage.courses.flatMap { course in
                course.collegeCredit.map { offer in
                    HTML.li(.class("credit")) {
                        words(offer)
                        HTML.span(.class("meta")) {
                            " by "
                            link(course)
                        }
                    }
                }
            }
        default: stage.items.filter { MapRow($0) == row }.map(draw)
        }
    }

    private func draw(_ item: PathwayMap.Item) -> Markup {
        switch item {
        case .course(let course): return draw(course)
        case .group(let selection, let items):
            return HTML.li(.class("group")) {
                HTML.p(.class("choice")) { words(selection, of: items.count) }
                HTML.ul { for item in items { draw(item) } }
            }
        }
    }

    private func words(_ selection: PathwayMap.Selection, of count: Int) -> String {
        switch selection {
        case .all: return "All of these together"
        case .choose(let least, let most):
            guard let most else { return "Choose \(least) or more of \(count)" }
            return "Choose \(least == most ? "\(least)" : "\(least) to \(most)") of \(count)"
        case .credits(let amount): return "Choose \(PlainWords.amount(amount)) of these"
        }
    }

    // MARK: Courses

    private func draw(_ course: MappedCourse) -> Markup {
        let certain = course.marks.filter(\.isCertain)
        let open = course.marks.filter { !$0.isCertain }
        let tone = !certain.isEmpty ? " bad" : !open.isEmpty ? " open" : ""
        return HTML.li(.id("course-\(course.number)"), .class("course" + tone + (course.isAny ? " any" : ""))) {
            HTML.p(.class("name")) {
                if !certain.isEmpty || !open.isEmpty { StatusSign.mark(isCertain: !certain.isEmpty) }
                if let code = course.code, code != course.title {
                    HTML.span(.class("code")) { HTML.quoted(code) }
                    " "
                }
                HTML.quoted(course.title)
            }
            let facts = facts(of: course)
            if !facts.isEmpty { HTML.p(.class("meta")) { facts.joined(separator: " \u{00B7} ") } }
            if !course.prerequisites.isEmpty { needs(course) }
            if let first = course.sameAs {
                HTML.p(.class("meta")) {
                    "The same course as "
                    HTML.a(.href("#course-\(first)")) { "above" }
                }
            }
            for mark in certain {
                HTML.p(.class("mark")) {
                    "Stands against: "
                    HTML.a(.href("#" + anchor(mark.subject))) { HTML.quoted(title(mark.subject)) }
                }
            }
            if !open.isEmpty { openMarks(open) }
        }
    }

    private func openMarks(_ marks: [MapMark]) -> Markup {
        HTML.details(.class("marks")) {
            HTML.summary { PlainWords.count(marks.count, "question") + " left open" }
            HTML.ul {
                for mark in marks {
                    HTML.li { HTML.a(.href("#" + anchor(mark.subject))) { HTML.quoted(title(mark.subject)) } }
                }
            }
        }
    }

    private func facts(of course: MappedCourse) -> [String] {
        var facts: [String] = []
        if course.isAny { facts.append("any that fits") }
        if let credits = course.credits { facts.append(PlainWords.amount(credits)) }
        if course.isBoth { facts.append("academic too") }
        if let requirement = course.requirement, requirement != .required { facts.append(requirement.rawValue) }
        if let grades = course.grades {
            facts.append((grades.contains { !$0.isNumber } ? "grades " : "grade ") + grades)
        }
        if !course.tracks.isEmpty { facts.append("track: " + PlainWords.list(course.tracks, "or")) }
        if let kind = course.workBasedLearning { facts.append(PlainWords.plain(kind)) }
        if !course.collegeCredit.isEmpty {
            facts.append(
                course.collegeCredit.allSatisfy { $0.status == nil } ? "earns college credit" : "college credit")
        }
        return facts
    }

    private func needs(_ course: MappedCourse) -> Markup {
        HTML.p(.class("meta needs")) {
            "After "
            for (number, prerequisite) in course.prerequisites.enumerated() {
                if number > 0 { ", " }
                if let place = prerequisite.course {
                    HTML.a(.href("#course-\(place)")) { HTML.quoted(prerequisite.title) }
                } else {
                    HTML.quoted(prerequisite.title)
                }
            }
        }
    }

    private func link(_ course: MappedCourse) -> Markup {
        HTML.a(.href("#course-\(course.number)")) { HTML.quoted(course.title) }
    }

    private func words(_ offer: CollegeCreditOffer) -> [Markup] {
        MarkupBuilder.pieces {
            HTML.strong {
                offer.courses.isEmpty
                    ? .text(PlainWords.title(offer.kind ?? "college-credit"))
                    : HTML.quoted(PlainWords.list(offer.courses))
            }
            HTML.span(.class("meta")) {
                if !offer.courses.isEmpty, let kind = offer.kind { ", " + PlainWords.plain(kind) }
                if let credits = offer.credits { ", " + PlainWords.amount(credits) }
                if let college = offer.college {
                    ", "
                    HTML.quoted(college)
                }
                if let earnedBy = offer.earnedBy {
                    ", for "
                    HTML.quoted(earnedBy)
                }
                if let status = offer.status { " (only \(status))" }
            }
        }
    }

    // MARK: Exits

    private func draw(_ exit: Exit, isLoose: Bool) -> Markup {
        HTML.li(.class("exit " + (exit.kind == .award ? "award" : "credential"))) {
            HTML.p(.class("name")) {
                if !exit.marks.isEmpty { StatusSign.mark(isCertain: exit.marks.contains(where: \.isCertain)) }
                HTML.quoted(exit.title)
            }
            HTML.p(.class("meta")) {
                PlainWords.title(exit.level ?? (exit.kind == .award ? "award" : "credential"))
                if let credits = exit.credits { " \u{00B7} " + PlainWords.amount(credits) }
                if let from = exit.from {
                    " \u{00B7} "
                    HTML.quoted(from)
                }
            }
            if isLoose, let after = exit.after { HTML.p(.class("meta")) { "After \(after)" } }
            if !exit.countsToward.isEmpty {
                HTML.p(.class("meta")) {
                    "Counts toward "
                    HTML.quoted(PlainWords.list(exit.countsToward))
                }
            }
            for mark in exit.marks where mark.isCertain {
                HTML.p(.class("mark")) {
                    "Stands against: "
                    HTML.a(.href("#" + anchor(mark.subject))) { HTML.quoted(title(mark.subject)) }
                }
            }
            let open = exit.marks.filter { !$0.isCertain }
            if !open.isEmpty { openMarks(open) }
        }
    }
}
