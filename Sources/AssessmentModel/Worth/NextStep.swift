public import ExactNumbers

/// One thing to do next, and what it gains.
public struct NextStep: Sendable, Hashable {
    /// What it is about.
    public enum Subject: Sendable, Hashable {
        /// A requirement that decides compliance, by its place among the requirements.
        case requirement(Int)
        /// A criterion, by the places of its principle and of itself there, and the level to reach, by its place on the scale.
        case criterion(principle: Int, criterion: Int, level: Int)
    }

    /// What has to be done.
    public enum Kind: Sendable, Hashable {
        /// Something is certainly lacking, or too much: the program has to change.
        case change
        /// Facts that the file leaves open may be enough: they have to be stated.
        case state
        /// A person has to decide.
        case judge
    }

    /// What it is about.
    public let subject: Subject
    /// What has to be done.
    public let kind: Kind
    /// Whether the program complies as soon as this is done.
    public let decidesAlone: Bool
    /// The points that the score on the whole gains, from 0 to 100; none for a requirement.
    public let points: Rational
}
