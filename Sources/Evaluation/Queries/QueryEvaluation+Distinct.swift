internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension QueryEvaluation {
    /// How many different values a field has.
    func distinct(_ query: CompiledQuery) -> MeasureResult {
        guard let field = query.field, case .distinct(_, let among) = query.query.operation else {
            return MeasureResult(value: MeasuredValue(.zero))
        }
        var result = MeasureResult(value: MeasuredValue(.zero))
        let walk = EntryWalk(query.query.list, in: program)
        var tally = DistinctTally()
        // Only where students meet different courses it matters which course has which values.
        let isPersonal = reckoning != nil && query.isAboutCourses && query.query.list.nested.isEmpty && query.query.student != .some
        var entries: [(place: Int, values: ValueSet)] = []
        for (place, record) in walk.listed.enumerated() {
            var truth = query.test.truth(record, context)
            guard truth != .no else { continue }
            switch repetition(record, query) {
            case .none: break
            case .always: continue
            case .possibly: truth = .open
            }
            guard var values = ValueSet(record, field, among, program) else { continue }
            if truth == .open {
                query.test.addDoubts(record, context, to: &result.doubts)
                values.certain = .empty
                values.isThere = false
            } else {
                if values.isThere { result.evidence.append(record) }
                if !values.isCertain { result.doubts.append(doubt(record, field)) }
            }
            tally.add(values)
            if isPersonal { entries.append((place, values)) }
        }
        let growth = mayGrow(walk.unlisted, query, &result)
        let domain = among?.count ?? ValueSet.domain(field.path.field.type)
        let everyone = bounds(tally.lower, growth ? nil : tally.upper, domain)
        guard isPersonal, let reckoning else {
            result.value = MeasuredValue(everyone)
            return result
        }
        let worst = worst(entries, growth: growth, domain: domain, reckoning)
        result.value = MeasuredValue(query.query.student == .every ? worst : ExactRange(worst.lower, everyone.upper))
        return result
    }

    private func bounds(_ lower: Int, _ upper: Int?, _ domain: Int?) -> ExactRange {
        var upper = upper
        if let domain { upper = min(upper ?? domain, domain) }
        return ExactRange(Rational(lower), upper.map { Rational(max($0, lower)) })
    }

    /// Of more values it is not told which every student meets: each takes a walk through the plan.
    private static let mostValues = 128

    /// How many different values every student meets: those that the worst choice still holds.
    private func worst(
        _ entries: [(place: Int, values: ValueSet)], growth: Bool, domain: Int?, _ reckoning: PlanReckoning
    ) -> ExactRange {
        let all = entries.reduce(into: DistinctValues.empty) { $0.formUnion($1.values.possible) }.all
        guard all.count <= QueryEvaluation.mostValues else {
            return ExactRange(.zero, growth ? nil : Rational(all.count))
        }
        var lower = 0
        var upper = entries.count(where: \.values.isUnbounded)
        for value in all {
            var contributions: [(place: Int, range: TallyRange)] = []
            for (place, values) in entries where values.possible.contains(value) {
                contributions.append((place, values.certain.contains(value) ? .one : .zeroOrOne))
            }
            let count = reckoning.sum(contributions, for: .every).range
            if count.lower >= .one { lower += 1 }
            if count.upper.map({ $0 >= .one }) ?? true { upper += 1 }
        }
        // A value that is there counts as one, whichever it is.
        let something = entries.filter(\.values.isThere).map { (place: $0.place, range: TallyRange.one) }
        if lower == 0, reckoning.sum(something, for: .every).range.lower >= .one { lower = 1 }
        return bounds(lower, growth ? nil : max(lower, upper), domain)
    }
}

/// Counts different values over entries.
private struct DistinctTally {
    private var certain = DistinctValues.empty
    private var possible = DistinctValues.empty
    private var unbounded = 0
    private var isSomething = false

    mutating func add(_ values: ValueSet) {
        certain.formUnion(values.certain)
        possible.formUnion(values.possible)
        if values.isUnbounded { unbounded += 1 }
        if values.isThere { isSomething = true }
    }

    /// How many there are at least: a value that is there counts as one, whichever it is.
    var lower: Int { max(certain.count, isSomething ? 1 : 0) }
    var upper: Int { possible.count + unbounded }
}
