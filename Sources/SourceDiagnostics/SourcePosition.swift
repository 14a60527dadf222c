/// A place in a text file, counted as editors count: the first line is 1, the first column is 1, a column is one Unicode
/// code point.
public struct SourcePosition: Sendable, Hashable, Comparable {
    /// The line, from 1.
    public let line: Int
    /// The column in code points, from 1.
    public let column: Int

    /// A place by its line and column, both from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The first place of every file.
    public static let start = SourcePosition(line: 1, column: 1)

    /// Compares by line, then by column.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
