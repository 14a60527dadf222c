/// What one reviewer says of a requirement or a criterion.
public struct Judgment: Sendable, Hashable {
    /// What can be said.
    public enum Opinion: Sendable, Hashable {
        /// A requirement is met, or is not.
        case met(Bool)
        /// A criterion has a level, by its place on the scale.
        case level(Int)
    }

    /// How far an opinion counts.
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        /// It counts: the rubric leaves this to people.
        case counts
        /// It is shown beside what the file itself decides, and changes nothing.
        case beside
        /// It is of another text than the one that was evaluated, and does not count until somebody has looked again.
        case ofAnotherText = "of-another-text"
    }

    /// The review, by its place among ``Assessment/reviews``.
    public let review: Int
    /// What is said.
    public let opinion: Opinion
    /// Why.
    public let reason: String
    /// What the reviewer has seen, in the reviewer's words.
    public let evidence: [String]
    /// How far it counts.
    public let standing: Standing

    /// A judgment.
    public init(review: Int, opinion: Opinion, reason: String, evidence: [String], standing: Standing) {
        self.review = review
        self.opinion = opinion
        self.reason = reason
        self.evidence = evidence
        self.standing = standing
    }
}
