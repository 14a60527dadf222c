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
    /// How the file ends its lines.
    let newLine: String

    /// Prepares to edit a program.
    init(_ program: Program) {
        self.init(program.source, program.tree)
    }

    private init(_ source: SourceText, _ tree: YAMLTree) {
        self.source = source
        self.tree = tree
        lines = SourceLines(source)
        newLine = source.bytes.contains(0x0D) ? "\r\n" : "\n"
    }

    /// Prepares to edit a text, if it is YAML.
    init?(_ source: SourceText) {
        guard let tree = YAMLReading(source).tree, !tree.isTruncated else { return nil }
        self.init(source, tree)
    }

    /// The program with edits, one after the other, items that leave their list last; nothing where one of them cannot be made, or the
    /// result cannot be read.
    public static func apply(_ edits: [ProgramEdit], to program: Program) -> Program? {
        edits.isEmpty ? program : ProgramEditor(program).program(with: edits)
    }

    /// The program with edits, as ``apply(_:to:)`` makes it.
    func program(with edits: [ProgramEdit]) -> Program? {
        var left = ProgramEditor.ordered(edits)[...]
        var editor = self
        while true {
            guard let (text, count) = editor.text(withFirstOf: left) else { return nil }
            left = left.dropFirst(count)
            if left.isEmpty { return ProgramReading(text).program }
            guard let next = ProgramEditor(text) else { return nil }
            editor = next
        }
    }

    /// The text with the first of some edits and as many of the next ones as touch other places, all made at once: the text need not be read
    /// again between them.
    private func text(withFirstOf edits: ArraySlice<ProgramEdit>) -> (text: SourceText, count: Int)? {
        var changes: [(edit: ProgramEdit, change: TextChange)] = []
        var lists: Set<DocumentPath> = []
        for edit in edits {
            // Of a list that loses items only one leaves at once: the last one leaves an empty list behind.
            if case .remove(let path) = edit, let (list, _) = path.split, !lists.insert(list).inserted { break }
            guard let change = change(for: edit),
                !changes.contains(where: { $0.change.touches(change) && !areLinesOfOneList($0, (edit, change)) })
            else { break }
            changes.append((edit, change))
        }
        guard !changes.isEmpty else { return nil }
        // From the end on, so that offsets stay; of what stands at one place the later comes behind.
        let order = changes.indices.sorted {
            (changes[$0].change.range.lowerBound, $0) > (changes[$1].change.range.lowerBound, $1)
        }
        return (order.reduce(source) { changes[$1].change.apply(to: $0) }, changes.count)
    }

    /// Whether two changes add items on lines of their own to the same list, one behind the other.
    private func areLinesOfOneList(
        _ first: (edit: ProgramEdit, change: TextChange), _ second: (edit: ProgramEdit, change: TextChange)
    ) -> Bool {
        guard case .add(let owner, let field, _) = first.edit, case .add(owner, field, _) = second.edit,
            first.change.range.isEmpty, first.change.range == second.change.range,
            let list = node(at: owner.appending(.key(field))), tree.nodes[Int(list)].kind == .sequence, !isFlow(list)
        else { return false }
        return !first.change.text.hasPrefix(newLine)
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
    func text(with edit: ProgramEdit) -> SourceText? { change(for: edit)?.apply(to: source) }

    private func change(for edit: ProgramEdit) -> TextChange? {
        switch edit {
        case .set(let path, let field, let value): set(path, field, value)
        case .add(let path, let field, let value): add(path, field, value)
        case .remove(let path): remove(path)
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
