/// A measure of agreement, or why there is none.
public enum Coefficient: Sendable, Hashable {
    /// So much agreement; 1 is all of it.
    case value(Double)
    /// There is nothing to reckon it from.
    case undefined(Reason)

    /// Why there is no agreement to be given.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Nothing was judged by two people.
        case nothingJudgedTwice = "nothing-judged-twice"
        /// All judgments are the same: what would agree by chance cannot be told from what agrees.
        case noVariation = "no-variation"
        /// The things that were judged have different numbers of judgments, and this coefficient needs the same.
        case unequalNumbers = "unequal-numbers"
        /// Only one judgment is possible.
        case oneCategory = "one-category"
    }

    /// The value, where there is one.
    public var value: Double? {
        if case .value(let value) = self { value } else { nil }
    }
}
