internal import LocatedYAML

/// Goes through the items of a list; a value that is no list stands for a list of one.
struct ItemCursor {
    private var next: NodeIndex
    private let end: NodeIndex

    init(_ node: NodeIndex, in tree: YAMLTree) {
        next = tree.nodes[Int(node)].kind == .sequence ? node + 1 : node
        end = tree.after(node)
    }

    mutating func next(in tree: YAMLTree) -> NodeIndex? {
        guard next < end else { return nil }
        let item = next
        next = tree.after(item)
        return item
    }
}
