/// A stretch of a text file.
public struct SourceRange: Sendable, Hashable, Comparable {
    /// The first place that belongs to the stretch.
    public let start: SourcePosition
    /// The first place behind the stretch.
    public let end: SourcePosition

    /// The stretch from `start` up to, and without, `end`.
    public init(_ start: SourcePosition, _ end: SourcePosition) {
        self.start = start
        self.end = max(start, end)
    }

    /// Compares by start, then by end.
    public static func < (left: SourceRange, right: SourceRange) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
