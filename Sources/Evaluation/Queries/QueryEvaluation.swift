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
            repetitions =
                context.program.repetitions.isEmpty
                ? [:]
                : Dictionary(
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
        case .count, .sum: tally(query)
        case .smallest, .largest: extreme(query)
        case .distinct: distinct(query)
        case .share: share(query)
        }
    }

    // MARK: Counts and sums

    /// Adds up what entries contribute that pass the test.
    private func tally(_ query: CompiledQuery) -> MeasureResult {
        var result = MeasureResult(value: QueryEvaluation.zero)
        var total: TallyRange
        if query.isAboutCourses {
            total = tallyCourses(query, &result)
            if unlistedCoursesMatter(query, &result) { total.isUnlimited = true }
        } else {
            let walk = EntryWalk(query.query.list, in: program)
            total = TallyRange()
            for record in walk.listed { add(record, query, to: &total, &result) }
            if mayGrow(walk.unlisted, query, &result) { total.isUnlimited = true }
        }
        if !total.isZero { result.value = MeasuredValue(total.range) }
        return result
    }

    private static let zero = MeasuredValue(.zero)

    /// Adds up what courses contribute, or what is listed in them; where students take different courses, for the student meant.
    private func tallyCourses(_ query: CompiledQuery, _ result: inout MeasureResult) -> TallyRange {
        let nested = query.query.list.nested
        var total = TallyRange()
        /// What courses contribute that a student may leave out, or meet twice.
        var bound: [(place: Int, range: TallyRange)] = []
        for (place, course) in program.courses.enumerated() {
            var range = TallyRange()
            if nested.isEmpty {
                add(course, query, to: &range, &result)
            } else if program.fact(course, nested[0]).state != .none {
                let walk = EntryWalk(nested, of: course, in: program)
                for record in walk.listed { add(record, query, to: &range, &result) }
                if mayGrow(walk.unlisted, query, &result) { range.isUnlimited = true }
            }
            if range.isZero { continue }
            if reckoning == nil { total.add(range) } else { bound.append((place, range)) }
        }
        guard let reckoning, !bound.isEmpty else { return total }
        total = reckoning.sum(bound, for: query.query.student)
        if query.query.student == .any, !total.isCertain, bound.allSatisfy(\.range.isCertain) {
            let sequence = program.fact(Program.root, QueryEvaluation.sequenceSlot).node
            result.doubts.append(RecordDoubt(Program.root, .choice, node: sequence))
        }
        return total
    }

    /// Adds what an entry contributes: one to a count, the value of the field to a sum.
    private func add(
        _ record: RecordIndex, _ query: CompiledQuery, to total: inout TallyRange, _ result: inout MeasureResult
    ) {
        switch query.test.truth(record, context) {
        case .no: return
        case .open:
            query.test.addDoubts(record, context, to: &result.doubts)
            total.addPossible(value(of: record, query))
        case .yes:
            let range = value(of: record, query)
            if !range.isZero { result.evidence.append(record) }
            if !range.isCertain, let field = query.field { result.doubts.append(doubt(record, field)) }
            total.add(range)
        }
    }

    private func value(of record: RecordIndex, _ query: CompiledQuery) -> TallyRange {
        guard let field = query.field else { return .one }
        let fact = field.fact(record, program)
        switch fact.state {
        case .none: return TallyRange()
        case .unknown: return .anything
        case .stated:
            guard let unit = query.unit else { return TallyRange(fact.numberRange) }
            return fact.amountRange(in: unit).map(TallyRange.init) ?? .anything
        }
    }

    // MARK: Lists that may grow

    /// Whether entries that are not listed may pass the test.
    func mayGrow(
        _ unlisted: [(record: RecordIndex, list: EntryWalk.OpenList)], _ query: CompiledQuery,
        _ result: inout MeasureResult
    ) -> Bool {
        var may = false
        for (record, list) in unlisted {
            // Of most entries that are not listed nothing is known: what the test says of them is always the same.
            let truth = record < 0 ? truthOfUnlisted(record, query, list.owner) : query.test.truth(record, context)
            guard truth != .no else { continue }
            may = true
            result.doubts.append(RecordDoubt(list.owner, .mayGrow(list: list.name), node: list.node))
        }
        return may
    }

    /// What the test says of an entry of which nothing is known but the entry that it would belong to.
    private func truthOfUnlisted(_ record: RecordIndex, _ query: CompiledQuery, _ owner: RecordIndex) -> Truth {
        query.asksParent ? query.test.truth(record, context, owner: owner) : query.truthOfUnlisted
    }

    private func unlistedCoursesMatter(_ query: CompiledQuery, _ result: inout MeasureResult) -> Bool {
        var may = false
        for course in program.unlistedCourses {
            let truth =
                query.query.list.nested.isEmpty
                ? query.test.truth(course, context)
                : truthOfUnlisted(Program.unlisted(query.query.list.kind), query, course)
            guard truth != .no else { continue }
            may = true
            result.doubts.append(RecordDoubt(course, .mayGrow(list: "courses"), node: program.node(course)))
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
