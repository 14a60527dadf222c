internal import ArgumentParser
internal import Glibc
internal import ProgramModel
internal import RubricModel
internal import SourceDiagnostics

/// Explains a requirement, a criterion, a measure, a profile, a field or a term.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a requirement, criterion, principle, measure, profile, field or term.",
        usage: "posrubric explain [<options>] [<name> ...]",
        discussion: """
              posrubric explain starts-by-grade-9
              posrubric explain college-credit
              posrubric explain course.offered-in
              posrubric explain dual credit     terms and acronyms of the field
              posrubric explain                 lists all that can be explained
            """)

    @Argument(help: ArgumentHelp("What to explain.", valueName: "name"))
    var words: [String] = []

    @OptionGroup var rubricOptions: RubricOptions

    func run() throws {
        let rubric = try rubricOptions.choice.load(rubricOptions.choice.settings())
        let isColored = Streams.isTerminal(STDOUT_FILENO) && Streams.environment("NO_COLOR")?.isEmpty ?? true
        guard !words.isEmpty else {
            Streams.print(Explanation.list(rubric).rendered(withColor: isColored))
            return
        }
        let name = words.joined(separator: " ")
        let explanations = Explanation.all(name, rubric)
        guard !explanations.isEmpty else {
            let near = SpellingSuggestion.nearest(to: name, among: Explanation.names(rubric))
            throw CommandFailure(
                "there is nothing called `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
                help: "`posrubric explain` lists everything that can be explained.")
        }
        var text = StyledText()
        for (number, explanation) in explanations.enumerated() {
            if number > 0 { text.appendLine() }
            text.append(explanation)
        }
        Streams.print(text.rendered(withColor: isColored))
    }
}
