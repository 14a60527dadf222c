internal import LocatedYAML
public import ProgramModel
internal import SourceDiagnostics

/// Edits the text of a program at located places, and leaves every other letter of it as it is.
///
/// What cannot be edited for certain without touching more, such as a value that an alias repeats, is left alone: then there is no edited
/// text. An edited text is always read again before anybody relies on it.
public struct ProgramEditor {
    let source: SourceText
    let tree: YAMLTree
    let lines: SourceLines

    /// Prepares to edit a program.
    init(_ program: Program) {
        source = program.source
        tree = program.tree
        lines = SourceLines(program.source)
    }

    /// Prepares to edit a text, if it is YAML.
    init?(_ source: SourceText) {
        guard let tree = YAMLReading(source).tree, !tree.isTruncated else { return nil }
        self.source = source
        self.tree = tree
        lines = SourceLines(source)
    }

    /// The program with edits, one after the other, items that leave their list last; nothing where one of them cannot be made, or the
    /// result cannot be read.
    public static func apply(_ edits: [ProgramEdit], to program: Program) -> Program? {
        guard !edits.isEmpty else { return program }
        var editor = ProgramEditor(program)
        for edit in ordered(edits) {
            guard let text = editor.text(with: edit), let next = ProgramEditor(text) else { return nil }
            editor = next
        }
        return ProgramReading(editor.source).program
    }

    /// Items that leave a list change the numbers of those behind them: they leave last, from the end on.
    private static func ordered(_ edits: [ProgramEdit]) -> [ProgramEdit] {
        let isRemoval = { (edit: ProgramEdit) in if case .remove = edit { true } else { false } }
        let removals = edits.filter(isRemoval).sorted { left, right in
            guard case .remove(let first) = left, case .remove(let second) = right else { return false }
            return second.precedes(first)
        }
        return edits.filter { !isRemoval($0) } + removals
    }

    /// The text with one edit.
    func text(with edit: ProgramEdit) -> SourceText? {
        switch edit {
        case .set(let path, let field, let value): set(path, field, value)?.apply(to: source)
        case .add(let path, let field, let value): add(path, field, value)?.apply(to: source)
        case .remove(let path): remove(path)?.apply(to: source)
        }
    }

    // MARK: Places

    /// The node at a path; nothing where an alias stands on the way.
    func node(at path: DocumentPath) -> NodeIndex? {
        var node: NodeIndex = 0
        for step in path.steps {
            guard let next = child(step, of: node), tree.resolved(next) == next else { return nil }
            node = next
        }
        return node
    }

    private func child(_ step: DocumentPath.Step, of node: NodeIndex) -> NodeIndex? {
        let children = tree.children(node)
        switch (step, tree.nodes[Int(node)].kind) {
        case (.item(let place), .sequence): return children.indices.contains(place) ? children[place] : nil
        case (.key(let name), .mapping):
            for index in stride(from: 0, to: children.count - 1, by: 2) where tree.string(children[index]) == name {
                return children[index + 1]
            }
            return nil
        default: return nil
        }
    }

    /// The key of a field of a mapping.
    func key(_ name: String, of mapping: NodeIndex) -> NodeIndex? {
        let children = tree.children(mapping)
        return stride(from: 0, to: children.count - 1, by: 2).map { children[$0] }.first { tree.string($0) == name }
    }

    func start(_ node: NodeIndex) -> Int { lines.offset(of: tree.range(node).start) }
    func end(_ node: NodeIndex) -> Int { lines.offset(of: tree.range(node).end) }

    /// Whether a list or mapping is written between brackets.
    func isFlow(_ node: NodeIndex) -> Bool {
        let place = start(node)
        return place < source.bytes.count && [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(source.bytes[place])
    }

    /// Where the next line behind a value starts that stands on lines of its own.
    func endOfLines(_ node: NodeIndex) -> Int {
        let last = tree.range(node).end
        let place = lines.offset(of: last)
        let lineStart = lines.offset(behindLine: last.line - 1)
        // The end of a block of text is told as the start of what follows.
        let isBefore = last.line > 1 && source.bytes[lineStart..<max(lineStart, place)].allSatisfy { $0 == 0x20 }
        return isBefore ? lineStart : lines.offset(behindLine: last.line)
    }

    /// How the file ends its lines.
    var newLine: String { source.bytes.contains(0x0D) ? "\r\n" : "\n" }

    /// Lines that are put before an offset at which a line starts, or which is the end of a file without a last line break.
    func insertion(_ inserted: [String], at offset: Int) -> TextChange {
        let isOpen = offset > 0 && offset == source.bytes.count && ![0x0A, 0x0D].contains(source.bytes[offset - 1])
        let text = inserted.map { $0 + newLine }.joined()
        return TextChange(offset..<offset, (isOpen ? newLine : "") + text)
    }
}

extension DocumentPath {
    /// Whether a path stands before another in the order of items.
    fileprivate func precedes(_ other: DocumentPath) -> Bool {
        for (left, right) in zip(steps, other.steps) where left != right {
            switch (left, right) {
            case (.item(let first), .item(let second)): return first < second
            case (.key(let first), .key(let second)): return first < second
            case (.key, .item): return true
            case (.item, .key): return false
            }
        }
        return steps.count < other.steps.count
    }
}
