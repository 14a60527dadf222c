internal import ArgumentParser
internal import ProgramRubrics
internal import RubricModel
internal import SourceDiagnostics

/// Lists the rubrics that are part of the program.
struct RubricListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the rubrics that come with the program.",
        discussion: """
            Each has a name that `--rubric` and `posrubric rubric show` take. A rubric of your own is named by its file.
            """)

    func run() throws {
        var text = StyledText()
        for source in BuiltInRubrics.all {
            let rubric = try RubricChoice.read(source.name, withExamples: false).rubric
            text.append(source.name, .strong)
            text.appendLine("  \(rubric.title) \(rubric.version)", .faint)
            text.appendWrapped(RubricListCommand.sizes(of: rubric), indent: 2, width: 78)
            if !rubric.summary.isEmpty { text.appendWrapped(rubric.summary, indent: 2, width: 78) }
            text.appendWrapped("Profiles: " + RubricListCommand.profiles(of: rubric), indent: 2, width: 78)
            text.appendLine()
        }
        RubricFile.print(text)
    }

    private static func sizes(of rubric: Rubric) -> String {
        let criteria = rubric.principles.flatMap(\.criteria).count
        return "\(rubric.requirements.count) requirements, \(criteria) graded criteria"
    }

    private static func profiles(of rubric: Rubric) -> String {
        rubric.profiles.map { $0.isDefault ? "\($0.id) (where none is named)" : $0.id }.joined(separator: ", ")
    }
}
