internal import LocatedYAML
internal import SourceDiagnostics

extension ProgramBinder {
    /// Whether one more diagnostic is kept. Asked before a message is made that takes time to find the words for.
    var hasRoomForReport: Bool { diagnostics.count < limits.diagnostics }

    mutating func report(
        _ code: DiagnosticCode, _ message: String, at node: NodeIndex, label: String? = nil,
        notes: [Diagnostic.Note] = [],
        help: String? = nil, severity: Diagnostic.Severity = .error
    ) {
        guard hasRoomForReport else { return }
        diagnostics.append(
            Diagnostic(code, message, severity: severity, at: tree.range(node), label: label, notes: notes, help: help))
    }

    /// Says that the format does not have a key.
    ///
    /// - Parameter first: The place of the first fact of the entry, if it has facts.
    mutating func reportUnknownKey(_ key: NodeIndex, in kind: RecordKind, first: Int?) {
        guard hasRoomForReport else { return }
        let name = tree.string(key)
        let declaration = kind.declaration
        let names = declaration.fields.filter { !$0.isDerived }.map(\.name)
        if let field = declaration.slot(named: name).map({ declaration.fields[$0] }), field.isDerived {
            report(
                .unknownKey, "`\(name)` follows from other fields, above all `\(field.statedAs)`, and is never written",
                at: key, help: field.help)
            return
        }
        let near = SpellingSuggestion.nearest(to: name, among: names)
        if let near, let first { misspelled.insert(first + declaration.slot(near)) }
        var help =
            names.count > 16
            ? "`posrubric explain \(declaration.name)` lists the fields of \(declaration.article)."
            : "\(declaration.article.capitalizedFirst) has these fields: \(names.joined(separator: ", "))."
        if near == nil, name.contains(" "), tree.after(key) == key + 1, tree.isNull(key + 1) {
            help = "Is this the rest of the text before it? Text that holds a comma needs quotes inside of braces."
        } else if near == nil, name == "<<" {
            help = "Merging with `<<` is not part of this format. An alias for a whole entry is fine: `- *name`."
        } else if near == nil {
            let others = RecordKind.allCases.filter { $0.declaration.slot(named: name) != nil }.prefix(3)
            if !others.isEmpty {
                help =
                    "`\(name)` is a field of \(others.map(\.declaration.article).joined(separator: " and ")). " + help
            }
        }
        report(
            .unknownKey, "`\(name)` is not a field of \(declaration.article)", at: key,
            label: near.map { "did you mean `\($0)`?" }, help: help)
    }

    /// Says that a status without a word makes a draft, in which nothing that is left out counts as none.
    mutating func reportEmptyStatus(_ key: NodeIndex) {
        report(
            .missingField, "`status` says nothing, so this file is taken for a draft", at: key,
            label: "submission or draft?",
            help: "Write `status: submission` where what is left out is not there, else `status: draft`.",
            severity: .warning)
    }

    mutating func reportMissing(_ field: FieldDeclaration, _ declaration: RecordDeclaration, _ node: NodeIndex) {
        guard hasRoomForReport else { return }
        let range = tree.range(node)
        // A whole mapping is too long to be marked: its first line tells which one it is.
        let mark = tree.nodes[Int(node)].kind == .mapping && tree.nodes[Int(node)].childCount > 0 ? node + 1 : node
        diagnostics.append(
            Diagnostic(
                .missingField, "\(declaration.article) needs `\(field.name)`",
                at: range.start == range.end ? range : tree.range(mark),
                help: field.help + (field.example.map { " For example: `\(field.name): \($0)`." } ?? "")))
    }

    mutating func reportType(_ field: FieldDeclaration, _ node: NodeIndex) {
        report(
            .wrongType, "`\(field.name)` takes \(field.type.expectation), and this is \(describe(node))", at: node,
            help: field.example.map { "For example: `\(field.name): \($0)`." } ?? field.help)
    }

    mutating func reportItemType(_ field: FieldDeclaration, _ node: NodeIndex) {
        report(
            .wrongType, "an item of `\(field.name)` is a single value, and this is \(describe(node))", at: node,
            help: field.example.map { "For example: `\(field.name): \($0)`." } ?? field.help)
    }

    mutating func reportValue(_ field: FieldDeclaration, _ node: NodeIndex, _ help: String) {
        report(.badValue, "`\(field.name)` cannot be `\(quoted(node))`", at: node, help: help.capitalizedFirst + ".")
    }

    mutating func reportTerm(_ field: FieldDeclaration, _ vocabulary: Vocabulary, _ node: NodeIndex) {
        guard hasRoomForReport else { return }
        let near = SpellingSuggestion.nearest(
            to: tree.string(node), among: vocabulary.terms.flatMap { [$0.name] + $0.aliases })
        report(
            .badValue, "`\(field.name)` cannot be `\(quoted(node))`", at: node,
            label: near.map { "did you mean `\($0)`?" },
            help: "Possible values: \(vocabulary.terms.map(\.name).joined(separator: ", ")).")
    }

    /// What a node is, for a message.
    func describe(_ node: NodeIndex) -> String {
        switch tree.nodes[Int(node)].kind {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .scalar: tree.isNull(node) ? "nothing" : "text"
        }
    }

    func fieldList(_ kind: RecordKind) -> String {
        kind.declaration.fields.filter { !$0.isDerived }.map(\.name).joined(separator: ", ")
    }

    /// The start of a scalar's text on one line.
    func quoted(_ node: NodeIndex) -> String {
        var text = tree.string(node)
        if text.utf8.contains(UInt8(ascii: "\n")) { text = text.split(separator: "\n").joined(separator: " ") }
        // Letters are at most as many as bytes, which are counted without a look at them.
        return text.utf8.count > 40 && text.count > 40 ? text.prefix(40) + "…" : text
    }
}

extension String {
    /// The text with a capital letter at its start.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
