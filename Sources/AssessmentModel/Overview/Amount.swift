public import ExactNumbers

/// Credits or hours as the file states them.
public struct Amount: Sendable, Hashable {
    /// How many.
    public let range: ExactRange
    /// Of what: `unit` (a high school credit), `semester-hour`, `quarter-hour`, `clock-hour` or `credit`.
    public let unit: String

    /// An amount.
    public init(_ range: ExactRange, unit: String) {
        self.range = range
        self.unit = unit
    }
}
