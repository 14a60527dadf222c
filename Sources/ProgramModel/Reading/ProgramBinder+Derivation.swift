internal import ExactNumbers
internal import LocatedYAML
internal import SourceDiagnostics

extension ProgramBinder {
    /// Fills in the facts that follow from others.
    mutating func derive() {
        derivePathway()
        for stage in program.items(program.fact(Program.root, ProgramField.sequence)) { deriveStage(stage) }
        resolveUnits()
        for record in program.entries.indices.map(RecordIndex.init) {
            switch program.kind(record) {
            case .award: deriveAward(record)
            case .credential: deriveRecognition(record)
            case .indicator: deriveIndicator(record)
            default: break
            }
        }
        for course in program.courses { deriveCourse(course, of: program.parent(course) ?? Program.root) }
        addUnlistedCourses()
        checkGrades()
        findRepeatedCourses()
    }

    private func place(_ record: RecordIndex, _ slot: Int) -> Int {
        Int(program.entries[Int(record)].firstFact) + slot
    }

    // MARK: The program

    /// Gives amounts their unit: credits of a school course are Carnegie units, all others what a college credit is here.
    private mutating func resolveUnits() {
        let stated = program.fact(Program.root, ProgramField.collegeCreditUnit).certainTerms
        let unit: CreditUnit =
            switch stated.first {
            case 0: .semesterHour
            case 1: .quarterHour
            default: .collegeCredit
            }
        let withoutUnit = Set(amountsWithoutUnit.map(\.fact))
        if unit != .collegeCredit {
            for index in program.facts.indices where program.facts[index].unit == .collegeCredit {
                if !withoutUnit.contains(index) { program.facts[index].unit = unit }
            }
        }
        for (fact, record) in amountsWithoutUnit {
            switch program.kind(record) {
            case .course:
                var side = program.fact(record, CourseField.takenIn)
                if side.state != .stated {
                    side = program.fact(program.parent(record) ?? Program.root, StageField.side)
                }
                program.facts[fact].unit = side.certainTerms == TermSet(StageTime.secondary) ? .unit : unit
            case .graduationRequirement: program.facts[fact].unit = .unit
            default: program.facts[fact].unit = unit
            }
        }
    }

    private mutating func derivePathway() {
        let cluster = program.fact(Program.root, ProgramField.cluster)
        let pathway = program.fact(Program.root, ProgramField.pathway)
        let area = program.fact(Program.root, ProgramField.area)
        if cluster.state == .stated, pathway.state == .stated {
            let own = pathway.low >= 0 ? CareerCluster.number(ofPathway: Int(pathway.low)) : nil
            let fits = cluster.low >= 0 && own.map(Int64.init) == cluster.low
            program.facts[place(Program.root, ProgramField.pathwayInCluster)] = .term(fits ? 1 : 0, node: pathway.node)
        }
        if cluster.state == .stated, cluster.low >= 0, area.state == .stated, area.low >= 0 {
            let name = CareerCluster.all[Int(cluster.low)].name
            let fits = SecondaryArea.all[Int(area.low)].clusters.contains(name)
            program.facts[place(Program.root, ProgramField.areaHoldsCluster)] = .term(fits ? 1 : 0, node: area.node)
        }
    }

    // MARK: Single entries

    private mutating func deriveStage(_ stage: RecordIndex) {
        let fact = program.fact(stage, StageField.stage)
        guard fact.node >= 0, let time = StageTime(tree.bytes(fact.node)) else { return }
        func whole(_ range: ClosedRange<Int>?, elseNone: Bool) -> Fact {
            range.map { .whole($0, node: fact.node) } ?? (elseNone ? .none : .unknown)
        }
        let inSchool = time.side == StageTime.secondary
        let afterSchool = time.side == StageTime.postsecondary
        program.facts[place(stage, StageField.side)] = .term(time.side, node: fact.node)
        program.facts[place(stage, StageField.grade)] = whole(time.grades, elseNone: !inSchool)
        program.facts[place(stage, StageField.year)] = whole(time.years, elseNone: !afterSchool)
        program.facts[place(stage, StageField.semester)] = whole(
            time.semesters, elseNone: !afterSchool || time.quarters != nil)
        program.facts[place(stage, StageField.quarter)] = whole(
            time.quarters, elseNone: !afterSchool || time.semesters != nil)
        program.facts[place(stage, StageField.season)] = time.season.map { .term($0, node: fact.node) } ?? .unknown
    }

    private mutating func deriveAward(_ award: RecordIndex) {
        let after = program.fact(award, AwardField.after)
        guard after.state == .stated, let time = StageTime(tree.bytes(after.node)) else { return }
        program.facts[place(award, AwardField.earnedIn)] = .term(time.side, node: after.node)
    }

    /// What a credential is tells whether it is recognized, unless the file says so itself: certifications, licenses and
    /// apprenticeships are what an industry, a state or employers stand behind; recognitions and badges are not.
    private mutating func deriveRecognition(_ credential: RecordIndex) {
        let stated = program.fact(credential, CredentialField.industryRecognized)
        let kind = program.fact(credential, CredentialField.kind)
        guard stated.state == .unknown, stated.node < 0, kind.state == .stated else { return }
        let recognition = place(credential, CredentialField.industryRecognized)
        if kind.certainTerms.isSubset(of: ProgramBinder.recognizedKinds) {
            program.facts[recognition] = .term(1, node: kind.node)
        } else if kind.certainTerms.isSubset(of: ProgramBinder.unrecognizedKinds) {
            program.facts[recognition] = .term(0, node: kind.node)
        }
    }

    private static let recognizedKinds = Vocabulary.credentialKind.set(of: [
        "certification", "license", "apprenticeship",
    ])
    private static let unrecognizedKinds = Vocabulary.credentialKind.set(of: ["recognition", "badge"])

    private mutating func deriveIndicator(_ indicator: RecordIndex) {
        let value = program.fact(indicator, IndicatorField.value)
        let target = program.fact(indicator, IndicatorField.target)
        let result = place(indicator, IndicatorField.percentOfTarget)
        if value.state == .none || target.state == .none {
            program.facts[result] = .none
        } else if value.state == .stated, target.state == .stated, target.low > 0 {
            let scale = 100 * ExactDecimal.scale
            let low = Rational(value.low * scale, over: target.high).wholeNumber(rounding: .down)
            let high = Rational(value.high * scale, over: target.low).wholeNumber(rounding: .up)
            program.facts[result] = Fact(.stated, node: value.node, low: low, high: high)
        }
    }

    // MARK: Courses

    private mutating func deriveCourse(_ course: RecordIndex, of stage: RecordIndex) {
        let side = inherit(CourseField.takenIn, from: StageField.side, course, stage)
        let isSecondary = side.certainTerms == TermSet(StageTime.secondary)
        let mayBeSecondary = side.possibleTerms(of: Vocabulary.side.all).contains(StageTime.secondary)
        for (slot, source) in [
            (CourseField.year, StageField.year), (CourseField.semester, StageField.semester),
            (CourseField.quarter, StageField.quarter), (CourseField.season, StageField.season),
        ] {
            _ = inherit(slot, from: source, course, stage)
        }
        deriveContent(course)
        guard mayBeSecondary else {
            // Grades are those of school: what is taken after it has none.
            program.facts[place(course, CourseField.grade)] = .none
            program.facts[place(course, CourseField.earliestGrade)] = .none
            return
        }
        let offered = program.fact(course, CourseField.offeredIn)
        var grade = program.fact(course, CourseField.grade)
        if grade.state == .unknown, grade.node < 0 {
            grade = program.fact(stage, StageField.grade)
            if let numbers = span(offered.certainTerms) { grade = .whole(numbers, node: offered.node) }
            if isSecondary, grade.state != .stated { grade = anyGrade() }
            program.facts[place(course, CourseField.grade)] = grade
        }
        program.facts[place(course, CourseField.earliestGrade)] = earliestGrade(course, grade: grade)
    }

    /// What a field of a course says, or the stage for it.
    private mutating func inherit(
        _ slot: Int, from source: Int, _ course: RecordIndex, _ stage: RecordIndex
    ) -> Fact {
        let own = program.fact(course, slot)
        guard own.state == .unknown, own.node < 0 else { return own }
        let fact = program.fact(stage, source)
        program.facts[place(course, slot)] = fact
        return fact
    }

    /// A course of a core subject is academic, whatever else it is.
    private mutating func deriveContent(_ course: RecordIndex) {
        let content = program.fact(course, CourseField.content)
        let subject = program.fact(course, CourseField.subject)
        guard content.state == .unknown, content.node < 0, subject.state == .stated else { return }
        guard subject.certainTerms.isSubset(of: ProgramBinder.coreSubjects) else { return }
        program.facts[place(course, CourseField.content)] = .terms(ProgramBinder.academic, node: subject.node)
    }

    private static let coreSubjects = Vocabulary.subject.set(
        of: ["english", "mathematics", "science", "social-science", "world-language"])
    private static let academic = Vocabulary.content.set("academic")

    /// The lowest grade in which a student can take the course: the lowest of a choice, or the grade itself. Where students are let
    /// into a lower grade case by case, it stays open whether that counts.
    private func earliestGrade(_ course: RecordIndex, grade: Fact) -> Fact {
        let offered = program.fact(course, CourseField.offeredIn)
        let approval = program.fact(course, CourseField.byApprovalIn)
        var earliest = grade
        if let numbers = span(offered.certainTerms) {
            earliest = .whole(numbers.lowerBound...numbers.lowerBound, node: offered.node)
        }
        if let numbers = span(approval.certainTerms), earliest.state == .stated {
            let low = min(earliest.low, Int64(numbers.lowerBound) * ExactDecimal.scale)
            earliest = Fact(.stated, node: approval.node, low: low, high: earliest.high)
        }
        return earliest
    }

    /// The lowest and highest of some grades.
    private func span(_ grades: TermSet) -> ClosedRange<Int>? {
        guard let low = grades.first, let high = grades.last else { return nil }
        return (low + GradeRange.all.lowerBound)...(high + GradeRange.all.lowerBound)
    }

    /// A grade of which only is known that it is one of the program's.
    private func anyGrade() -> Fact {
        .whole(span(program.fact(Program.root, ProgramField.grades).certainTerms) ?? GradeRange.all)
    }

    // MARK: Courses that are not listed

    /// Adds an entry for each part of the course list that may hold more than it lists.
    private mutating func addUnlistedCourses() {
        let sequence = program.fact(Program.root, ProgramField.sequence)
        let stages = program.items(sequence)
        let content = Vocabulary.content.all
        for side in 0..<Vocabulary.side.terms.count {
            let here = stages.filter { program.fact($0, StageField.side).certainTerms.contains(side) }
            let isSilent = program.isDraft || sequence.state == .unknown || (here.isEmpty && side != StageTime.adult)
            // Whoever writes that there is no sequence is not silent.
            var open = isSilent && sequence.state != .none ? content : TermSet.empty
            var told = TermSet.empty
            for (number, section) in CourseSection.all.enumerated() where section.sides.contains(side) {
                if complete.contains(number) { told = told.union(section.contents) }
                if incomplete.contains(number) { open = open.union(section.contents) }
            }
            open = open.subtracting(told)
            // A side that may hold more courses may hold them in stages of their own.
            if !open.isEmpty { program.facts[place(Program.root, ProgramField.sequence)].isOpen = true }
            addUnlistedCourses(side: side, contents: open, stage: nil)
            // Of stages that say nothing, the courses are open in any case.
            for stage in here where isUntold(stage) {
                addUnlistedCourses(side: side, contents: content.subtracting(told).subtracting(open), stage: stage)
            }
        }
    }

    /// Adds an entry for courses of any content, or one for each content that is open.
    private mutating func addUnlistedCourses(side: Int, contents: TermSet, stage: RecordIndex?) {
        if contents == Vocabulary.content.all {
            addUnlistedCourse(side: side, content: nil, stage: stage)
        } else {
            for number in contents.numbers { addUnlistedCourse(side: side, content: (number, contents), stage: stage) }
        }
    }

    /// Whether the file says nothing about the courses of a stage.
    private func isUntold(_ stage: RecordIndex) -> Bool {
        [StageField.courses, StageField.academic, StageField.cte].allSatisfy {
            program.fact(stage, $0).state == .unknown
        }
    }

    private mutating func addUnlistedCourse(side: Int, content: (certain: Int, possible: TermSet)?, stage: RecordIndex?)
    {
        let course = RecordIndex(program.entries.count)
        let first = program.facts.count
        let sequence = program.fact(Program.root, ProgramField.sequence)
        program.entries.append(
            ProgramEntry(
                kind: .course, isUnlisted: true, firstFact: Int32(first),
                node: stage.map { program.node($0) } ?? sequence.node, parent: stage ?? Program.root))
        program.facts.append(contentsOf: repeatElement(.unknown, count: RecordDeclaration.course.fields.count))
        program.facts[first + CourseField.takenIn] = .term(side)
        if let content {
            program.facts[first + CourseField.content] = Fact(
                .stated, low: Int64(bitPattern: TermSet(content.certain).bits),
                high: Int64(bitPattern: content.possible.bits))
        }
        let grade =
            side == StageTime.secondary ? stage.map { program.fact($0, StageField.grade) } ?? anyGrade() : Fact.none
        program.facts[first + CourseField.grade] = grade
        program.facts[first + CourseField.earliestGrade] = grade
        if side == StageTime.postsecondary {
            for (slot, source) in [
                (CourseField.year, StageField.year), (CourseField.semester, StageField.semester),
                (CourseField.quarter, StageField.quarter), (CourseField.season, StageField.season),
            ] {
                program.facts[first + slot] = stage.map { program.fact($0, source) } ?? .unknown
            }
        } else {
            for slot in [CourseField.year, CourseField.semester, CourseField.quarter] {
                program.facts[first + slot] = .none
            }
        }
        program.unlistedCourses.append(course)
    }

    // MARK: Checks

    /// Warns where a course stands in a grade that the program does not span.
    private mutating func checkGrades() {
        let grades = program.fact(Program.root, ProgramField.grades)
        guard let spanned = span(grades.certainTerms) else { return }
        for course in program.courses {
            let grade = program.fact(course, CourseField.earliestGrade)
            guard grade.state == .stated, grade.high < Int64(spanned.lowerBound) * ExactDecimal.scale else { continue }
            report(
                .contradiction, "a course stands in a grade that the program does not span", at: program.node(course),
                notes: [.init(tree.range(grades.node), "the grades of the program")],
                help: "If students take it before the program, it is a prerequisite; else let `grades` start lower.",
                severity: .warning)
        }
    }
}
