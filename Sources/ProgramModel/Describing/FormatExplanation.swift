public import SourceDiagnostics

/// Explains the entries and fields of the program format.
public enum FormatExplanation {
    /// The explanations of a name: an entry (`course`), a field (`offered-in`), a field of one kind of entry (`course.offered-in`) or a
    /// value (`dual-credit`). A field that several kinds of entries have is explained for each.
    public static func all(_ name: String) -> [StyledText] {
        let parts = name.split(separator: ".").map(String.init)
        if parts.count == 2 {
            return RecordKind.allCases.map(\.declaration).filter { $0.name == parts[0] }.compactMap { declaration in
                declaration.slot(named: parts[1]).map { field(declaration.fields[$0], of: [declaration]) }
            }
        }
        var texts = RecordKind.allCases.map(\.declaration).filter { $0.name == name || $0.plural == name }.map(entry)
        var owners: [(field: FieldDeclaration, declarations: [RecordDeclaration])] = []
        for declaration in RecordKind.allCases.map(\.declaration) {
            guard let slot = declaration.slot(named: name) else { continue }
            let field = declaration.fields[slot]
            if let place = owners.firstIndex(where: { $0.field.help == field.help }) {
                owners[place].declarations.append(declaration)
            } else {
                owners.append((field, [declaration]))
            }
        }
        texts += owners.map { field($0.field, of: $0.declarations) }
        return texts + values(name)
    }

    /// What a word means as a value, for each meaning that it has.
    private static func values(_ name: String) -> [StyledText] {
        var meanings: [(term: Vocabulary.Term, fields: [String])] = []
        for declaration in RecordKind.allCases.map(\.declaration) {
            for field in declaration.fields {
                guard let vocabulary = field.type.vocabulary, vocabulary.terms.count > 2,
                    let term = vocabulary.terms.first(where: { $0.name == name })
                else { continue }
                let place = "`\(field.name)` of \(declaration.article)"
                if let known = meanings.firstIndex(where: { $0.term.help == term.help }) {
                    meanings[known].fields.append(place)
                } else {
                    meanings.append((term, [place]))
                }
            }
        }
        return meanings.map { term, fields in
            var text = StyledText()
            text.appendEntry(
                term.name, .strong, "a value of \(fields.joined(separator: ", "))", .faint, indent: 0,
                column: term.name.count + 2, width: width)
            text.appendLine()
            text.appendWrapped(term.help, indent: 2, width: width)
            return text
        }
    }

    /// All names that can be explained.
    public static var names: [String] {
        let declarations = RecordKind.allCases.map(\.declaration)
        let values = declarations.flatMap(\.fields).compactMap(\.type.vocabulary).filter { $0.terms.count > 2 }
        var seen: Set<String> = []
        return (declarations.flatMap { [$0.name] + $0.fields.map(\.name) } + values.flatMap { $0.terms.map(\.name) })
            .filter { seen.insert($0).inserted }
    }

    /// The names in groups with a heading.
    public static var groups: [(heading: String, names: [String])] {
        [
            ("Entries of a program of study", RecordKind.allCases.map(\.declaration.name)),
            ("Fields of the program", RecordDeclaration.program.fields.map(\.name)),
            ("Fields of a course", RecordDeclaration.course.fields.map(\.name)),
        ]
    }

    // MARK: Texts

    private static func entry(_ declaration: RecordDeclaration) -> StyledText {
        var text = StyledText()
        text.append(declaration.name, .strong)
        text.appendLine("  an entry of a program of study", .faint)
        text.appendLine()
        text.appendWrapped(declaration.help, indent: 2, width: width)
        if let shorthand = declaration.shorthand {
            text.appendWrapped("Plain text in its place is its `\(shorthand)`.", indent: 2, width: width)
        }
        text.appendLine()
        addTable(declaration.fields.map { ($0.name, $0.help) }, to: &text)
        return text
    }

    private static func field(_ field: FieldDeclaration, of declarations: [RecordDeclaration]) -> StyledText {
        var text = StyledText()
        let owners = "a field of \(declarations.map(\.article).joined(separator: ", "))"
        text.appendEntry(
            field.name, .strong, owners, .faint, indent: 0, column: field.name.count + 2, width: width)
        text.appendLine()
        text.appendWrapped(field.help, indent: 2, width: width)
        text.appendLine()
        add(label: "takes", field.type.expectation, to: &text)
        if let example = field.example { add(label: "as in", "\(field.name): \(example)", to: &text) }
        add(label: "left out", silence(of: field), to: &text)
        if let vocabulary = field.type.vocabulary, vocabulary.terms.count > 2 {
            text.appendLine()
            addTable(vocabulary.terms.map { ($0.name, $0.help) }, to: &text)
        }
        if case .name(let catalog) = field.type {
            text.appendLine()
            for name in catalog.names { text.appendLine("  " + name, .hint) }
        }
        return text
    }

    private static func silence(of field: FieldDeclaration) -> String {
        if field.isDerived { return "always: the value follows from other fields and is never written" }
        return switch field.silence {
        case .mistake: "is a mistake"
        case .unknown: "means that it is not known"
        case .none: "means that there is none in a submission, and that it is not known in a draft"
        case .absent: "means that there is none"
        case .meaning(let value): "means `\(value)`"
        }
    }

    /// How many cells a line has.
    private static let width = 78

    /// Adds names, each with what it stands for in a column behind the longest.
    private static func addTable(_ entries: [(name: String, help: String)], to text: inout StyledText) {
        let longest = entries.map(\.name.count).max() ?? 0
        for (name, help) in entries {
            text.appendEntry(name, .hint, help, indent: 2, column: min(longest, width - 34) + 2, width: width)
        }
    }

    private static func add(label: String, _ words: String, to text: inout StyledText) {
        text.appendEntry(label, .faint, words, indent: 2, column: 10, width: width)
    }
}
