/// What people said of one requirement or criterion, and what came of it.
public final class FindingReview: Sendable {
    /// What came of it.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// Enough people judged, and by the rule of the rubric their judgments decide.
        case decided
        /// Enough people judged, and their judgments do not decide: what is open reaches from the lowest of them to the highest, with the
        /// median of an even number between the two in the middle.
        case disputed
        /// Fewer people judged than the rubric asks for.
        case waiting
        /// Nothing: the file itself decides, or what was said is of another text.
        case none
    }

    /// What each of them says, in the order of the reviews.
    public let judgments: [Judgment]
    /// What came of it.
    public let outcome: Outcome
    /// How many more reviews it takes.
    public let missing: Int

    /// What people said.
    public init(judgments: [Judgment], outcome: Outcome, missing: Int) {
        self.judgments = judgments
        self.outcome = outcome
        self.missing = missing
    }
}
