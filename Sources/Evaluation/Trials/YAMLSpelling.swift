internal import LocatedYAML

/// A tree written down again: in block style with four spaces for each step, or on one line in flow style.
struct YAMLSpelling {
    private let tree: YAMLTree
    private let quotesKeys: Bool
    private let reversesKeys: Bool
    private let isFlow: Bool

    init(_ tree: YAMLTree, quotesKeys: Bool = false, reversesKeys: Bool = false, isFlow: Bool = false) {
        self.tree = tree
        self.quotesKeys = quotesKeys
        self.reversesKeys = reversesKeys
        self.isFlow = isFlow
    }

    /// The text; nothing for a tree with an alias, whose meaning lies in that it is one.
    var text: String? {
        guard tree.nodes.indices.allSatisfy({ tree.resolved(NodeIndex($0)) == NodeIndex($0) }) else { return nil }
        return isFlow ? flow(0) + "\n" : block(0, indent: 0) + "\n"
    }

    private func flow(_ node: NodeIndex) -> String {
        switch tree.nodes[Int(node)].kind {
        case .scalar: scalar(node)
        case .sequence: "[" + tree.children(node).map(flow).joined(separator: ", ") + "]"
        case .mapping: "{" + pairs(node).map { "\(key($0)): \(flow($1))" }.joined(separator: ", ") + "}"
        }
    }

    /// A value in block style: a scalar on the line that it begins on, everything else on lines of its own.
    private func block(_ node: NodeIndex, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        guard tree.nodes[Int(node)].childCount > 0 else { return flow(node) }
        switch tree.nodes[Int(node)].kind {
        case .scalar: return scalar(node)
        case .sequence:
            return tree.children(node).map { margin + "-" + behind($0, indent: indent + 4) }.joined(separator: "\n")
        case .mapping:
            return pairs(node).map { margin + key($0) + ":" + behind($1, indent: indent + 4) }.joined(separator: "\n")
        }
    }

    private func behind(_ node: NodeIndex, indent: Int) -> String {
        let isNested = tree.nodes[Int(node)].childCount > 0
        let text = block(node, indent: indent)
        return isNested ? "\n" + text : " " + text
    }

    private func pairs(_ node: NodeIndex) -> [(NodeIndex, NodeIndex)] {
        let children = Array(tree.children(node))
        let pairs = stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
        return reversesKeys ? pairs.reversed() : pairs
    }

    private func key(_ node: NodeIndex) -> String {
        quotesKeys ? quoted(tree.string(node)) : scalar(node)
    }

    /// A scalar as it was written where that is possible; what stood without quotes can mean something else in them.
    private func scalar(_ node: NodeIndex) -> String {
        let text = tree.string(node)
        guard tree.nodes[Int(node)].style == .plain else { return quoted(text) }
        let special: Set<Character> = [",", "[", "]", "{", "}", "\n"]
        return text.contains { special.contains($0) } ? quoted(text) : text
    }

    private func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
        return "\"\(escaped)\""
    }
}
