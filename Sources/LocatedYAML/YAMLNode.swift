public import SourceDiagnostics

/// One value of a YAML file: a scalar, a list or a mapping, with the range where it is written.
public struct YAMLNode: Sendable, BitwiseCopyable {
    /// What a node is.
    public enum Kind: UInt8, Sendable, BitwiseCopyable {
        /// Text; what it means is decided by the field that it stands in.
        case scalar
        /// A list.
        case sequence
        /// Keys with values.
        case mapping
    }

    /// How a scalar is written.
    public enum ScalarStyle: UInt8, Sendable, BitwiseCopyable {
        /// Without quotes.
        case plain
        /// In single quotes.
        case singleQuoted
        /// In double quotes.
        case doubleQuoted
        /// As a block with `|`.
        case literal
        /// As a block with `>`.
        case folded
    }

    /// What the node is.
    public let kind: Kind
    /// How a scalar is written.
    public let style: ScalarStyle
    /// The number of a key in the file's key table; -1 for every other node.
    public let keyNumber: Int32
    /// The list or mapping that it stands in; -1 for the document's own value.
    let parent: Int32
    /// How many keys, values or items stand before it there.
    let place: Int32
    /// Where a scalar's text starts in the tree's text.
    @usableFromInline let textStart: Int32
    /// Where a scalar's text ends in the tree's text.
    @usableFromInline let textEnd: Int32
    /// The index behind the last node below this one.
    public internal(set) var subtreeEnd: Int32
    /// How many items a list has, or how many keys and values together a mapping has.
    public internal(set) var childCount: Int32
    let startLine: UInt32
    let startColumn: UInt32
    var endLine: UInt32
    var endColumn: UInt32

    init(
        _ kind: Kind, style: ScalarStyle = .plain, key: Int32 = -1, text: Range<Int> = 0..<0, parent: Int32,
        place: Int32, at extent: EventStream.Extent, index: Int32
    ) {
        self.kind = kind
        self.style = style
        keyNumber = key
        self.parent = parent
        self.place = place
        textStart = Int32(text.lowerBound)
        textEnd = Int32(text.upperBound)
        subtreeEnd = index + 1
        childCount = 0
        startLine = extent.startLine
        startColumn = extent.startColumn
        endLine = extent.endLine
        endColumn = extent.endColumn
    }

    /// Where the node is written.
    public var range: SourceRange {
        SourceRange(
            SourcePosition(line: Int(startLine) + 1, column: Int(startColumn) + 1),
            SourcePosition(line: Int(endLine) + 1, column: Int(endColumn) + 1))
    }
}
