internal import ArgumentParser

/// Everything that is done with rubrics themselves.
struct RubricCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rubric",
        abstract: "List, show, check, test, compare and start rubrics.",
        discussion: """
            A rubric says what programs are measured by; it is a YAML file like a program. Look for mistakes in one of yours:

              posrubric rubric check my-rubric.yaml

            Run the examples that it carries, and see what they do not notice:

              posrubric rubric test my-rubric.yaml --mutate
            """,
        subcommands: [
            RubricListCommand.self, RubricShowCommand.self, RubricCheckCommand.self, RubricTestCommand.self,
            RubricDiffCommand.self,
            RubricNewCommand.self,
        ])
}
