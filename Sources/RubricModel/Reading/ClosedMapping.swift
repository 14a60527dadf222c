internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

/// A mapping of a rubric with the keys that it may have: any other key is a mistake.
struct ClosedMapping {
    /// The mapping itself.
    let node: NodeIndex
    /// What it holds. There are a few keys only, and looking through them is quicker than hashing.
    private var entries: [(name: String, key: NodeIndex, value: NodeIndex)] = []
    /// The first key, where what is missing is told; the mapping itself where it is empty.
    let first: NodeIndex

    /// Reads a mapping; `what` says what it is, with its article.
    init?(_ node: NodeIndex, _ what: String, keys allowed: [String], _ reader: inout RubricReader) {
        guard reader.tree.nodes[Int(node)].kind == .mapping else {
            reader.report(
                .wrongType, "\(what) is a mapping of keys and values", at: node,
                help: "Its keys are: \(allowed.joined(separator: ", ")).")
            return nil
        }
        self.node = node
        first = reader.tree.nodes[Int(node)].childCount > 0 ? node + 1 : node
        let pairs = reader.pairs(node)
        entries.reserveCapacity(pairs.count)
        for (key, value) in pairs {
            let name = reader.tree.string(key)
            guard allowed.contains(name) else {
                let near = reader.reportUnknown(
                    .unknownKey, "`\(name)` is not a key of \(what)", name, at: key, among: allowed)
                // What was probably meant is read, so that nothing that needs it is told too.
                if let near, !pairs.contains(where: { reader.tree.string($0.key) == near }) {
                    entries.append((near, key, value))
                }
                continue
            }
            entries.append((name, key, value))
        }
    }

    /// The value of a key.
    subscript(_ name: String) -> NodeIndex? { entries.last { $0.name == name }?.value }

    /// The node of a key.
    func key(_ name: String) -> NodeIndex { entries.last { $0.name == name }?.key ?? node }

    /// The value of a key that must be there.
    func required(_ name: String, _ what: String, _ reader: inout RubricReader) -> NodeIndex? {
        if let value = self[name] { return value }
        reader.report(.missingField, "\(what) needs `\(name)`", at: first)
        return nil
    }
}
