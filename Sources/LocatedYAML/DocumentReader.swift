public import SourceDiagnostics

/// Reads a small document of a closed format: every key is known or a mistake, and every mistake is told at its place, with what was
/// probably meant.
public struct DocumentReader {
    /// The document.
    public let tree: YAMLTree
    /// What is wrong or deserves a look, as far as was read.
    public private(set) var diagnostics: [Diagnostic] = []

    /// A reader of a document.
    public init(_ tree: YAMLTree) {
        self.tree = tree
    }

    // MARK: Mappings

    /// A mapping with the keys that it may have; `what` says what it is, with its article.
    public mutating func mapping(_ node: NodeIndex, _ what: String, keys: [String]) -> DocumentMapping? {
        let node = tree.resolved(node)
        guard tree.nodes[Int(node)].kind == .mapping else {
            report(
                .wrongType, "\(what) is a mapping of keys and values", at: node,
                help: "Its keys are: \(keys.joined(separator: ", ")).")
            return nil
        }
        let pairs = pairs(node)
        let names = pairs.map { tree.string($0.key) }
        var known: [(name: String, key: NodeIndex, value: NodeIndex)] = []
        for (name, (key, value)) in zip(names, pairs) {
            if keys.contains(name) {
                known.append((name, key, value))
                continue
            }
            let near = reportUnknown(
                .unknownKey, "`\(name)` is not a key of \(what)", name, at: key, among: keys)
            // What was probably meant is read, so that it is not told to be missing too.
            if let near, !names.contains(near) { known.append((near, key, value)) }
        }
        return DocumentMapping(
            node: node, what: what, first: tree.nodes[Int(node)].childCount > 0 ? node + 1 : node, entries: known)
    }

    /// The value of a key that must be there and say something.
    public mutating func required(_ key: String, of map: DocumentMapping) -> NodeIndex? {
        guard let value = map[key] else {
            report(.missingField, "\(map.what) needs `\(key)`", at: map.first)
            return nil
        }
        return value
    }

    /// The keys and values of a mapping whose keys are names; `what` says what they are.
    public mutating func entries(_ node: NodeIndex?, _ what: String) -> [(key: NodeIndex, value: NodeIndex)] {
        guard let node = node.map(tree.resolved), !tree.isNull(node) else { return [] }
        guard tree.nodes[Int(node)].kind == .mapping else {
            report(.wrongType, "\(what) are a mapping from name to value", at: node)
            return []
        }
        return pairs(node)
    }

    /// The scalars behind some keys of a mapping, wherever it is, without a word about anything else.
    public func texts(of keys: [String], in node: NodeIndex) -> [(text: String, node: NodeIndex)] {
        let node = tree.resolved(node)
        guard tree.nodes[Int(node)].kind == .mapping else { return [] }
        return pairs(node).filter { keys.contains(tree.string($0.key)) && tree.nodes[Int($0.value)].kind == .scalar }
            .map { (tree.string($0.value), $0.value) }
    }

    private func pairs(_ node: NodeIndex) -> [(key: NodeIndex, value: NodeIndex)] {
        let children = tree.children(node)
        return stride(from: 0, to: children.count - 1, by: 2).map {
            (children[$0], tree.resolved(children[$0 + 1]))
        }
    }

    // MARK: Values

    /// The text of a scalar that says something; `help` says what to write where it does not.
    public mutating func text(_ node: NodeIndex, _ what: String, help: String? = nil) -> String? {
        let node = tree.resolved(node)
        guard tree.nodes[Int(node)].kind == .scalar else {
            report(.wrongType, "\(what) is text", at: node)
            return nil
        }
        let text = tree.string(node)
        if tree.isNull(node) || text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
            report(.badValue, "\(what) says nothing", at: node, help: help)
            return nil
        }
        return text
    }

    /// The text of a key that must be there.
    public mutating func text(_ key: String, of map: DocumentMapping, help: String? = nil) -> String? {
        required(key, of: map).flatMap { text($0, "`\(key)` of \(map.what)", help: help) }
    }

    /// The text of a key that may be left out, or left empty.
    public mutating func optionalText(_ key: String, of map: DocumentMapping) -> String? {
        guard let node = map[key], !tree.isNull(node) else { return nil }
        return text(node, "`\(key)` of \(map.what)")
    }

    /// One word out of several.
    public mutating func choice<Word: RawRepresentable & CaseIterable>(
        _ node: NodeIndex, _ what: String, of type: Word.Type
    ) -> Word? where Word.RawValue == String {
        guard let name = text(node, what) else { return nil }
        if let word = Word(rawValue: name) { return word }
        reportUnknown(
            .badValue, "\(what) cannot be `\(name)`", name, at: node, among: Word.allCases.map(\.rawValue))
        return nil
    }

    /// The items of a list; one item may stand for a list of one.
    public mutating func items(_ node: NodeIndex?, _ what: String) -> [NodeIndex] {
        guard let node = node.map(tree.resolved) else { return [] }
        switch tree.nodes[Int(node)].kind {
        case .sequence: return tree.children(node).map(tree.resolved)
        case .scalar: return tree.isNull(node) ? [] : [node]
        case .mapping:
            report(.wrongType, "a list of \(what) is expected here", at: node, help: "Each item starts with `- `.")
            return []
        }
    }

    // MARK: Mistakes

    /// Tells a mistake.
    public mutating func report(
        _ code: DiagnosticCode, _ message: String, severity: Diagnostic.Severity = .error, at node: NodeIndex,
        label: String? = nil, notes: [Diagnostic.Note] = [], help: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                code, message, severity: severity, at: tree.range(node), label: label, notes: notes, help: help))
    }

    /// Tells that a word is none of those that are possible.
    ///
    /// - Parameter list: What lists them, where they are too many to be read here.
    /// - Returns: The one that was probably meant.
    @discardableResult
    public mutating func reportUnknown(
        _ code: DiagnosticCode, _ message: String, _ name: String, at node: NodeIndex, among names: [String],
        list: String? = nil
    ) -> String? {
        let near = SpellingSuggestion.nearest(to: name, among: names)
        let isLong = names.count > 24
        let shown = names.prefix(isLong && list != nil ? 6 : 24)
        let rest = isLong ? " and \(names.count - shown.count) more" + (list.map { "; \($0) lists them." } ?? ".") : "."
        report(
            code, message, at: node, label: near.map { "did you mean `\($0)`?" },
            help: names.isEmpty ? "Nothing is possible here." : "Possible here: " + shown.joined(separator: ", ") + rest
        )
        return near
    }
}

/// A mapping of a document with keys that it may have.
public struct DocumentMapping: Sendable {
    /// The mapping itself.
    public let node: NodeIndex
    /// What it is, with its article.
    public let what: String
    /// The first key, where what is missing is told; the mapping itself where it is empty.
    public let first: NodeIndex
    let entries: [(name: String, key: NodeIndex, value: NodeIndex)]

    /// The value of a key.
    public subscript(_ name: String) -> NodeIndex? { entries.last { $0.name == name }?.value }

    /// The node of a key.
    public func key(_ name: String) -> NodeIndex { entries.last { $0.name == name }?.key ?? node }
}

/// The names of mistakes that every format of the product shares.
extension DiagnosticCode {
    static let unknownKey = DiagnosticCode("unknown-key")
    static let missingField = DiagnosticCode("missing-field")
    static let wrongType = DiagnosticCode("wrong-type")
    static let badValue = DiagnosticCode("bad-value")
}
