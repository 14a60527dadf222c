public import ExactNumbers

/// How one measure compared with what is asked for.
public struct ComparisonOutcome: Sendable, Hashable {
    /// What is asked for.
    public enum Demand: Sendable, Hashable {
        /// So much or more.
        case atLeast(Rational)
        /// So much or less.
        case atMost(Rational)
        /// Exactly so much.
        case exactly(Rational)
        /// From the one to the other.
        case between(Rational, Rational)
    }

    /// The measure, by its place among the rubric's measures.
    public let measure: Int
    /// What is asked of it.
    public let demand: Demand
    /// Whether the opposite is asked for, as inside of `not`.
    public let isNegated: Bool
    /// Whether something else does as well, as inside of `any`.
    public let isAlternative: Bool
    /// Whether what is asked for holds.
    public let truth: Truth

    /// An outcome.
    public init(measure: Int, demand: Demand, isNegated: Bool, isAlternative: Bool, truth: Truth) {
        self.measure = measure
        self.demand = demand
        self.isNegated = isNegated
        self.isAlternative = isAlternative
        self.truth = truth
    }

    /// Whether there may be too much of what is measured.
    public var asksForLess: Bool {
        switch demand {
        case .atMost: !isNegated
        case .atLeast, .exactly, .between: isNegated
        }
    }
}
