internal import AssessmentModel
internal import Evaluation
internal import ExactNumbers
internal import RubricModel

/// A comparison of a condition, as it stands or turned round.
struct Literal: Hashable {
    let measure: Int
    let comparison: Comparison
    /// Whether it must hold, or must not.
    let isWanted: Bool

    /// Whether it holds for one of some values.
    func truth(_ values: [MeasuredValue]) -> Truth {
        values.map { isWanted ? comparison.truth($0) : comparison.truth($0).negated }.max() ?? .no
    }

    /// Which ways lead to it, each with the value to reach.
    var ways: [(ActionGenerator.Direction, Rational)] {
        switch (comparison, isWanted) {
        case (.atLeast(let limit), true): [(.up, limit)]
        case (.atLeast(let limit), false): [(.down, limit.minus(.one))]
        case (.atMost(let limit), true): [(.down, limit)]
        case (.atMost(let limit), false): [(.up, limit.plus(.one))]
        case (.exactly(let limit), true): [(.up, limit), (.down, limit)]
        case (.exactly(let limit), false): [(.up, limit.plus(.one)), (.down, limit.minus(.one))]
        case (.between(let low, let high), true): [(.up, low), (.down, high)]
        case (.between(let low, let high), false): [(.up, high.plus(.one)), (.down, low.minus(.one))]
        }
    }
}

extension Condition {
    /// The comparisons, those inside of `not` turned round.
    func literals(isWanted: Bool = true) -> [Literal] {
        switch self {
        case .compare(let measure, let comparison, _):
            [Literal(measure: measure, comparison: comparison, isWanted: isWanted)]
        case .all(let parts), .any(let parts): parts.flatMap { $0.literals(isWanted: isWanted) }
        case .not(let part): part.literals(isWanted: !isWanted)
        }
    }

    /// Whether the condition holds, by the values that each measure may have: one that is known, or several of which any will do.
    func truth(isWanted: Bool = true, _ values: (Int) -> [MeasuredValue]) -> Truth {
        switch self {
        case .compare(let measure, let comparison, _):
            return Literal(measure: measure, comparison: comparison, isWanted: isWanted).truth(values(measure))
        case .not(let part): return part.truth(isWanted: !isWanted, values)
        case .all(let parts), .any(let parts):
            let isAll = if case .all = self { true } else { false }
            let truths = parts.map { $0.truth(isWanted: isWanted, values) }
            return (isAll == isWanted ? truths.min() : truths.max()) ?? (isAll == isWanted ? .yes : .no)
        }
    }
}
