internal import LocatedYAML
internal import SourceDiagnostics

extension ProgramEditor {
    /// A list of an entry gets one more item.
    func add(_ path: DocumentPath, _ field: String, _ item: SnippetValue) -> TextChange? {
        guard let entry = node(at: path), tree.nodes[Int(entry)].kind != .sequence else { return nil }
        guard tree.nodes[Int(entry)].kind == .mapping, let key = key(field, of: entry) else {
            return set(path, field, .list([item]))
        }
        guard let list = node(at: path.appending(.key(field))) else { return nil }
        switch tree.nodes[Int(list)].kind {
        case .scalar:
            if isNothing(list) {
                if isFlow(entry) { return replace(list, of: key, with: .list([item])) }
                return fill(list, of: key, field, item, column: tree.range(entry).start.column - 1)
            }
            return wrap(list, with: item)
        case .mapping: return isFlow(list) ? wrap(list, with: item) : nil
        case .sequence:
            let last = tree.children(list).last
            if isFlow(list) {
                let place = last.map(contentEnd) ?? start(list) + 1
                return TextChange(place..<place, (last == nil ? "" : ", ") + item.flow)
            }
            return insertion(itemLines(item, column: tree.range(list).start.column - 1), at: endOfLines(list))
        }
    }

    /// Whether a word stands for a list that is not known or not there.
    private func isNothing(_ node: NodeIndex) -> Bool {
        tree.isNull(node) || tree.isPlain(node, "none") || tree.isPlain(node, "unknown")
    }

    /// The word that stands for a list gives way to the list, on lines of its own.
    private func fill(
        _ old: NodeIndex, of key: NodeIndex, _ field: String, _ item: SnippetValue, column: Int
    ) -> TextChange? {
        let lineEnd = lines.offset(behindLine: tree.range(key).end.line)
        let stop = max(start(key), trimmed(lineEnd))
        // A comment behind it stays: then the list goes on one line.
        let rest = source.bytes[end(old)..<max(end(old), stop)]
        guard rest.allSatisfy({ $0 == 0x20 }), column >= 0 else { return replace(old, of: key, with: .list([item])) }
        let text = fieldLines(field, .list([item]), column: column).joined(separator: newLine)
        return TextChange(start(key)..<stop, String(text.drop { $0 == " " }))
    }

    /// An offset before the line break that stands before it.
    private func trimmed(_ offset: Int) -> Int {
        var place = offset
        while place > 0, [0x0A, 0x0D].contains(source.bytes[place - 1]) { place -= 1 }
        return place
    }

    /// A single entry in place of a list becomes a list with one more.
    private func wrap(_ node: NodeIndex, with item: SnippetValue) -> TextChange? {
        let style = tree.nodes[Int(node)].style
        guard style != .literal, style != .folded else { return nil }
        let isScalar = tree.nodes[Int(node)].kind == .scalar
        let old =
            isScalar
            ? SnippetValue.scalar(tree.string(node))
            : String(decoding: source.bytes[start(node)..<end(node)], as: UTF8.self)
        return TextChange(start(node)..<end(node), "[\(old), \(item.flow)]")
    }

    /// An item leaves its list; a list of which it was the only one is told to be empty.
    func remove(_ path: DocumentPath) -> TextChange? {
        guard let (parent, last) = path.split, case .item(let place) = last, let list = node(at: parent),
            tree.nodes[Int(list)].kind == .sequence
        else { return nil }
        let items = tree.children(list)
        guard items.indices.contains(place) else { return nil }
        if items.count == 1 {
            guard let (_, name) = parent.split, case .key(let field) = name, field != "of", field != "all",
                let (owner, _) = parent.split, let mapping = node(at: owner), let key = key(field, of: mapping)
            else { return nil }
            return replace(list, of: key, with: .list([]))
        }
        let item = items[place]
        if isFlow(list) {
            if place > 0 { return TextChange(contentEnd(items[place - 1])..<contentEnd(item), "") }
            return TextChange(start(item)..<start(items[1]), "")
        }
        // Whole lines are taken out, from the dash on.
        let first = lines.offset(behindLine: tree.range(item).start.line - 1)
        let before = source.bytes[first..<start(item)]
        guard before.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }), before.count(where: { $0 == 0x2D }) == 1
        else { return nil }
        return TextChange(first..<endOfLines(item), "")
    }
}
