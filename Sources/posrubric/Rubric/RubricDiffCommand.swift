internal import ArgumentParser
internal import RubricModel
internal import SourceDiagnostics

/// Says what two rubrics ask differently.
struct RubricDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what has changed in meaning between two rubrics.",
        discussion: """
            Compares what is asked of programs, and not letters: comments, the order of measures and the layout make no difference. Words \
            for people, such as titles and reasons, are told apart.

              posrubric rubric diff old.yaml new.yaml

            Exit codes: 0 the same, 1 something is different, 2 a rubric cannot be read.
            """)

    @Argument(help: ArgumentHelp("The old rubric: a file, or a built-in rubric by its name.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The new rubric.", valueName: "new"))
    var new: String

    func run() throws {
        let rubrics = try [old, new].map { try RubricChoice.read($0).rubric }
        let changes = RubricDifference(from: rubrics[0], to: rubrics[1]).changes
        guard !changes.isEmpty else { return Streams.print("Both ask the same.\n") }
        var text = StyledText()
        let parts = [
            ("WHAT IS ASKED DIFFERENTLY", changes.filter { !$0.isWording }),
            ("WHAT IS ONLY SAID DIFFERENTLY", changes.filter(\.isWording)),
        ]
        for (heading, changes) in parts where !changes.isEmpty {
            text.appendLine("\(heading) (\(changes.count))", .strong)
            text.appendLine()
            for change in changes {
                text.appendLine("  " + TerminalWidth.printable(change.id), .strong)
                text.appendWrapped(TerminalWidth.printable(change.words), indent: 4, width: 80)
            }
            text.appendLine()
        }
        RubricFile.print(text)
        throw ExitStatus.outsideGate
    }
}
