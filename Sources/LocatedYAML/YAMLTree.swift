public import SourceDiagnostics

/// The place of a node in its tree.
public typealias NodeIndex = Int32

/// A YAML document as a flat row of nodes, each before its children, so that reading it touches memory in order.
///
/// A tree never changes once it is built. It owns its nodes as they were built, so that none is copied and to look at one asks nothing else.
@safe public final class YAMLTree: Sendable {
    @usableFromInline nonisolated(unsafe) let firstNode: UnsafePointer<YAMLNode>
    @usableFromInline let nodeCount: Int
    /// The text of all scalars, one behind the other.
    @usableFromInline let text: [UInt8]
    /// For each alias its node and the node that it stands for.
    @usableFromInline let aliases: [NodeIndex: NodeIndex]
    /// Whether the file breaks off at a mistake in its syntax, so that what is missing may only have been cut off.
    public let isTruncated: Bool

    /// A tree that takes over the nodes of a row, which is empty afterwards.
    init(nodes: inout Row<YAMLNode>, text: [UInt8], aliases: [NodeIndex: NodeIndex], isTruncated: Bool) {
        nodeCount = nodes.count
        unsafe firstNode = UnsafePointer(nodes.moveOut())
        self.text = text
        self.aliases = aliases
        self.isTruncated = isTruncated
    }

    deinit {
        unsafe firstNode.deallocate()
    }

    /// The nodes in the order in which they start in the file. The first is the document's own value.
    @inlinable
    public var nodes: YAMLNodes { YAMLNodes(tree: self) }

    // MARK: Scalars

    /// The bytes of a scalar's text.
    @inlinable
    public func bytes(_ index: NodeIndex) -> ArraySlice<UInt8> {
        let node = nodes[Int(index)]
        return text[Int(node.textStart)..<Int(node.textEnd)]
    }

    /// A scalar's text.
    public func string(_ index: NodeIndex) -> String {
        String(decoding: bytes(index), as: UTF8.self)
    }

    /// Whether a scalar has no text.
    @inlinable
    public func isEmpty(_ index: NodeIndex) -> Bool {
        nodes[Int(index)].textStart == nodes[Int(index)].textEnd
    }

    /// The number of a scalar's text in a table of words, if the table has it.
    public func find(_ index: NodeIndex, in table: KeyTable) -> Int32? {
        let node = nodes[Int(index)]
        return table.find(text, from: Int(node.textStart), to: Int(node.textEnd))
    }

    /// The number of a scalar's text in a table of words, where it is added if it is new.
    public func insert(_ index: NodeIndex, into table: inout KeyTable) -> Int32 {
        let node = nodes[Int(index)]
        return table.insert(text, from: Int(node.textStart), to: Int(node.textEnd))
    }

    /// A word that has a meaning of its own where it is written without quotes.
    public enum PlainWord: Sendable {
        /// An empty place, `~` or `null`.
        case null
        /// `unknown`.
        case unknown
        /// `none`.
        case absent
    }

    /// The word with a meaning of its own that a scalar is, if it is one.
    @inlinable
    public func plainWord(_ index: NodeIndex) -> PlainWord? {
        let node = nodes[Int(index)]
        guard node.kind == .scalar, node.style == .plain else { return nil }
        switch node.textEnd - node.textStart {
        case 0: return .null
        case 1: return text[Int(node.textStart)] == UInt8(ascii: "~") ? .null : nil
        case 4:
            if isPlain(index, "none") { return .absent }
            return isPlain(index, "null") || isPlain(index, "Null") || isPlain(index, "NULL") ? .null : nil
        case 7: return isPlain(index, "unknown") ? .unknown : nil
        default: return nil
        }
    }

    /// Whether a scalar is written without quotes and reads so.
    public func isPlain(_ index: NodeIndex, _ word: StaticString) -> Bool {
        let node = nodes[Int(index)]
        guard node.kind == .scalar, node.style == .plain,
            Int(node.textEnd - node.textStart) == word.utf8CodeUnitCount
        else { return false }
        return word.withUTF8Buffer { letters in
            for offset in 0..<letters.count where unsafe text[Int(node.textStart) + offset] != letters[offset] {
                return false
            }
            return true
        }
    }

    /// Whether a scalar stands for nothing: an empty place, `~` or `null`, without quotes.
    public func isNull(_ index: NodeIndex) -> Bool {
        plainWord(index) == .null
    }

    // MARK: Structure

    /// Whether the file has aliases, so that one node can be met at several places.
    @inlinable public var hasAliases: Bool { !aliases.isEmpty }

    /// The node that is meant at an index: the node there, or the one that the alias there stands for.
    @inlinable
    public func resolved(_ index: NodeIndex) -> NodeIndex {
        aliases.isEmpty ? index : aliases[index] ?? index
    }

    /// The index behind a node and all below it: its next sibling, if it has one.
    @inlinable
    public func after(_ index: NodeIndex) -> NodeIndex {
        nodes[Int(index)].subtreeEnd
    }

    /// The children of a list or mapping in order; keys and values of a mapping in turn.
    public func children(_ index: NodeIndex) -> [NodeIndex] {
        var children: [NodeIndex] = []
        children.reserveCapacity(Int(nodes[Int(index)].childCount))
        var child = index + 1
        while child < after(index) {
            children.append(child)
            child = after(child)
        }
        return children
    }

    /// The key of the value at an index of a mapping: it stands right before it.
    public func key(ofValue index: NodeIndex) -> NodeIndex? {
        index > 0 && nodes[Int(index) - 1].keyNumber >= 0 ? index - 1 : nil
    }

    // MARK: Places

    /// Where a node is written.
    public func range(_ index: NodeIndex) -> SourceRange {
        nodes[Int(index)].range
    }

    /// The way to a node from the top of the document, as in `sequence[2].courses[0].title`; empty for the top itself.
    public func path(to target: NodeIndex) -> String {
        var path: [UInt8] = []
        path.reserveCapacity(64)
        append(target, to: &path)
        return String(decoding: path, as: UTF8.self)
    }

    private func append(_ target: NodeIndex, to path: inout [UInt8]) {
        let node = nodes[Int(target)]
        guard node.parent >= 0 else { return }
        append(node.parent, to: &path)
        guard nodes[Int(node.parent)].kind == .mapping else {
            path.append(UInt8(ascii: "["))
            if node.place < 10 {
                path.append(UInt8(ascii: "0") + UInt8(node.place))
            } else {
                path.append(contentsOf: String(node.place).utf8)
            }
            path.append(UInt8(ascii: "]"))
            return
        }
        if !path.isEmpty { path.append(UInt8(ascii: ".")) }
        // A value is found by the key before it; a key stands for its own value.
        let key = node.place % 2 == 0 ? node : nodes[Int(keyBefore(target))]
        path.append(contentsOf: text[Int(key.textStart)..<Int(key.textEnd)])
    }

    /// The key of a value: the node before it, or the one that starts what stands before it.
    private func keyBefore(_ value: NodeIndex) -> NodeIndex {
        var key = value - 1
        while nodes[Int(key)].parent != nodes[Int(value)].parent { key = nodes[Int(key)].parent }
        return key
    }
}
