internal import ExactNumbers
internal import ProgramModel

/// Which courses of a plan a student may leave out, which tracks they belong to, and which stand for another entry.
struct PlanShape: Sendable {
    /// How an entry counts that stands for a course which the plan holds elsewhere.
    enum Repetition: Sendable {
        /// It stands for itself.
        case none
        /// The other entry is certainly taken, so that this one never counts.
        case always
        /// The other entry may be taken too, so that this one may count.
        case possibly
    }

    let plan: Plan
    /// Whether each course is certainly, possibly or not left to the student.
    let isOptional: [Bool]
    let mayBeOptional: [Bool]
    /// For each track which courses a student of it may meet; one row of all courses where there are no tracks.
    let tracks: [[Bool]]
    let repetitions: [Repetition]
    /// For each course the outermost choice that it stands in; -1 where it stands in none.
    let outermostGroup: [Int32]
    /// The credits of each course in ten-thousandths of whatever unit they have, as the choices by credits count them.
    let credits: [CreditSpan]

    init(_ program: Program) {
        plan = program.plan
        let required = PlanShape.required
        let requirements = program.courses.map { program.fact($0, CourseField.requirement) }
        mayBeOptional = requirements.map { $0.state == .stated ? $0.certainTerms != required : true }
        isOptional = requirements.map { $0.state == .stated && $0.certainTerms != required }
        credits = program.courses.map { CreditSpan(program.fact($0, CourseField.credits)) }
        let declared = program.items(program.fact(Program.root, ProgramField.tracks))
        let members = program.courses.map { program.fact($0, CourseField.tracks) }
        tracks =
            declared.isEmpty
            ? [program.courses.map { _ in true }]
            : declared.map { track in
                members.map { $0.state != .stated || program.items($0).contains(track) }
            }
        let groups = PlanShape.groups(of: program.plan, count: program.courses.count)
        repetitions = PlanShape.repetitions(program, groups, mayBeOptional: mayBeOptional, tracks: tracks)
        outermostGroup = groups.map { $0.first.map { Int32($0.choice) } ?? -1 }
    }

    /// The credits of a course as exact numbers.
    func credits(ofCourse place: Int) -> ExactRange { credits[place].range }

    private static let required = RecordKind.course.declaration.terms("requirement", "required")

    // MARK: Repetitions

    private static func repetitions(
        _ program: Program, _ groups: [[(choice: Int, option: Int)]], mayBeOptional: [Bool], tracks: [[Bool]]
    ) -> [Repetition] {
        guard !program.repetitions.isEmpty else { return program.courses.map { _ in .none } }
        let places = Dictionary(uniqueKeysWithValues: program.courses.enumerated().map { ($0.element, $0.offset) })
        return program.courses.enumerated().map { place, course in
            guard let first = program.repetitions[course], let other = places[first] else { return .none }
            if exclude(program.plan, groups[place], groups[other]) { return .none }
            if tracks.allSatisfy({ !$0[place] || !$0[other] }) { return .none }
            let isCertain = groups[other].isEmpty && !mayBeOptional[other] && tracks.allSatisfy { $0[other] }
            return isCertain ? .always : .possibly
        }
    }

    /// For each course the choices that it stands in, each with the option of the choice that holds it.
    private static func groups(of plan: Plan, count: Int) -> [[(choice: Int, option: Int)]] {
        var groups: [[(choice: Int, option: Int)]] = Array(repeating: [], count: count)
        func walk(_ start: Int, _ end: Int, _ path: [(choice: Int, option: Int)], in choice: Int?) {
            var item = start
            while item < end {
                let inside = choice.map { path + [($0, item)] } ?? path
                let itemEnd = Int(plan.items[item].end)
                switch plan.items[item].kind {
                case .course(let place): groups[place] = inside
                case .all: walk(item + 1, itemEnd, inside, in: nil)
                case .choose, .chooseCredits: walk(item + 1, itemEnd, inside, in: item)
                }
                item = itemEnd
            }
        }
        walk(0, plan.items.count, [], in: nil)
        return groups
    }

    /// Whether no student can take both: they are different options of a choice of which only one is taken.
    private static func exclude(
        _ plan: Plan, _ first: [(choice: Int, option: Int)], _ second: [(choice: Int, option: Int)]
    ) -> Bool {
        for (left, right) in zip(first, second) {
            if left.choice != right.choice { return false }
            if left.option != right.option {
                if case .choose(_, let most?) = plan.items[left.choice].kind { return most <= 1 }
                return false
            }
        }
        return false
    }
}

/// From how many credits to how many, in ten-thousandths.
struct CreditSpan: Sendable {
    let least: Int64
    /// ``unlimited`` where nothing limits them.
    let most: Int64

    static let unlimited = Int64.max
    static let zero = CreditSpan(least: 0, most: 0)

    init(least: Int64, most: Int64) {
        self.least = least
        self.most = most
    }

    /// What a fact of the file says.
    init(_ fact: Fact) {
        switch fact.state {
        case .stated: self.init(least: fact.low, most: fact.high)
        case .none: self = .zero
        case .unknown: self.init(least: 0, most: CreditSpan.unlimited)
        }
    }

    func plus(_ other: CreditSpan) -> CreditSpan {
        CreditSpan(
            least: least + other.least,
            most: most == CreditSpan.unlimited || other.most == CreditSpan.unlimited
                ? CreditSpan.unlimited : most + other.most)
    }

    /// The same as exact numbers.
    var range: ExactRange {
        ExactRange(ExactDecimal.rational(least), most == CreditSpan.unlimited ? nil : ExactDecimal.rational(most))
    }
}
