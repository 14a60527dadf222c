internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// Printed totals of credits that no student reaches with the courses that stand under them.
///
/// Source: Reasons that delay the approval of credit program applications (California community colleges), which name sums that do not add up. A
/// total belongs to the stage whose label or time it names, or to the whole plan where it says so: then to all courses in school if it counts
/// high school credits, to those after high school otherwise. Students who choose differently may come to different sums; a total is right if
/// it lies between the least and the most of them. Semester and quarter hours are converted.
///
/// Limits: totals of anything else are not compared; between the least and the most sum not every number need be possible.
struct TotalsThatDiffer: NamedMeasure {
    let declaration = NamedMeasureDeclaration(
        name: "totals-that-differ", help: "Printed totals of credits that the courses do not add up to.")

    private let secondary = RecordKind.course.declaration.terms("taken-in", "secondary")
    private let postsecondary = RecordKind.course.declaration.terms("taken-in", "postsecondary")
    private static let wholePlan: Set = ["total", "total credits", "program", "program total", "whole program"]

    func measure(_ context: EvaluationContext, _ findings: inout Findings) -> MeasuredValue {
        let program = context.program
        let list = program.fact(Program.root, ProgramField.printedTotals)
        let totals = program.items(list)
        guard !totals.isEmpty || list.isOpen else { return MeasuredValue(.zero) }
        let parts = totals.isEmpty ? [:] : partsOfPlan(program)
        let anywhere = program.unlistedCourses.filter { stage(of: $0, program) == nil }
        var certain = 0
        var possible = 0
        for total in totals {
            guard let name = program.text(total, PrintedTotalField.scope) else { continue }
            let amount = program.fact(total, PrintedTotalField.total)
            guard let (part, side) = subject(name, amount, parts, program) else {
                // A stage of that name may still come.
                if !anywhere.isEmpty { possible += 1 }
                for course in anywhere { findings.mayGrow(atUnlisted: course, in: program) }
                continue
            }
            guard amount.state == .stated else {
                guard amount.state == .unknown else { continue }
                possible += 1
                findings.open(total, PrintedTotalField.total, in: program)
                continue
            }
            let sums = sums(amount, part, side, context, &findings)
            switch agrees(amount, sums.least.range, sums.most.range) {
            case .yes: break
            case .no:
                certain += 1
                findings.count(total)
            case .open: possible += 1
            }
        }
        if list.isOpen { findings.open(Program.root, ProgramField.printedTotals, in: program) }
        return MeasuredValue(ExactRange(Rational(certain), list.isOpen ? nil : Rational(certain + possible)))
    }

    /// The part of the plan that a total is about, and the side of it where only one counts; nothing where no part has its name.
    func subject(
        _ name: String, _ amount: Fact, _ parts: [String: Part], _ program: Program
    ) -> (part: Part, side: TermSet?)? {
        guard TotalsThatDiffer.wholePlan.contains(TotalsThatDiffer.plain(name)) else {
            return parts[TotalsThatDiffer.plain(name)].map { ($0, nil) }
        }
        let whole = Part(places: Array(program.courses.indices), unlisted: program.unlistedCourses)
        return (whole, amount.unit == .unit ? secondary : postsecondary)
    }

    // MARK: Comparing

    /// The least and the most that a student comes to with the courses of a part of the plan.
    func sums(
        _ total: Fact, _ part: Part, _ side: TermSet?, _ context: EvaluationContext, _ findings: inout Findings
    ) -> (least: TallyRange, most: TallyRange) {
        let program = context.program
        var contributions: [(place: Int, range: TallyRange)] = []
        for place in part.places {
            let course = program.courses[place]
            var membership = Truth.yes
            if let side {
                let taken = program.fact(course, CourseField.takenIn)
                membership = taken.state == .unknown ? .open : Truth(taken.certainTerms == side)
            }
            guard membership != .no else { continue }
            let credits = program.fact(course, CourseField.credits)
            guard credits.state != .none else { continue }
            let range = credits.amountRange(in: total.unit)
            if range?.isCertain != true { findings.open(course, CourseField.credits, in: program) }
            if membership == .open { findings.open(course, CourseField.takenIn, in: program) }
            var value = range.map { TallyRange($0) } ?? .anything
            if membership == .open {
                value = TallyRange()
                value.addPossible(range.map { TallyRange($0) } ?? .anything)
            }
            contributions.append((place, value))
        }
        var least = sum(contributions, .every, context)
        var most = sum(contributions, .some, context)
        for course in part.unlisted {
            if let side {
                let taken = program.fact(course, CourseField.takenIn)
                guard taken.state == .unknown || taken.certainTerms == side else { continue }
            }
            findings.mayGrow(atUnlisted: course, in: program)
            (least.isUnlimited, most.isUnlimited) = (true, true)
        }
        return (least, most)
    }

    /// Whether some student comes to a total, by the least and the most that students come to.
    func agrees(_ total: Fact, _ worst: ExactRange, _ best: ExactRange) -> Truth {
        let printed = total.numberRange
        if let highest = printed.upper, highest < worst.lower { return .no }
        if let greatest = best.upper, printed.lower > greatest { return .no }
        if let worstUpper = worst.upper, worstUpper <= printed.lower, let highest = printed.upper, highest <= best.lower
        {
            return .yes
        }
        return .open
    }

    private func sum(
        _ contributions: [(place: Int, range: TallyRange)], _ student: Query.Student, _ context: EvaluationContext
    ) -> TallyRange {
        if let reckoning = context.reckoning { return reckoning.sum(contributions, for: student) }
        return contributions.reduce(into: TallyRange()) { $0.add($1.range) }
    }

    // MARK: Parts of the plan

    /// The courses that a total is about.
    struct Part {
        var places: [Int] = []
        var unlisted: [RecordIndex] = []
    }

    /// The parts of the plan by the words that name them. Stages of one name belong together.
    func partsOfPlan(_ program: Program) -> [String: Part] {
        var parts: [String: Part] = [:]
        var names: [RecordIndex: Set<String>] = [:]
        for stage in program.items(program.fact(Program.root, ProgramField.sequence)) {
            let words = [StageField.label, StageField.stage].compactMap { program.text(stage, $0) }
            names[stage] = Set(words.map(TotalsThatDiffer.plain))
            for name in names[stage] ?? [] { parts[name] = Part() }
        }
        for (place, course) in program.courses.enumerated() {
            for name in stage(of: course, program).flatMap({ names[$0] }) ?? [] { parts[name]?.places.append(place) }
        }
        for course in program.unlistedCourses {
            let stage = stage(of: course, program)
            for name in stage.map({ names[$0] ?? [] }) ?? Set(parts.keys) { parts[name]?.unlisted.append(course) }
        }
        return parts
    }

    private func stage(of course: RecordIndex, _ program: Program) -> RecordIndex? {
        var entry = program.parent(course)
        while let record = entry, program.kind(record) != .stage { entry = program.parent(record) }
        return entry
    }

    /// A name without what is written differently: case and spaces.
    private static func plain(_ name: String) -> String {
        name.lowercased().split { $0 == " " || $0 == "\t" || $0 == "\n" }.joined(separator: " ")
    }
}
