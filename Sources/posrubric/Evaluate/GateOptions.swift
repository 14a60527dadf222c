internal import ArgumentParser
internal import AssessmentModel

/// The options that set when the program exits with 1. They never change what is shown.
struct GateOptions: ParsableArguments {
    @Option(help: ArgumentHelp("When to exit with 1: not-met, undetermined, never.", valueName: "gate"))
    var failOn = Gate.notMet

    /// Which verdicts are outside.
    enum Gate: String, ExpressibleByArgument, CaseIterable {
        case notMet = "not-met"
        case undetermined
        case never

        func isPassed(_ tally: Tally) -> Bool {
            switch self {
            case .notMet: tally.notCompliantAfterWaivers == 0
            case .undetermined: tally.notCompliantAfterWaivers + tally.undeterminedAfterWaivers == 0
            case .never: true
            }
        }
    }

    /// Whether everything is within the gates.
    func isPassed(_ tally: Tally) -> Bool { failOn.isPassed(tally) }
}
