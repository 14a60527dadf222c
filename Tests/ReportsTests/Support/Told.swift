import AssessmentModel
import ExactNumbers
import Reports
import SourceDiagnostics

/// The kinds of what can be told: what an evaluation found, a plan, a comparison. Each says a text wherever somebody writes what they like.
enum Told: String, CaseIterable {
    case evaluation, plan, comparison

    /// A report of this kind in a format.
    func report(_ format: ReportFormat, saying text: String, _ samples: Samples) -> String {
        switch self {
        case .evaluation:
            let name = Told.name(text)
            return Report(format, rubric: samples.rubric, style: Told.style).whole(
                [Told.hostile(text, samples), Told.mistaken(text, samples)].map { Talk.of($0, saying: text) },
                notices: [Talk.notice(saying: text, in: name)])
        case .plan: return Told.plan(text, samples)(format)
        case .comparison: return Told.comparison(text, samples)(format)
        }
    }

    /// How many lines, suites or issues of a file there are.
    var lineCount: Int {
        switch self {
        case .evaluation: 3
        case .plan: 1
        case .comparison: 5
        }
    }

    var suiteCount: Int {
        switch self {
        case .evaluation: 3
        case .plan: 2
        case .comparison: 5
        }
    }

    private static let style = TextStyle(detail: .full)

    private static func name(_ text: String) -> String { String(text.unicodeScalars.filter { $0.value != 0 }) }

    private static func hostile(_ text: String, _ samples: Samples) -> FileOutcome {
        samples.outcome(name(text), HostileText.program(with: text))
    }

    private static func mistaken(_ text: String, _ samples: Samples) -> FileOutcome {
        samples.outcome(name(text), "program-of-study: 1\n\(HostileText.quoted(text)): x\n")
    }

    // MARK: Plans

    /// A plan with a step of every kind, with something that is left over and something that is waived.
    static func plan(_ text: String, _ samples: Samples) -> (ReportFormat) -> String {
        guard case .assessed(let plain) = hostile(text, samples) else { return { _ in "" } }
        let assessment = Talk.of(plain, saying: text)
        let place = Place(
            range: SourceRange(SourcePosition(line: 2, column: 1), SourcePosition(line: 2, column: 6)), path: text,
            label: text)
        let standing = ImprovementPlan.Standing(
            verdict: .notCompliant, score: ScoreRange(ExactRange(Rational(10), Rational(40))),
            verdictAfterWaivers: .compliant)
        let replacement = TextReplacement(
            from: SourceText(name: "x", content: "a\n"), to: SourceText(name: "x", content: "a\n\(text)\n"))
        let steps = ImprovementPlan.Step.Kind.allCases.map { kind in
            ImprovementPlan.Step(
                kind: kind, words: text, place: place, snippet: kind == .remove ? "" : "x: \(text)\n\(text)",
                replacement: kind == .judge ? nil : replacement, effort: 2, settles: Array(repeating: text, count: 5),
                points: Rational(1, over: 3), after: standing,
                judgment: kind == .judge ? .init(id: "a-b", wanted: text, words: text) : nil)
        }
        let waiver = AppliedWaiver(
            state: .inForce, reason: text, approver: text, effective: "2012-01-01", expires: "2012-12-31", daysLeft: 3,
            file: text, line: 1)
        let plan = ImprovementPlan(
            target: text, before: standing, after: standing, steps: steps,
            openEnds: [.init(id: "c-d", title: text, words: text, place: place)],
            waived: [.init(id: "e-f", title: text, waiver: waiver, place: place)], reach: .notReached,
            isCheapest: false)
        return { format in
            Report(
                format, of: plan, for: assessment, notices: [Talk.notice(saying: text, in: name(text))], style: style
            ).whole([])
        }
    }

    // MARK: Comparisons

    /// Programs on both sides and on one, under rubrics that ask differently, and a file that cannot be read.
    static func comparison(_ text: String, _ samples: Samples) -> (ReportFormat) -> String {
        guard case .assessed(let plain) = hostile(text, samples), case .assessed(let first)? = samples.examples.first,
            case .refused(let refused) = mistaken(text, samples)
        else { return { _ in "" } }
        let assessment = Talk.of(plain, saying: text)
        let ids =
            samples.rubric.requirements.map(\.id) + samples.rubric.principles.flatMap(\.criteria).map(\.id)
        return { format in
            Report(
                format,
                of: [.both(AssessmentComparison(from: first, to: assessment)), .gone(assessment), .added(assessment)],
                reasons: Dictionary(uniqueKeysWithValues: ids.map { ($0, [text]) }), refused: [refused],
                notices: [Talk.notice(saying: text, in: name(text))], style: style
            ).whole([])
        }
    }
}
