internal import AssessmentModel
internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel

/// Draws the map of a program: what stands in which stage and lane, and what it leads to.
struct MapBuilder {
    private let context: EvaluationContext
    private let program: Program
    private let words: EntryWords
    private let causes: FindingCauses
    private let places: PlaceDirectory
    /// The numbers of the courses on the map, by their entries.
    private let numbers: [RecordIndex: Int]

    init(_ context: EvaluationContext, _ causes: FindingCauses, _ places: PlaceDirectory) {
        self.context = context
        self.places = places
        self.causes = causes
        program = context.program
        words = EntryWords(program: context.program)
        numbers = Dictionary(uniqueKeysWithValues: context.program.courses.enumerated().map { ($1, $0) })
    }

    func map() -> PathwayMap {
        let stages = program.items(program.fact(Program.root, ProgramField.sequence))
        var items: [RecordIndex: [PathwayMap.Item]] = [:]
        var next = 0
        while next < program.plan.items.count {
            if let stage = stage(ofItem: next) { items[stage, default: []].append(item(next)) }
            next = Int(program.plan.items[next].end)
        }
        var exits: [RecordIndex?: [Exit]] = [:]
        for (kind, field) in [(Exit.Kind.award, "awards"), (.credential, "credentials")] {
            for record in words.entries(Program.root, field) {
                exits[stage(ofExit: record), default: []].append(exit(record, kind))
            }
        }
        return PathwayMap(
            stages: stages.map { stage in
                PathwayMap.Stage(
                    title: words.text(stage, "stage") ?? "", label: words.text(stage, "label"),
                    side: PathwayMap.Side(rawValue: words.term(stage, "side") ?? "") ?? .secondary,
                    items: items[stage] ?? [], exits: exits[stage] ?? [])
            },
            exits: exits[nil] ?? [],
            collegeCredit: words.entries(Program.root, "college-credit").map(offer), courseCount: program.courses.count)
    }

    // MARK: Courses

    /// The stage of the first course of an item; a group without a course stands nowhere.
    private func stage(ofItem place: Int) -> RecordIndex? {
        for index in place..<Int(program.plan.items[place].end) {
            if case .course(let number) = program.plan.items[index].kind {
                return program.parent(program.courses[number])
            }
        }
        return nil
    }

    private func item(_ place: Int) -> PathwayMap.Item {
        let item = program.plan.items[place]
        let selection: PathwayMap.Selection
        switch item.kind {
        case .course(let number): return .course(course(number))
        case .all: selection = .all
        case .choose(let least, let most): selection = .choose(least: least, most: most)
        case .chooseCredits(let least, let most): selection = .credits(.ofUnits(least, most))
        }
        var inside: [PathwayMap.Item] = []
        var next = place + 1
        while next < Int(item.end) {
            inside.append(self.item(next))
            next = Int(program.plan.items[next].end)
        }
        return .group(selection, inside)
    }

    private func course(_ number: Int) -> MappedCourse {
        let course = program.courses[number]
        let any = words.text(course, "any")
        let title = words.text(course, "title") ?? any
        let (lane, isBoth) = lane(program.fact(course, CourseField.content))
        let first = program.repetitions[course].flatMap { numbers[$0] }
        return MappedCourse(
            number: number, title: title ?? words.text(course, "number") ?? "", isAny: any != nil,
            code: words.text(course, "number"), lane: lane, isBoth: isBoth, credits: words.amount(course, "credits"),
            requirement: words.term(course, "requirement").flatMap(MappedCourse.Requirement.init),
            grades: grades(course),
            tracks: words.entries(course, "tracks").map { words.text($0, "title") ?? words.text($0, "id") ?? "" },
            prerequisites: words.entries(course, "prerequisites").compactMap { prerequisite($0, of: number) },
            collegeCredit: words.entries(course, "college-credit").map(offer),
            workBasedLearning: words.term(course, "work-based-learning"), sameAs: first == number ? nil : first,
            marks: marks(of: course))
    }

    private func lane(_ content: Fact) -> (MappedCourse.Lane, isBoth: Bool) {
        let certain = content.certainTerms
        if certain.contains(Lanes.technical) { return (.technical, certain.contains(Lanes.academic)) }
        if certain.contains(Lanes.academic) { return (.academic, false) }
        return (certain.contains(Lanes.other) ? .other : .notStated, false)
    }

    /// The grades of a course where it states them itself: the stage says the rest.
    private func grades(_ course: RecordIndex) -> String? {
        let offered = program.fact(course, CourseField.offeredIn)
        if offered.state == .stated {
            let lowest = GradeRange.all.lowerBound
            return offered.certainTerms.numbers.map { String($0 + lowest) }.joined(separator: ", ")
        }
        let stated = program.fact(course, CourseField.grade).node
        let node = program.node(course)
        return stated > node && stated < program.tree.after(node) ? words.text(course, "grade") : nil
    }

    private func prerequisite(_ record: RecordIndex, of course: Int) -> MappedCourse.Prerequisite? {
        guard let title = words.text(record, "course") else { return nil }
        let bytes = Array(title.utf8)[...]
        let number = context.names.courses(meantBy: bytes).first { Int($0) != course }.map(Int.init)
        return MappedCourse.Prerequisite(
            title: number.flatMap { words.text(program.courses[$0], "title") } ?? title, course: number)
    }

    private func offer(_ record: RecordIndex) -> CollegeCreditOffer {
        let status = words.term(record, "status")
        return CollegeCreditOffer(
            kind: words.term(record, "kind"), courses: words.texts(record, "course"),
            credits: words.amount(record, "credits"),
            college: words.reference(record, "from").flatMap { words.text($0, "name") },
            earnedBy: words.text(record, "for"), status: status == "offered" ? nil : status)
    }

    private func marks(of record: RecordIndex) -> [MapMark] {
        let node = program.node(record)
        return node < 0 ? [] : causes.marks(at: places.numbers(in: node..<program.tree.after(node)))
    }

    // MARK: Exits

    private func exit(_ record: RecordIndex, _ kind: Exit.Kind) -> Exit {
        let isAward = kind == .award
        return Exit(
            kind: kind, title: words.text(record, "title") ?? "",
            level: words.term(record, isAward ? "level" : "kind"),
            from: isAward
                ? words.reference(record, "from").flatMap { words.text($0, "name") } : words.text(record, "issuer"),
            credits: isAward ? words.amount(record, "credits") : nil,
            countsToward: words.entries(record, "counts-toward").compactMap { words.text($0, "title") },
            after: words.text(record, "after"), marks: marks(of: record))
    }

    /// The stage at whose end something is earned, where the file names one of its stages.
    private func stage(ofExit record: RecordIndex) -> RecordIndex? {
        program.stage(endingAt: program.fact(record, program.kind(record).declaration.slot("after")))
    }

    /// The numbers of the terms of a course's content.
    private enum Lanes {
        static let academic = number("academic")
        static let technical = number("cte")
        static let other = number("other")

        private static func number(_ term: String) -> Int {
            RecordKind.course.declaration.terms("content", term).first ?? 0
        }
    }
}

extension Amount {
    /// An amount of high school credits, in ten-thousandths.
    fileprivate static func ofUnits(_ least: Int64, _ most: Int64?) -> Amount {
        let rational = { (number: Int64) in Rational(number, over: 10_000) }
        return Amount(ExactRange(rational(least), most.map(rational)), unit: CreditUnit.unit.name)
    }
}
