internal import LocatedYAML

extension SnippetValue {
    /// A value of a file, to be written at another place.
    init(_ node: NodeIndex, of tree: YAMLTree) {
        let node = tree.resolved(node)
        switch tree.nodes[Int(node)].kind {
        case .scalar:
            let isNothing = tree.isNull(node) || tree.isPlain(node, "none") || tree.isPlain(node, "unknown")
            self = isNothing ? .word(tree.isNull(node) ? "~" : tree.string(node)) : .text(tree.string(node))
        case .sequence: self = .list(tree.children(node).map { SnippetValue($0, of: tree) })
        case .mapping:
            let children = tree.children(node)
            self = .record(
                stride(from: 0, to: children.count - 1, by: 2).map {
                    Field(name: tree.string(children[$0]), value: SnippetValue(children[$0 + 1], of: tree))
                })
        }
    }
}
