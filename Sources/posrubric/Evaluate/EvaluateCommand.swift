internal import Acceptance
internal import ArgumentParser

/// Evaluates programs of study.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Evaluate programs of study and print a findings report.",
        discussion: """
            Files, folders (searched for *.pos.yaml and *.pos.yml), or - for standard input:

              posrubric evaluate nursing.pos.yaml
              posrubric evaluate nursing.pos.yaml --format html --output nursing.html
              posrubric evaluate programs/ --format html --output pages/
              posrubric evaluate programs/ -f text -o - -f sarif -o report.sarif
              posrubric evaluate --profile act --as-of 2012-03-01 nursing.pos.yaml
              cat nursing.pos.yaml | posrubric evaluate -

            Exit codes: 0 evaluated and within the gates, 1 outside of a gate (--fail-on, --min-score, --min-level), 2 something \
            could not be evaluated; the report of everything else is written all the same. Gates look at what is certain, the lower \
            end of every range, and change nothing that is shown.

            What --rubric, --profile, --as-of and the gates set can also stand in \(Configuration.fileName), beside or above the \
            files up to the root of their repository, or in variables such as POSRUBRIC_FAIL_ON. The call goes before variables, \
            and those before the file.
            """)

    @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var rubricOptions: RubricOptions

    @OptionGroup var reportOptions: ReportOptions

    @OptionGroup var gateOptions: GateOptions

    @OptionGroup var judgments: JudgmentOptions

    @Option(help: ArgumentHelp("The name to show for standard input.", valueName: "name"))
    var stdinFilepath = "standard input"

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("How many files to evaluate at a time; all cores if left out.", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Finding no file is no mistake.")
    var allowEmpty = false

    /// The call.
    var call: EvaluateCall {
        EvaluateCall(
            paths: paths, rubric: rubricOptions.choice, reports: reportOptions.choice, gate: gateOptions.choice,
            judgments: judgments.choice, stdinFilepath: stdinFilepath, jobs: jobs, allowEmpty: allowEmpty)
    }

    func run() async throws { try await call.prepare().run() }
}
