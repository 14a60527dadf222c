public import ExactNumbers

/// A score that a program must certainly have: `60` for the whole, `alignment=50` for one principle.
public struct MinimumScore: Sendable, Hashable {
    /// The principle by its id; nothing for the whole.
    public let principle: String?
    /// The score, from 0 to 100.
    public let score: Rational

    /// A score.
    public init(principle: String?, score: Rational) {
        self.principle = principle
        self.score = score
    }

    /// What a text asks for, if it is a number from 0 to 100, alone or behind a name and `=`.
    public init?(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let number = parts.last, let score = Rational(decimal: String(number)), score >= .zero,
            score <= Rational(100), parts.count == 1 || !parts[0].isEmpty
        else { return nil }
        self.init(principle: parts.count == 2 ? String(parts[0]) : nil, score: score)
    }
}
