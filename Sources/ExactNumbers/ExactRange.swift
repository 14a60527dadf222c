/// All values that a number may still have: from what is certain to what is possible.
public struct ExactRange: Sendable, Hashable {
    /// The least value that is possible.
    public let lower: Rational
    /// The greatest value that is possible, or `nil` where nothing limits it.
    public let upper: Rational?

    /// The values from `lower` to `upper`, both included.
    ///
    /// - Precondition: `lower` is not greater than `upper`.
    public init(_ lower: Rational, _ upper: Rational?) {
        if let upper { precondition(lower <= upper, "a range runs from its lower to its upper end") }
        self.lower = lower
        self.upper = upper
    }

    /// One value that is known.
    public init(_ value: Rational) {
        self.init(value, value)
    }

    /// Zero, known.
    public static let zero = ExactRange(.zero)

    /// Whether there is only one value left.
    public var isCertain: Bool { lower == upper }

    /// The range of the sum of a value of each.
    public func plus(_ other: ExactRange) -> ExactRange {
        let sum: Rational? =
            if let upper, let otherUpper = other.upper { upper.plus(otherUpper, rounding: .up) } else { nil }
        return ExactRange(lower.plus(other.lower, rounding: .down), sum)
    }

    /// The range of a value multiplied with a factor that is not negative.
    public func times(_ factor: Rational) -> ExactRange {
        ExactRange(lower.times(factor, rounding: .down), upper?.times(factor, rounding: .up))
    }

    /// Whether a value is still possible.
    public func contains(_ value: Rational) -> Bool {
        lower <= value && (upper.map { value <= $0 } ?? true)
    }

    /// Whether every value of another range is in this one.
    public func contains(_ other: ExactRange) -> Bool {
        guard lower <= other.lower else { return false }
        guard let upper else { return true }
        return other.upper.map { $0 <= upper } ?? false
    }
}
