internal import ExactNumbers

/// What can be said of conditions for all programs at once.
///
/// Every measure is taken to have any value of its domain, whatever the others have. Programs can do less, so what is impossible here
/// is impossible for every program; what is possible here may still be impossible for a reason that this does not see.
struct ConditionReasoning: Sendable {
    private let domains: MeasureDomains

    init(_ domains: MeasureDomains) {
        self.domains = domains
    }

    /// Whether conditions can hold at once while others do not; nothing where it takes too long to tell.
    func canHold(_ conditions: [Condition], while others: [Condition] = []) -> Bool? {
        var limits: [Int: [Rational]] = [:]
        for condition in conditions + others { condition.collectLimits(into: &limits) }
        var builder = FormulaBuilder()
        let parts = conditions.map { formula($0, limits, &builder) }
        let negated = others.map { Formula.not(formula($0, limits, &builder)) }
        return builder.problem(.all(parts + negated))?.isSatisfiable()
    }

    /// Whether one condition certainly holds wherever some others hold.
    func follows(_ condition: Condition, from others: [Condition]) -> Bool {
        canHold(others, while: [condition]) == false
    }

    /// Whether conditions can certainly not hold at once.
    func exclude(_ conditions: [Condition]) -> Bool {
        canHold(conditions) == false
    }

    private func formula(
        _ condition: Condition, _ limits: [Int: [Rational]], _ builder: inout FormulaBuilder
    ) -> Formula {
        switch condition {
        case .compare(let measure, let comparison, _):
            builder.compare(
                "\(measure)", comparison, in: domains[measure], limits: limits[measure] ?? [])
        case .all(let parts): .all(parts.map { formula($0, limits, &builder) })
        case .any(let parts): .any(parts.map { formula($0, limits, &builder) })
        case .not(let part): .not(formula(part, limits, &builder))
        }
    }
}

extension Condition {
    fileprivate func collectLimits(into limits: inout [Int: [Rational]]) {
        switch self {
        case .compare(let measure, let comparison, _): limits[measure, default: []] += comparison.numbers
        case .all(let parts), .any(let parts): for part in parts { part.collectLimits(into: &limits) }
        case .not(let part): part.collectLimits(into: &limits)
        }
    }
}
