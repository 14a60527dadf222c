/// How a rubric makes one judgment out of those of several people.
public struct ReviewPolicy: Sendable, Hashable {
    /// The rule.
    public enum Combination: String, Sendable, Hashable, CaseIterable {
        /// All say the same.
        case allAgree = "all-agree"
        /// More than half say the same, as two of three do in the reviews of Quality Matters.
        case majority
        /// The one in the middle, once they stand in order; of an even number both in the middle must be the same.
        case median
    }

    /// The rule.
    public let combination: Combination
    /// How many people it takes, from 1.
    public let reviewers: Int

    /// A policy; left out, whoever judges must agree, and one person is enough.
    public init(combination: Combination = .allAgree, reviewers: Int = 1) {
        self.combination = combination
        self.reviewers = max(1, reviewers)
    }

    /// The policy in words: "at least 3 reviewers, of whom more than half must say the same".
    public var words: String {
        let people = reviewers == 1 ? "one reviewer or more" : "at least \(reviewers) reviewers"
        return switch combination {
        case .allAgree: "\(people), who must all say the same"
        case .majority: "\(people), of whom more than half must say the same"
        case .median: "\(people), of whom the one in the middle decides"
        }
    }

    /// Why so many opinions decide: "one reviewer is enough", "all 3 reviewers say the same".
    public func reason(ofDeciding count: Int) -> String {
        if count == 1, reviewers == 1 { return "one reviewer is enough" }
        return switch combination {
        case .allAgree: count == 2 ? "both reviewers say the same" : "all \(count) reviewers say the same"
        case .majority: "more than half of those who review say the same"
        case .median: "the one in the middle decides"
        }
    }
}
