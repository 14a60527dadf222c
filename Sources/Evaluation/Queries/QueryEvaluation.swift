internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// Answers the queries of a rubric about one program.
struct QueryEvaluation {
    let context: EvaluationContext
    /// What a plan with choices looks like; nothing for a plan in which every student takes every course once.
    let reckoning: PlanReckoning?
    private let repetitions: [RecordIndex: PlanShape.Repetition]

    init(_ context: EvaluationContext) {
        self.context = context
        if context.program.plan.isPlain {
            reckoning = nil
            repetitions = [:]
        } else {
            let shape = PlanShape(context.program)
            reckoning = PlanReckoning(shape)
            repetitions = Dictionary(
                zip(context.program.courses, shape.repetitions).filter { $0.1 != .none },
                uniquingKeysWith: { first, _ in first })
        }
    }

    var program: Program { context.program }

    /// How an entry of a query counts that may stand for a course which the plan holds elsewhere.
    func repetition(_ record: RecordIndex, _ query: CompiledQuery) -> PlanShape.Repetition {
        guard query.isAboutCourses, query.query.list.nested.isEmpty, !repetitions.isEmpty else { return .none }
        return repetitions[record] ?? .none
    }

    func answer(_ query: CompiledQuery) -> MeasureResult {
        switch query.query.operation {
        case .count: tally(query) { _ in ExactRange(.one) }
        case .sum(_, let unit): tally(query) { contribution($0, query, unit: unit) }
        case .smallest, .largest: extreme(query)
        case .distinct: distinct(query)
        case .share: share(query)
        }
    }

    // MARK: Counts and sums

    /// Adds up what entries contribute that pass the test.
    private func tally(_ query: CompiledQuery, _ value: (RecordIndex) -> ExactRange) -> MeasureResult {
        var result = MeasureResult(value: MeasuredValue(.zero))
        var total = ExactRange.zero
        if query.isAboutCourses {
            var contributions: [ExactRange] = []
            contributions.reserveCapacity(program.courses.count)
            for course in program.courses {
                let walk =
                    query.query.list.nested.isEmpty ? nil : EntryWalk(query.query.list.nested, of: course, in: program)
                var sum = ExactRange.zero
                if let walk {
                    for record in walk.listed { sum = sum.plus(contribution(of: record, query, value, &result)) }
                    if mayGrow(walk.unlisted, query, &result) { sum = ExactRange(sum.lower, nil) }
                } else {
                    sum = contribution(of: course, query, value, &result)
                }
                contributions.append(sum)
            }
            total = sum(contributions, query, &result)
        } else {
            let walk = EntryWalk(query.query.list, in: program)
            for record in walk.listed { total = total.plus(contribution(of: record, query, value, &result)) }
            if mayGrow(walk.unlisted, query, &result) { total = ExactRange(total.lower, nil) }
        }
        if query.isAboutCourses, unlistedCoursesMatter(query, &result) { total = ExactRange(total.lower, nil) }
        result.value = MeasuredValue(total)
        return result
    }

    private func sum(_ contributions: [ExactRange], _ query: CompiledQuery, _ result: inout MeasureResult) -> ExactRange
    {
        guard let reckoning else { return contributions.reduce(.zero) { $0.plus($1) } }
        let total = reckoning.sum(contributions, for: query.query.student)
        if query.query.student == .any, !total.isCertain, contributions.allSatisfy(\.isCertain) {
            result.doubts.append(
                RecordDoubt(Program.root, .choice, node: program.fact(Program.root, sequenceSlot).node))
        }
        return total
    }

    private func contribution(
        of record: RecordIndex, _ query: CompiledQuery, _ value: (RecordIndex) -> ExactRange,
        _ result: inout MeasureResult
    ) -> ExactRange {
        let truth = query.test.truth(record, context)
        switch truth {
        case .no: return .zero
        case .open:
            result.doubts.append(contentsOf: query.test.doubts(record, context))
            return ExactRange(.zero, value(record).upper)
        case .yes:
            let range = value(record)
            if range.upper != .zero { result.evidence.append(record) }
            if !range.isCertain, let field = query.field { result.doubts.append(doubt(record, field)) }
            return range
        }
    }

    /// What an entry contributes to a sum.
    private func contribution(_ record: RecordIndex, _ query: CompiledQuery, unit: CreditUnit?) -> ExactRange {
        guard let field = query.field else { return .zero }
        let fact = field.fact(record, program)
        switch fact.state {
        case .none: return .zero
        case .unknown: return ExactRange(.zero, nil)
        case .stated:
            guard let unit else { return fact.numberRange }
            return fact.amountRange(in: unit) ?? ExactRange(.zero, nil)
        }
    }

    // MARK: Lists that may grow

    /// Whether entries that are not listed may pass the test.
    func mayGrow(
        _ unlisted: [(record: RecordIndex, list: EntryWalk.OpenList)], _ query: CompiledQuery,
        _ result: inout MeasureResult
    ) -> Bool {
        var may = false
        for (record, list) in unlisted where query.test.truth(record, context) != .no {
            may = true
            result.doubts.append(RecordDoubt(list.owner, .mayGrow(list: list.name), node: list.node))
        }
        return may
    }

    private func unlistedCoursesMatter(_ query: CompiledQuery, _ result: inout MeasureResult) -> Bool {
        var may = false
        for course in program.unlistedCourses {
            let walk = EntryWalk(query.query.list.nested, of: course, in: program)
            if mayGrow(walk.unlisted, query, &result) { may = true }
        }
        return may
    }

    func doubt(_ record: RecordIndex, _ field: FieldReach) -> RecordDoubt {
        let fact = field.fact(record, program)
        let reason: Doubt.Reason =
            fact.state == .stated ? .uncertain(field: field.path.name) : .notStated(field: field.path.name)
        return RecordDoubt(record, reason, node: fact.node)
    }

    private var sequenceSlot: Int { QueryEvaluation.sequenceSlot }
    private static let sequenceSlot = RecordKind.program.declaration.slot("sequence")
}
