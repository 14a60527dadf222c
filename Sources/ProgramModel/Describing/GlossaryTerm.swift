public import SourceDiagnostics

/// A term or acronym of the field, explained for people who meet it for the first time.
public struct GlossaryTerm: Sendable {
    /// The term as people write it.
    public let name: String
    /// What it stands for, and other names of the same.
    public let otherNames: [String]
    /// What it means, in one or a few sentences.
    public let meaning: String
    /// Where that is settled: a statute, a rule, a publication.
    public let source: String

    init(_ name: String, or otherNames: [String] = [], _ meaning: String, source: String) {
        self.name = name
        self.otherNames = otherNames
        self.meaning = meaning
        self.source = source
    }

    /// The explanations of a term. Case, and hyphens for spaces, do not count.
    public static func explanations(of name: String) -> [StyledText] {
        let wanted = plain(name)
        return all.filter { ([$0.name] + $0.otherNames).contains { plain($0) == wanted } }.map(\.explanation)
    }

    /// All names of terms, each as one word for a command line.
    public static var names: [String] { all.map { $0.name.split(separator: " ").joined(separator: "-") } }

    /// The terms as a group with a heading.
    public static var group: (heading: String, names: [String]) {
        ("Terms of the field", names)
    }

    private var explanation: StyledText {
        var text = StyledText()
        text.append(name, .strong)
        text.appendLine("  a term of the field", .faint)
        text.appendLine()
        text.appendWrapped(meaning, indent: 2, width: GlossaryTerm.width)
        text.appendLine()
        if !otherNames.isEmpty {
            text.appendEntry(
                "also", .faint, otherNames.joined(separator: ", "), indent: 2, column: 10, width: GlossaryTerm.width)
        }
        text.appendEntry("source", .faint, source, indent: 2, column: 10, width: GlossaryTerm.width)
        return text
    }

    /// How many cells a line has.
    private static let width = 78

    private static func plain(_ name: String) -> String {
        name.lowercased().split { $0 == "-" || $0 == " " || $0 == "/" }.joined(separator: " ")
    }
}
