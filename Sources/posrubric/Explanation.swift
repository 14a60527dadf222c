internal import ProgramModel
internal import RubricModel
internal import SourceDiagnostics

/// Everything that has a name, explained.
enum Explanation {
    /// All explanations of a name: a word may be a field and a measure at once.
    static func all(_ name: String, _ rubric: Rubric) -> [StyledText] {
        RubricExplanation(rubric).all(name) + FormatExplanation.all(name) + GlossaryTerm.explanations(of: name)
    }

    /// All names.
    static func names(_ rubric: Rubric) -> [String] {
        RubricExplanation(rubric).names + FormatExplanation.names + GlossaryTerm.names
    }

    /// What can be explained, in groups.
    static func list(_ rubric: Rubric) -> StyledText {
        var text = StyledText()
        for (heading, names) in RubricExplanation(rubric).groups + FormatExplanation.groups + [GlossaryTerm.group] {
            text.appendLine(heading, .strong)
            for line in TextWrapping.lines(names.joined(separator: "  "), width: 76) { text.appendLine("  " + line) }
            text.appendLine()
        }
        return text
    }
}
