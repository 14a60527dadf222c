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
        case .count: tally(query, nil)
        case .sum(_, let unit): tally(query, unit)
        case .smallest, .largest: extreme(query)
        case .distinct: distinct(query)
        case .share: share(query)
        }
    }

    // MARK: Counts and sums

    /// Adds up what entries contribute that pass the test.
    private func tally(_ query: CompiledQuery, _ unit: CreditUnit?) -> MeasureResult {
        var result = MeasureResult(value: MeasuredValue(.zero))
        var total = ExactRange.zero
        if query.isAboutCourses {
            total = tallyCourses(query, unit, &result)
            if unlistedCoursesMatter(query, &result) { total = ExactRange(total.lower, nil) }
        } else {
            let walk = EntryWalk(query.query.list, in: program)
            for record in walk.listed { total = total.plus(contribution(of: record, query, unit, &result)) }
            if mayGrow(walk.unlisted, query, &result) { total = ExactRange(total.lower, nil) }
        }
        result.value = MeasuredValue(total)
        return result
    }

    /// Adds up what courses contribute, or what is listed in them; where students take different courses, for the student meant.
    private func tallyCourses(_ query: CompiledQuery, _ unit: CreditUnit?, _ result: inout MeasureResult) -> ExactRange
    {
        let nested = query.query.list.nested
        var total = ExactRange.zero
        var contributions: [ExactRange] = []
        if reckoning != nil { contributions.reserveCapacity(program.courses.count) }
        for course in program.courses {
            var sum = ExactRange.zero
            if nested.isEmpty {
                sum = contribution(of: course, query, unit, &result)
            } else if program.fact(course, nested[0]).state != .none {
                let walk = EntryWalk(nested, of: course, in: program)
                for record in walk.listed { sum = sum.plus(contribution(of: record, query, unit, &result)) }
                if mayGrow(walk.unlisted, query, &result) { sum = ExactRange(sum.lower, nil) }
            }
            if reckoning != nil { contributions.append(sum) } else if sum.upper != .zero { total = total.plus(sum) }
        }
        guard let reckoning else { return total }
        total = reckoning.sum(contributions, for: query.query.student)
        if query.query.student == .any, !total.isCertain, contributions.allSatisfy(\.isCertain) {
            let sequence = program.fact(Program.root, QueryEvaluation.sequenceSlot).node
            result.doubts.append(RecordDoubt(Program.root, .choice, node: sequence))
        }
        return total
    }

    private func contribution(
        of record: RecordIndex, _ query: CompiledQuery, _ unit: CreditUnit?, _ result: inout MeasureResult
    ) -> ExactRange {
        switch query.test.truth(record, context) {
        case .no: return .zero
        case .open:
            result.doubts.append(contentsOf: query.test.doubts(record, context))
            return ExactRange(.zero, value(of: record, query, unit).upper)
        case .yes:
            let range = value(of: record, query, unit)
            if range.upper != .zero { result.evidence.append(record) }
            if !range.isCertain, let field = query.field { result.doubts.append(doubt(record, field)) }
            return range
        }
    }

    /// What an entry contributes: one to a count, the value of the field to a sum.
    private func value(of record: RecordIndex, _ query: CompiledQuery, _ unit: CreditUnit?) -> ExactRange {
        guard let field = query.field else { return QueryEvaluation.one }
        let fact = field.fact(record, program)
        switch fact.state {
        case .none: return .zero
        case .unknown: return ExactRange(.zero, nil)
        case .stated:
            guard let unit else { return fact.numberRange }
            return fact.amountRange(in: unit) ?? ExactRange(.zero, nil)
        }
    }

    private static let one = ExactRange(.one)

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
        if query.query.list.nested.isEmpty {
            for course in program.unlistedCourses where query.test.truth(course, context) != .no {
                may = true
                result.doubts.append(RecordDoubt(course, .mayGrow(list: "courses"), node: program.node(course)))
            }
            return may
        }
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

    private static let sequenceSlot = RecordKind.program.declaration.slot("sequence")
}
