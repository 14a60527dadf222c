public import ExactNumbers

/// What the levels above the certain one of a criterion would add to the score on the whole.
///
/// The points are exact: the least score that is possible with the level, less the least score that is possible now, everything else
/// being as it is. They are never negative.
public struct CriterionWorth: Sendable, Hashable {
    /// A level that can be given and is not certain yet.
    public struct Step: Sendable, Hashable {
        /// The level, by its place on the scale.
        public let level: Int
        /// The points that the score on the whole gains, from 0 to 100.
        public let points: Rational
    }

    /// The next level.
    public let next: Step
    /// The highest level.
    public let top: Step
}
