/// The nodes of a tree in the order in which they start in the file.
public struct YAMLNodes: RandomAccessCollection, Sendable {
    @usableFromInline let tree: YAMLTree

    @inlinable
    init(tree: YAMLTree) {
        self.tree = tree
    }

    /// The place of the document's own value.
    @inlinable
    public var startIndex: Int { 0 }

    /// The place behind the last node.
    @inlinable
    public var endIndex: Int { tree.nodeCount }

    /// The node at a place.
    @inlinable
    public subscript(index: Int) -> YAMLNode {
        precondition(index >= 0 && index < tree.nodeCount)
        return unsafe tree.firstNode[index]
    }
}
