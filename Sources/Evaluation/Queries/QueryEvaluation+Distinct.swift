internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension QueryEvaluation {
    /// How many different values a field has.
    func distinct(_ query: CompiledQuery, _ findings: inout Findings) -> MeasuredValue {
        guard let field = query.field, let kind = query.values else { return MeasuredValue(.zero) }
        let walk = walk(query)
        var tally = DistinctTally()
        // Only where students meet different courses it matters which course has which values.
        let isPersonal = query.isOfCourses && query.student != .some && reckoning != nil
        var entries: [(place: Int, values: ValueSet)] = []
        var place = -1
        for record in walk.listed {
            if findings.isEnough(program) { return .missing }
            place += 1
            var truth = query.test.truth(record, context)
            guard truth != .no else { continue }
            switch repetition(record, query) {
            case .none: break
            case .always: continue
            case .possibly: truth = .open
            }
            guard var values = ValueSet(record, field.fact(record, program), kind, query.among, program) else {
                continue
            }
            if truth == .open {
                query.test.addDoubts(record, context, to: &findings)
                values.certain = .empty
                values.isThere = false
            } else {
                if values.isThere { findings.count(record) }
                if !values.isCertain { field.addDoubt(record, program, to: &findings) }
            }
            tally.add(values)
            if isPersonal { entries.append((place, values)) }
        }
        let growth = mayGrow(walk.unlisted, query, &findings)
        let domain = query.among?.count ?? kind.domain
        let everyone = bounds(tally.lower, growth ? nil : tally.upper, domain)
        guard isPersonal, findings.wantsEverything, let reckoning else { return MeasuredValue(everyone) }
        let worst = worst(entries, tally, growth: growth, domain: domain, reckoning)
        return MeasuredValue(query.student == .every ? worst : ExactRange(worst.lower, everyone.upper))
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
        _ entries: [(place: Int, values: ValueSet)], _ tally: DistinctTally, growth: Bool, domain: Int?,
        _ reckoning: PlanReckoning
    ) -> ExactRange {
        let all = entries.reduce(into: DistinctValues.empty) { $0.formUnion($1.values.possible) }.all
        guard all.count <= QueryEvaluation.mostValues else {
            return ExactRange(.zero, growth ? nil : Rational(tally.upper))
        }
        var lower = 0
        var upper = entries.count(where: \.values.isUnbounded)
        for value in all {
            var contributions: [(place: Int, range: TallyRange)] = []
            for index in entries.indices where entries[index].values.possible.contains(value) {
                let isCertain = entries[index].values.certain.contains(value)
                contributions.append((entries[index].place, isCertain ? .one : .zeroOrOne))
            }
            let count = reckoning.sum(contributions, for: .every).range
            if count.lower >= .one { lower += 1 }
            if count.upper.map({ $0 >= .one }) ?? true { upper += 1 }
        }
        // A value that is there counts as one, whichever it is.
        let something = entries.filter(\.values.isThere).map { (place: $0.place, range: TallyRange.one) }
        if lower == 0, reckoning.sum(something, for: .every).range.lower >= .one { lower = 1 }
        return bounds(lower, growth ? nil : max(lower, min(upper, tally.upper)), domain)
    }
}

/// Counts different values over entries.
private struct DistinctTally {
    private var certain = DistinctValues.empty
    private var possible = DistinctValues.empty
    /// The values of entries of which it is known what value they have, if they count.
    private var known = DistinctValues.empty
    /// How many entries have one value of which it is not known what it is.
    private var unknown = 0
    private var unbounded = 0
    private var isSomething = false

    mutating func add(_ values: ValueSet) {
        certain.formUnion(values.certain)
        possible.formUnion(values.possible)
        if values.isUnbounded {
            unbounded += 1
        } else if values.isSingle, values.possible.count > 1 {
            unknown += 1
        } else {
            known.formUnion(values.possible)
        }
        if values.isThere { isSomething = true }
    }

    /// How many there are at least: a value that is there counts as one, whichever it is.
    var lower: Int { max(certain.count, isSomething ? 1 : 0) }
    /// How many there may be: an entry with one value adds one at most, whichever it is.
    var upper: Int { min(possible.count, known.count + unknown) + unbounded }
}
