internal import Acceptance
internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import SourceDiagnostics

/// Holds programs against the gates as they are evaluated.
struct GateWork: Sendable {
    let gates: Gates
    /// What is known from before, where a baseline is given.
    let known: KnownFindings?
    /// Whether what stands against the baseline is kept, to be written.
    var keepsComparisons = false

    /// Holds a program against the gates.
    ///
    /// - Returns: The assessment, with how its findings stand to what is known.
    func judge(_ assessment: Assessment, of program: Program, in file: String, _ tally: inout GateTally) -> Assessment {
        let breaches = gates.breaches(of: assessment)
        guard let known else {
            tally.add(breaches, reason: GateWork.reason(breaches, assessment), keeps: false)
            return assessment
        }
        let name = known.name(of: file)
        let comparison = BaselineComparison(
            breaches, of: assessment, in: program.tree, file: name, known: known.baseline.program(name))
        tally.add(
            comparison.new, reason: GateWork.reason(comparison.new, assessment), comparison: comparison,
            keeps: keepsComparisons)
        return comparison.marked(assessment)
    }

    /// Says on standard error what no report says: which program is outside of which gate.
    ///
    /// Where verdicts alone decide, and nothing is known from before, every report says it already.
    func tell(_ tally: GateTally) {
        guard known != nil || gates.asksForQuality else { return }
        var lines = tally.lines.map { "posrubric: outside of the gate: \($0)" }
        if let known {
            let path = TerminalWidth.printable(known.path)
            lines.append("posrubric: baseline \(path): \(GateWork.count(tally.known)) known, \(tally.gone) gone")
        }
        Streams.printError(lines.map { $0 + "\n" }.joined())
    }

    /// So many findings, in words.
    static func count(_ number: Int) -> String { "\(number) finding\(number == 1 ? "" : "s")" }

    // MARK: Words

    /// How many reasons are told of one program.
    private static let mostWords = 5

    private static func reason(_ breaches: [Breach], _ assessment: Assessment) -> String {
        var words = breaches.prefix(mostWords).map { word($0, assessment.rubric) }
        if breaches.count > mostWords { words.append("and \(breaches.count - mostWords) more") }
        return "\(TerminalWidth.printable(assessment.source.name)): \(words.joined(separator: "; "))"
    }

    private static func word(_ breach: Breach, _ rubric: RubricSummary) -> String {
        switch breach {
        case .requirement(let place, let verdict):
            let id = rubric.requirements[place].id
            return verdict == .notMet ? "\(id) is not met" : "\(id) is not certain to be met"
        case .notRated: return "it is not rated as a program"
        case .score(let principle, let certain, let wanted):
            let name = principle.map { "score of \(rubric.principles[$0].id)" } ?? "score"
            return "\(name) \(wanted.shortDecimal(rounding: .down)) is asked for, "
                + "\(certain.shortDecimal(rounding: .down)) is certain"
        case .level(let principle, let criterion, let certain, let wanted):
            let id = rubric.principles[principle].criteria[criterion].id
            return "\(id) \(rubric.scale[wanted]) is asked for, \(rubric.scale[certain]) is certain"
        }
    }
}
