public import SourceDiagnostics

/// The place of a node in its tree.
public typealias NodeIndex = Int32

/// A YAML document as a flat row of nodes, each before its children, so that reading it touches memory in order.
public struct YAMLTree: Sendable {
    /// The nodes in the order in which they start in the file. The first is the document's own value.
    public internal(set) var nodes: [YAMLNode] = []
    /// The text of all scalars, one behind the other.
    public internal(set) var text: [UInt8] = []
    /// The numbers of the keys.
    public internal(set) var keys: KeyTable
    /// For each alias its node and the node that it stands for.
    var aliases: [NodeIndex: NodeIndex] = [:]
    /// Whether the file breaks off at a mistake in its syntax, so that what is missing may only have been cut off.
    public internal(set) var isTruncated = false

    init(keys: KeyTable) {
        self.keys = keys
    }

    /// Whether the file has aliases, so that one node can be met at several places.
    public var hasAliases: Bool { !aliases.isEmpty }

    /// The node that is meant at an index: the node there, or the one that the alias there stands for.
    public func resolved(_ index: NodeIndex) -> NodeIndex {
        aliases.isEmpty ? index : aliases[index] ?? index
    }

    /// The bytes of a scalar's text.
    public func bytes(_ index: NodeIndex) -> ArraySlice<UInt8> {
        let node = nodes[Int(index)]
        return text[Int(node.textStart)..<Int(node.textEnd)]
    }

    /// The number of a scalar's text in a table of words, if the table has it.
    public func find(_ index: NodeIndex, in table: KeyTable) -> Int32? {
        let node = nodes[Int(index)]
        return table.find(text, from: Int(node.textStart), to: Int(node.textEnd))
    }

    /// Whether a scalar is written without quotes and reads so.
    public func isPlain(_ index: NodeIndex, _ word: StaticString) -> Bool {
        let node = nodes[Int(index)]
        guard node.kind == .scalar, node.style == .plain, Int(node.textEnd - node.textStart) == word.utf8CodeUnitCount
        else {
            return false
        }
        return word.withUTF8Buffer { letters in
            unsafe letters.enumerated().allSatisfy { text[Int(node.textStart) + $0.offset] == $0.element }
        }
    }

    /// A scalar's text.
    public func string(_ index: NodeIndex) -> String {
        String(decoding: bytes(index), as: UTF8.self)
    }

    /// Whether a scalar stands for nothing: an empty place, `~` or `null`, without quotes.
    public func isNull(_ index: NodeIndex) -> Bool {
        let node = nodes[Int(index)]
        guard node.kind == .scalar, node.style == .plain else { return false }
        switch node.textEnd - node.textStart {
        case 0: return true
        case 1: return text[Int(node.textStart)] == UInt8(ascii: "~")
        case 4:
            let word = string(index)
            return word == "null" || word == "Null" || word == "NULL"
        default: return false
        }
    }

    /// Where a node is written.
    public func range(_ index: NodeIndex) -> SourceRange {
        let node = nodes[Int(index)]
        return SourceRange(
            SourcePosition(line: Int(node.startLine) + 1, column: Int(node.startColumn) + 1),
            SourcePosition(line: Int(node.endLine) + 1, column: Int(node.endColumn) + 1))
    }

    /// Where a node starts.
    public func start(_ index: NodeIndex) -> SourcePosition {
        let node = nodes[Int(index)]
        return SourcePosition(line: Int(node.startLine) + 1, column: Int(node.startColumn) + 1)
    }

    /// The children of a list or mapping in order; keys and values of a mapping in turn.
    public func children(_ index: NodeIndex) -> Children {
        Children(tree: self, next: index + 1, end: nodes[Int(index)].subtreeEnd)
    }

    /// The index behind a node and all below it: its next sibling, if it has one.
    public func after(_ index: NodeIndex) -> NodeIndex {
        nodes[Int(index)].subtreeEnd
    }

    /// The key of the value at an index of a mapping: it stands right before it.
    public func key(ofValue index: NodeIndex) -> NodeIndex? {
        index > 0 && nodes[Int(index) - 1].keyNumber >= 0 ? index - 1 : nil
    }

    /// The way to a node from the top of the document, as in `sequence[2].courses[0].title`; empty for the top itself.
    public func path(to target: NodeIndex) -> String {
        var path = ""
        var current: NodeIndex = 0
        while current != target {
            let isMapping = nodes[Int(current)].kind == .mapping
            var child = current + 1
            var number = 0
            while child < nodes[Int(current)].subtreeEnd, nodes[Int(child)].subtreeEnd <= target {
                child = nodes[Int(child)].subtreeEnd
                number += 1
            }
            guard child < nodes[Int(current)].subtreeEnd else { return path }
            if isMapping {
                let key = number % 2 == 0 ? child : child - 1
                path += (path.isEmpty ? "" : ".") + string(key)
            } else {
                path += "[\(number)]"
            }
            current = child
        }
        return path
    }

    /// The children of a node.
    public struct Children: Sequence, IteratorProtocol, Sendable {
        private let tree: YAMLTree
        private var index: NodeIndex
        private let end: NodeIndex

        fileprivate init(tree: YAMLTree, next: NodeIndex, end: NodeIndex) {
            self.tree = tree
            index = next
            self.end = end
        }

        /// The next child.
        public mutating func next() -> NodeIndex? {
            guard index < end else { return nil }
            defer { index = tree.nodes[Int(index)].subtreeEnd }
            return index
        }
    }
}
