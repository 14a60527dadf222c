internal import Acceptance
internal import ArgumentParser
internal import AssessmentModel

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

    /// What the call sets.
    var options: [SettingName: [String]] {
        [
            .failOn: failOn.map { [$0] } ?? [], .minimumScore: minimumScores,
            .minimumLevel: minimumLevel.map { [$0] } ?? [], .baseline: baseline.map { [$0] } ?? [],
        ]
    }

    /// The gates that are set for the programs that are measured against a rubric.
    static func gates(_ settings: Settings, for rubric: RubricSummary) throws -> Gates {
        let scores = settings.all(.minimumScore)
        do throws(Gates.Mistake) {
            return try Gates(
                failure: settings[.failOn].flatMap { FailureGate(rawValue: $0.text) } ?? .notMet,
                scores: scores.compactMap { MinimumScore($0.text) }, level: settings[.minimumLevel]?.text, for: rubric)
        } catch {
            switch error {
            case .unknownPrinciple(let name, let known):
                throw CommandFailure(
                    "the rubric `\(rubric.id)` has no principle `\(name)`",
                    scores.first { $0.text.hasPrefix("\(name)=") }, word: name, among: known,
                    help: "It has: \(known.joined(separator: ", ")).")
            case .unknownLevel(let name, let known):
                throw CommandFailure(
                    "the rubric `\(rubric.id)` has no level `\(name)`", settings[.minimumLevel], word: name,
                    among: known, help: "It has: \(known.joined(separator: ", ")).")
            }
        }
    }
}
