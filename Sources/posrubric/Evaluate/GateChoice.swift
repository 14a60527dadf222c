internal import Acceptance
internal import AssessmentModel

/// When the program exits with 1, as far as a call says. It never changes what is shown.
struct GateChoice: Sendable, Equatable {
    /// The verdicts that are outside of the gate.
    var failOn: String?
    /// The scores that are asked for.
    var minimumScores: [String] = []
    /// The level that is asked of every criterion.
    var minimumLevel: String?
    /// The file of the findings that are known.
    var baseline: String?

    /// What the call sets.
    var options: SettingTable<[String]> {
        var options = SettingTable<[String]>()
        options[.failOn] = failOn.map { [$0] }
        options[.minimumScore] = minimumScores
        options[.minimumLevel] = minimumLevel.map { [$0] }
        options[.baseline] = baseline.map { [$0] }
        return options
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
