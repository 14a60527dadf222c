internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

/// Merges an overlay into the text of a program, edit by edit.
struct OverlayMerge {
    private let tree: YAMLTree
    private(set) var result: SourceText
    private(set) var diagnostics: [Diagnostic] = []

    init(_ overlay: SourceText, _ tree: YAMLTree, _ program: SourceText) {
        self.tree = tree
        result = program
    }

    mutating func run() {
        merge(0, .program, at: .top)
    }

    // MARK: Entries

    /// Lays the fields of an entry over the entry at a path.
    private mutating func merge(_ node: NodeIndex, _ kind: RecordKind, at path: DocumentPath) {
        let children = tree.children(node)
        for index in stride(from: 0, to: children.count - 1, by: 2) {
            let name = tree.string(children[index])
            let value = tree.resolved(children[index + 1])
            guard let slot = kind.declaration.slot(named: name) else { continue }
            switch kind.declaration.fields[slot].type {
            case .records(let inner): mergeList(value, name, inner, at: path)
            case .planItems: mergeList(value, name, .course, at: path)
            case .record(let inner)
            where tree.nodes[Int(value)].kind == .mapping && isEntry(path.appending(.key(name))):
                merge(value, inner, at: path.appending(.key(name)))
            default: apply(.set(path, field: name, written(value)), at: value)
            }
        }
    }

    private mutating func mergeList(_ value: NodeIndex, _ name: String, _ kind: RecordKind, at path: DocumentPath) {
        if tree.nodes[Int(value)].kind == .scalar, isNothing(value) || kind.declaration.shorthand == nil {
            return apply(.set(path, field: name, written(value)), at: value)
        }
        let items = tree.nodes[Int(value)].kind == .sequence ? tree.children(value).map(tree.resolved) : [value]
        if items.isEmpty { return apply(.set(path, field: name, .list([])), at: value) }
        for item in items {
            if tree.nodes[Int(item)].kind == .mapping, let place = place(of: item, kind, in: path.appending(.key(name)))
            {
                merge(item, kind, at: place)
            } else {
                apply(.add(path, field: name, written(item)), at: item)
            }
        }
    }

    /// The fields by which two entries are the same, the surest first.
    private static let identities = ["id", "stage", "name", "title", "number", "code", "service", "document"]

    /// The entry of the program that an entry of the overlay is about.
    private func place(of item: NodeIndex, _ kind: RecordKind, in list: DocumentPath) -> DocumentPath? {
        guard let editor = ProgramEditor(result), let node = editor.node(at: list) else { return nil }
        let old = editor.tree
        guard old.nodes[Int(node)].kind == .sequence else { return nil }
        for name in OverlayMerge.identities {
            guard let wanted = text(name, of: item, in: tree) else { continue }
            for (number, entry) in old.children(node).enumerated() {
                let isShort = old.nodes[Int(entry)].kind == .scalar && kind.declaration.shorthand == name
                let found = isShort ? old.string(entry) : text(name, of: entry, in: old)
                if found == wanted { return list.appending(.item(number)) }
            }
            return nil
        }
        return nil
    }

    private func text(_ name: String, of node: NodeIndex, in tree: YAMLTree) -> String? {
        guard tree.nodes[Int(node)].kind == .mapping else { return nil }
        let children = tree.children(node)
        for index in stride(from: 0, to: children.count - 1, by: 2) where tree.string(children[index]) == name {
            let value = tree.resolved(children[index + 1])
            return tree.nodes[Int(value)].kind == .scalar ? tree.string(value) : nil
        }
        return nil
    }

    private func isEntry(_ path: DocumentPath) -> Bool {
        guard let editor = ProgramEditor(result), let node = editor.node(at: path) else { return false }
        return editor.tree.nodes[Int(node)].kind == .mapping
    }

    // MARK: Values

    private mutating func apply(_ edit: ProgramEdit, at node: NodeIndex) {
        if let text = ProgramEditor(result)?.text(with: edit) {
            result = text
        } else if diagnostics.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .notMergeable, "this cannot be laid over the program", at: tree.range(node),
                    help:
                        "The program writes the same value with an alias, a block of text or on one line with others; "
                        + "write the value out there."))
        }
    }

    private func isNothing(_ node: NodeIndex) -> Bool {
        tree.isNull(node) || tree.isPlain(node, "none") || tree.isPlain(node, "unknown")
    }

    /// A value of the overlay as it is written into the program.
    private func written(_ node: NodeIndex) -> SnippetValue { SnippetValue(node, of: tree) }
}

extension DiagnosticCode {
    /// A value that cannot be laid over a program without touching more than it.
    static let notMergeable = DiagnosticCode("not-mergeable")
}
