internal import Acceptance
internal import ArgumentParser

/// The options that set when the program exits with 1. They never change what is shown.
struct GateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "When to exit with 1: not-met (a requirement is certainly not met; the default), undetermined, never.",
            valueName: "gate"), completion: .list(FailureGate.allCases.map(\.rawValue)))
    var failOn: String?

    @Option(
        name: .customLong("min-score"), parsing: .singleValue,
        help: ArgumentHelp(
            "Exit with 1 where a score, or that of a principle, is not certain to reach a number. Can be repeated.",
            valueName: "[principle=]n"))
    var minimumScores: [String] = []

    @Option(
        name: .customLong("min-level"),
        help: ArgumentHelp("Exit with 1 where a criterion is not certain to reach a level.", valueName: "name"))
    var minimumLevel: String?

    @Option(
        help: ArgumentHelp(
            "A file of findings that are known and do not count; `posrubric baseline` writes it.", valueName: "file"),
        completion: .file())
    var baseline: String?

    /// What is chosen.
    var choice: GateChoice {
        GateChoice(failOn: failOn, minimumScores: minimumScores, minimumLevel: minimumLevel, baseline: baseline)
    }
}
