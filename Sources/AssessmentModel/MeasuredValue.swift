public import ExactNumbers

/// What a measure may still be on a program: the values that are possible, and whether there may be none.
///
/// A count is always a number. The smallest of something is no number where there is nothing.
public struct MeasuredValue: Sendable, Hashable {
    /// The values that are possible; nothing where there certainly is no value.
    public let values: ExactRange?
    /// Whether it is possible that there is no value.
    public let mayBeMissing: Bool

    /// A number within a range.
    public init(_ values: ExactRange) {
        self.values = values
        mayBeMissing = false
    }

    /// A number within a range, or none.
    public init(_ values: ExactRange?, mayBeMissing: Bool) {
        self.values = values
        self.mayBeMissing = mayBeMissing || values == nil
    }

    /// Certainly no value.
    public static let missing = MeasuredValue(nil, mayBeMissing: true)

    /// Whether only one value, or certainly none, is left.
    public var isCertain: Bool {
        guard let values else { return true }
        return values.isCertain && !mayBeMissing
    }

    /// Whether everything that is possible here is possible there.
    public func isContained(in other: MeasuredValue) -> Bool {
        if mayBeMissing, !other.mayBeMissing { return false }
        guard let values else { return true }
        return other.values?.contains(values) ?? false
    }
}
