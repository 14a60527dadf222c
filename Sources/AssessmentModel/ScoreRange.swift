public import ExactNumbers

/// A score from 0 to 100 as far as it is known.
public struct ScoreRange: Sendable, Hashable {
    /// The scores that are possible; nothing where certainly nothing applies.
    public let values: ExactRange?
    /// Whether it is possible that nothing applies, so that there is no score.
    public let mayBeMissing: Bool

    /// A score.
    public init(_ values: ExactRange?, mayBeMissing: Bool = false) {
        self.values = values
        self.mayBeMissing = mayBeMissing || values == nil
    }

    /// Whether everything that is possible here is possible there.
    public func isContained(in other: ScoreRange) -> Bool {
        if mayBeMissing, !other.mayBeMissing { return false }
        guard let values else { return true }
        return other.values?.contains(values) ?? false
    }
}
