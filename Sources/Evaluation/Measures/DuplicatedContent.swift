internal import AssessmentModel
internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel
internal import RubricModel

/// Courses that students have to take after high school although they were credited with the same content in it.
///
/// Source: the non-duplicative progression of Sec. 122(c)(1)(A)(ii) of the Act. The Act does not define it; the working rule is that
/// a student who follows the plan is never made to take again what was credited already.
///
/// A pair is a **certain** duplicate where the file says so (it calls the courses equivalent, or lists one course on both sides),
/// both are required of every student, and nothing links them as college credit. It is a **possible** duplicate where only the titles
/// read the same, both have one code of a catalog, or half of the stated competencies of one are those of the other. It is none where the two are one course (`same-as`, college credit), differ (`differs-from`), may be repeated,
/// or belong to different tracks, where both state their competencies and share none, and where a student can avoid one of them. Places in the plan that any course fills are no
/// courses. While the courses of one side are not all listed, there may be more. An agreement in force that rules duplication
/// out decides the question.
///
/// Limits: titles and competencies are compared by their words, without what is printed differently, and not by their meaning; what
/// only looks alike never decides. A file in which thousands of pairs look alike is left open.
struct DuplicatedContent: NamedMeasure {
    let declaration = NamedMeasureDeclaration(
        name: "duplicated-content",
        help: "Pairs of required courses, one in school and one after it, that teach the same content.")

    let terms = Terms()

    func measure(_ context: EvaluationContext, _ findings: inout Findings) -> MeasuredValue {
        let program = context.program
        let ruledOut = agreement(context)
        if ruledOut.truth == .yes {
            for agreement in ruledOut.agreements { findings.count(agreement) }
            return MeasuredValue(.zero)
        }
        var places = Places(context, terms)
        let school = places.courses(on: .secondary)
        let college = places.courses(on: .postsecondary)
        var certain = 0
        var possible = 0
        let pairs = candidates(school, college, context)
        // Many courses of one title make very many pairs: each course is told once of each title that it is like.
        var told: Set<Likeness> = []
        for pair in pairs {
            let (first, second) = (program.courses[pair.school], program.courses[pair.college])
            switch judge(pair.school, pair.college, &places, context) {
            case .no: break
            case .yes:
                certain += 1
                findings.count(first)
                findings.count(second)
            case .open:
                possible += 1
                guard findings.wantsEverything else {
                    findings.suspect(first, "")
                    findings.suspect(second, "")
                    continue
                }
                if told.insert(Likeness(pair.school, context.names.titles[pair.college])).inserted {
                    findings.suspect(
                        first, "looks like `\(program.text(second, CourseField.title) ?? "")` after high school")
                }
                if told.insert(Likeness(pair.college, context.names.titles[pair.school])).inserted {
                    findings.suspect(second, "looks like `\(program.text(first, CourseField.title) ?? "")` in school")
                }
            }
        }
        var isOpen = addOpenSides(school, college, program, &findings)
        if pairs.count >= DuplicatedContent.mostPairs {
            isOpen = true
            findings.suspect(Program.root, "too many courses that look alike to compare them all")
        }
        for side in [school, college] {
            for course in side.lazy.map({ program.courses[$0] })
            where program.fact(course, CourseField.title).state == .unknown {
                isOpen = true
                findings.open(course, CourseField.title, in: program)
            }
        }
        let lower = ruledOut.truth == .open ? 0 : certain
        return MeasuredValue(ExactRange(Rational(lower), isOpen ? nil : Rational(certain + possible)))
    }

    /// A course, by its place, and a title that it is like.
    private struct Likeness: Hashable {
        let course: Int
        let title: Int32

        init(_ course: Int, _ title: Int32) {
            self.course = course
            self.title = title
        }
    }

    // MARK: Sides

    /// Adds a doubt for each side whose courses are not all listed, or of which there are none to compare.
    private func addOpenSides(
        _ school: [Int], _ college: [Int], _ program: Program, _ findings: inout Findings
    ) -> Bool {
        let open = program.unlistedCourses.filter { course in
            let side = program.fact(course, CourseField.takenIn).certainTerms
            return side == terms.secondary || side == terms.postsecondary
        }
        for course in open { findings.mayGrow(atUnlisted: course, in: program) }
        if open.isEmpty, school.isEmpty || college.isEmpty {
            let sequence = program.fact(Program.root, ProgramField.sequence).node
            findings.mayGrow(
                EntryWalk.OpenList(
                    owner: Program.root, node: sequence, field: FieldNumber.courses, isStated: sequence >= 0))
        }
        return !open.isEmpty || school.isEmpty || college.isEmpty
    }

    /// Pairs that are worth a look: a word of the one may mean the other, or both are one entry of the file.
    func candidates(
        _ school: [Int], _ college: [Int], _ context: EvaluationContext
    ) -> [(school: Int, college: Int)] {
        let program = context.program
        // Without a course on the other side there is nothing to compare, and nothing need be named.
        guard !school.isEmpty, !college.isEmpty else { return [] }
        var isCollege = Array(repeating: false, count: program.courses.count)
        for place in college { isCollege[place] = true }
        var pairs = CoursePairs(of: program.courses.count, most: DuplicatedContent.mostPairs)
        let (names, tree, equivalentTo) = (context.names, program.tree, CourseField.equivalentTo)
        for place in school {
            let course = program.courses[place]
            names.forEach(titledAs: place) { if isCollege[$0] { pairs.add(place, $0) } }
            names.forEach(namedAs: place) { if isCollege[$0] { pairs.add(place, $0) } }
            let equivalent = program.fact(course, equivalentTo)
            guard equivalent.state == .stated else { continue }
            for node in program.items(equivalent) {
                for other in names.courses(named: node, in: tree) where isCollege[Int(other)] {
                    pairs.add(place, Int(other))
                }
            }
        }
        for (place, other) in context.contents.pairs(school, college, atMost: DuplicatedContent.mostPairs) {
            pairs.add(place, other)
        }
        var isSchool = Array(repeating: false, count: program.courses.count)
        for place in school { isSchool[place] = true }
        for place in college {
            let equivalent = program.fact(program.courses[place], equivalentTo)
            guard equivalent.state == .stated else { continue }
            for node in program.items(equivalent) {
                for other in names.courses(named: node, in: tree) where isSchool[Int(other)] {
                    pairs.add(Int(other), place)
                }
            }
        }
        if !program.repetitions.isEmpty {
            let byNode = Dictionary(school.map { (program.node(program.courses[$0]), $0) }) { first, _ in first }
            for place in college {
                if let other = byNode[program.node(program.courses[place])] { pairs.add(other, place) }
            }
        }
        return pairs.all
    }

    /// More than any program has; what is beyond leaves the measure open.
    private static let mostPairs = 4_000

    // MARK: Pairs

    func judge(
        _ schoolPlace: Int, _ collegePlace: Int, _ places: inout Places, _ context: EvaluationContext
    ) -> Truth {
        let program = context.program
        let (school, college) = (program.courses[schoolPlace], program.courses[collegePlace])
        if program.repetitions[school] == college || program.repetitions[college] == school,
            program.node(school) != program.node(college)
        {
            return .no
        }
        if names(program.fact(school, CourseField.differsFrom), collegePlace, context) { return .no }
        if names(program.fact(college, CourseField.differsFrom), schoolPlace, context) { return .no }
        if school == college || places.areInDifferentTracks(school, college) { return .no }
        return places.mustTakeBoth(schoolPlace, collegePlace)
            .and(isSameContent(schoolPlace, collegePlace, context))
            .and(isLinked(school, collegePlace, context).negated)
    }

    /// Certain where the file says so, open where titles, codes or competencies only look alike.
    private func isSameContent(_ schoolPlace: Int, _ collegePlace: Int, _ context: EvaluationContext) -> Truth {
        let program = context.program
        let (school, college) = (program.courses[schoolPlace], program.courses[collegePlace])
        if program.node(school) == program.node(college) { return .yes }
        if names(program.fact(school, CourseField.equivalentTo), collegePlace, context) { return .yes }
        if names(program.fact(college, CourseField.equivalentTo), schoolPlace, context) { return .yes }
        let number = program.bytes(program.fact(school, CourseField.number))
        if !number.isEmpty, number == program.bytes(program.fact(college, CourseField.number)) {
            let schoolPlace = program.fact(school, CourseField.taughtAt)
            let collegePlace = program.fact(college, CourseField.taughtAt)
            if schoolPlace.state == .stated, collegePlace.state == .stated, schoolPlace.low == collegePlace.low {
                return .yes
            }
        }
        switch context.contents.compare(schoolPlace, collegePlace) {
        case .alike: return .open
        case .different: return .no
        case .unknown: break
        }
        let (title, other) = (context.names.titles[schoolPlace], context.names.titles[collegePlace])
        return title < 0 || other < 0 || title == other ? .open : .no
    }

    /// Whether one of some texts names the course at a place.
    private func names(_ texts: Fact, _ place: Int, _ context: EvaluationContext) -> Bool {
        context.program.items(texts).contains { context.names.names($0, in: context.program.tree, place) }
    }

    /// Whether the course in school earns the credit of the course after it.
    private func isLinked(_ school: RecordIndex, _ collegePlace: Int, _ context: EvaluationContext) -> Truth {
        let program = context.program
        let credit = program.fact(school, CourseField.collegeCredit)
        if credit.state == .unknown { return .open }
        var result: Truth = credit.state == .stated && credit.isOpen ? .open : .no
        for entry in program.items(credit) {
            let course = program.fact(entry, CollegeCreditField.course)
            if names(course, collegePlace, context) { return .yes }
            // Credit for a course that is not named may be credit for this one.
            if course.state != .stated { result = .open }
        }
        return result
    }

    // MARK: Agreements

    private func agreement(_ context: EvaluationContext) -> (truth: Truth, agreements: [RecordIndex]) {
        let program = context.program
        let list = program.fact(Program.root, ProgramField.agreements)
        var truth: Truth = list.state == .unknown || (list.state == .stated && list.isOpen) ? .open : .no
        var agreements: [RecordIndex] = []
        for agreement in program.items(list) {
            let holds = terms.isInForce.truth(agreement, context)
            truth = truth.or(holds)
            if holds == .yes { agreements.append(agreement) }
        }
        return (truth, agreements)
    }
}

/// Pairs of courses that are worth a look, each once and no more than a measure can look at.
private struct CoursePairs {
    private(set) var all: [(school: Int, college: Int)] = []
    private let courses: Int
    private let most: Int
    /// The same pairs as numbers, where they are many.
    private var seen: Set<Int> = []

    init(of courses: Int, most: Int) {
        self.courses = courses
        self.most = most
    }

    mutating func add(_ school: Int, _ college: Int) {
        guard all.count < most else { return }
        if all.count < CoursePairs.few {
            guard !all.contains(where: { $0.school == school && $0.college == college }) else { return }
        } else {
            if seen.isEmpty { seen = Set(all.map { $0.school * courses + $0.college }) }
            guard seen.insert(school * courses + college).inserted else { return }
        }
        all.append((school, college))
    }

    /// So few pairs are looked through quicker than a set is asked.
    private static let few = 32
}
