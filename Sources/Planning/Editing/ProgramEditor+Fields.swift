internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

extension ProgramEditor {
    /// A field of an entry gets a value.
    func set(_ path: DocumentPath, _ field: String, _ value: SnippetValue) -> TextChange? {
        guard let entry = node(at: path) else { return nil }
        switch tree.nodes[Int(entry)].kind {
        case .sequence: return nil
        case .scalar: return expand(entry, field, value, path)
        case .mapping:
            guard let key = key(field, of: entry) else { return insert(field, value, into: entry) }
            guard let old = node(at: path.appending(.key(field))) else { return nil }
            return replace(old, of: key, with: value)
        }
    }

    /// A text in place of an entry becomes the entry with one more field.
    private func expand(_ node: NodeIndex, _ field: String, _ value: SnippetValue, _ path: DocumentPath) -> TextChange?
    {
        guard tree.nodes[Int(node)].style == .plain || isQuoted(node), let shorthand = shorthand(at: path) else {
            return nil
        }
        if field == shorthand { return TextChange(start(node)..<end(node), value.flow) }
        let entry = SnippetValue.record([
            .init(name: shorthand, value: .text(tree.string(node))), .init(name: field, value: value),
        ])
        return TextChange(start(node)..<end(node), entry.flow)
    }

    private func isQuoted(_ node: NodeIndex) -> Bool {
        let style = tree.nodes[Int(node)].style
        return style == .singleQuoted || style == .doubleQuoted
    }

    /// The field that a text stands for at a path.
    private func shorthand(at path: DocumentPath) -> String? {
        var kind = RecordKind.program
        for step in path.steps {
            guard case .key(let name) = step, name != "of", name != "all" else { continue }
            guard let slot = kind.declaration.slot(named: name),
                let next = kind.declaration.fields[slot].type.recordKind
            else { return nil }
            kind = next
        }
        return kind.declaration.shorthand
    }

    /// A field that the entry does not have yet.
    func insert(_ field: String, _ value: SnippetValue, into mapping: NodeIndex) -> TextChange? {
        if isFlow(mapping) {
            let last = tree.children(mapping).last
            let place = last.map(contentEnd) ?? start(mapping) + 1
            return TextChange(place..<place, (last == nil ? "" : ", ") + "\(field): \(value.flow)")
        }
        let column = tree.range(mapping).start.column - 1
        return insertion(fieldLines(field, value, column: column), at: endOfLines(mapping))
    }

    /// A field on lines of its own.
    func fieldLines(_ field: String, _ value: SnippetValue, column: Int) -> [String] {
        let space = String(repeating: " ", count: column)
        guard case .list(let items) = value, items.contains(where: { if case .record = $0 { true } else { false } })
        else { return ["\(space)\(field): \(value.flow)"] }
        return ["\(space)\(field):"] + items.flatMap { itemLines($0, column: column + 2) }
    }

    /// An item of a list on lines of its own.
    func itemLines(_ item: SnippetValue, column: Int) -> [String] {
        let space = String(repeating: " ", count: column)
        let lines = item.lines(indent: column + 2, room: max(20, 78 - column - 2))
        return lines.enumerated().map { number, line in number == 0 ? space + "- " + line : line }
    }

    /// A value takes the place of another.
    func replace(_ old: NodeIndex, of key: NodeIndex, with value: SnippetValue) -> TextChange? {
        let node = tree.nodes[Int(old)]
        switch node.kind {
        case .scalar:
            if node.style == .literal || node.style == .folded { return nil }
            if tree.string(old).isEmpty, node.style == .plain {
                guard let colon = colon(behind: key) else { return nil }
                return TextChange(colon + 1..<colon + 1, " " + value.flow)
            }
            return TextChange(start(old)..<end(old), value.flow)
        case .sequence, .mapping:
            if isFlow(old) { return TextChange(start(old)..<end(old), value.flow) }
            guard let colon = colon(behind: key), tree.range(old).end.line >= tree.range(key).end.line else {
                return nil
            }
            return TextChange(colon + 1..<end(old), " " + value.flow)
        }
    }

    /// Where the colon behind a key stands.
    private func colon(behind key: NodeIndex) -> Int? {
        var place = end(key)
        while place < source.bytes.count, source.bytes[place] == 0x20 { place += 1 }
        return place < source.bytes.count && source.bytes[place] == UInt8(ascii: ":") ? place : nil
    }

    /// Where the text of a value ends.
    func contentEnd(_ node: NodeIndex) -> Int { end(node) }
}
