public import AssessmentModel
internal import ExactNumbers
internal import SourceDiagnostics

/// A plan for people at a terminal: what to state, what to change, and what is left to people.
public struct TextPlan {
    private let plan: ImprovementPlan
    private let assessment: Assessment
    private let style: TextStyle

    /// A plan for a program, laid out in a style.
    public init(_ plan: ImprovementPlan, for assessment: Assessment, style: TextStyle) {
        self.plan = plan
        self.assessment = assessment
        self.style = style
    }

    /// The text, ended by a line break.
    public var text: String {
        var text = StyledText()
        addHead(to: &text)
        let stated = plan.steps.filter { $0.kind == .state }
        addSteps(stated, "WHAT TO STATE, if it is so", from: 1, to: &text)
        let judged = plan.steps.filter { $0.kind == .judge }
        let changed = plan.steps.filter { $0.kind != .state && $0.kind != .judge }
        addSteps(changed, "WHAT TO CHANGE", from: stated.count + 1, to: &text)
        addSteps(judged, "WHAT TO HAVE JUDGED", from: stated.count + changed.count + 1, to: &text)
        addOpenEnds(to: &text)
        addEnd(to: &text)
        return text.rendered(withColor: style.isColored)
    }

    private func addHead(to text: inout StyledText) {
        addWrapped(assessment.title, .strong, indent: 0, to: &text)
        text.appendLine(TerminalWidth.printable(assessment.source.name), .faint)
        text.appendLine()
        addLabelled("Now", standing(plan.before), TextReport.role(plan.before.verdict), to: &text)
        addLabelled("Target", plan.target, to: &text)
        let count = plan.steps.count
        if count == 0 {
            addLabelled("Plan", plan.isReached ? "nothing to do: it is reached" : "no edit reaches it", to: &text)
            return
        }
        let edits = plan.steps.count { $0.kind != .judge }
        let cost = plan.cost == edits ? "" : ", effort \(plan.cost)"
        let proof =
            plan.isCheapest ? "no cheaper choice of edits does it" : "the cheapest found, a cheaper one may exist"
        addLabelled("Plan", "\(count) step\(count == 1 ? "" : "s")\(cost); \(proof)", to: &text)
        addLabelled("Reached", reach, to: &text)
        if plan.steps.contains(where: { $0.snippet.contains("<") }) {
            addLabelled("Note", "words in <angle brackets> are yours to fill in", to: &text)
        }
    }

    // MARK: Steps

    private func addSteps(
        _ steps: [ImprovementPlan.Step], _ heading: String, from first: Int, to text: inout StyledText
    ) {
        guard !steps.isEmpty else { return }
        text.appendLine()
        text.appendLine("\(heading) (\(steps.count))", .strong)
        for (number, step) in steps.enumerated() {
            text.appendLine()
            add(step, number: first + number, to: &text)
        }
    }

    private func add(_ step: ImprovementPlan.Step, number: Int, to text: inout StyledText) {
        text.appendEntry(
            "\(number).", .plain, TerminalWidth.printable(step.words), .strong, indent: number < 10 ? 2 : 1,
            column: number < 10 ? 3 : 4, width: style.width)
        let start = step.place.range.start
        let name = TerminalWidth.printable(assessment.source.name)
        let spot = step.place.path.isEmpty ? ", at the top level" : ":\(start.line):\(start.column)"
        text.appendLine("     \(name)\(spot)", .faint)
        if !step.snippet.isEmpty {
            text.appendLine()
            for line in step.snippet.split(separator: "\n") {
                text.appendLine("       " + TerminalWidth.printable(String(line)), .hint)
            }
            text.appendLine()
        }
        if let judgment = step.judgment {
            let isLevel = assessment.rubric.scale.contains(judgment.wanted)
            addLabelled("Needed", judgment.wanted + (isLevel ? ", or higher" : ""), to: &text)
            addLabelled(
                "How", "posrubric review template writes the review to fill in; evaluate --review takes it", to: &text)
            addLabelled("Show", judgment.words, to: &text)
        }
        for settled in step.settles.prefix(3) { addLabelled("Settles", settled, .good, to: &text) }
        if step.settles.count > 3 { addLabelled("", "and \(step.settles.count - 3) more", .good, to: &text) }
        if step.points != .zero {
            let sign = step.points > .zero ? "+" : ""
            addLabelled("Gains", "\(sign)\(step.points.decimal(places: 1, rounding: .down)) points", to: &text)
        }
        if step.effort != 1 { addLabelled("Effort", "\(step.effort)", to: &text) }
        addLabelled("After", standing(step.after), TextReport.role(step.after.verdict), to: &text)
    }

    private func addOpenEnds(to text: inout StyledText) {
        guard !plan.openEnds.isEmpty else { return }
        text.appendLine()
        text.appendLine("WHAT IS LEFT OVER (\(plan.openEnds.count))", .strong)
        for end in plan.openEnds {
            text.appendLine()
            text.appendEntry(
                "-", .open, TerminalWidth.printable(end.title), .strong, indent: 2, column: 3, width: style.width)
            text.appendLine("     \(end.id), line \(end.place.range.start.line)", .faint)
            addLabelled("Do", "No edit does it for certain. " + end.words, to: &text)
        }
    }

    private func addEnd(to text: inout StyledText) {
        guard !plan.steps.isEmpty else { return text.appendLine() }
        text.appendLine()
        let lead = plan.steps.count == 1 ? "With this step: " : "With all \(plan.steps.count) steps: "
        addWrapped(lead + standing(plan.after), TextReport.role(plan.after.verdict), indent: 0, to: &text)
        text.appendLine()
    }

    // MARK: Words

    /// How far the plan goes.
    private var reach: String {
        switch plan.reach {
        case .byText: "by the text alone"
        case .withJudgments: "once reviewers have judged as the last steps say"
        case .notReached: "no: something is left over"
        }
    }

    private func standing(_ standing: ImprovementPlan.Standing) -> String {
        let verdict = Wording.verdict(standing.verdict)
        return assessment.principles.isEmpty ? verdict : "\(verdict), quality \(Wording.score(standing.score))"
    }

    private func addLabelled(
        _ label: String, _ words: String, _ role: StyledText.Role = .plain, to text: inout StyledText
    ) {
        text.appendEntry(
            label.isEmpty ? "" : label + ":", .faint, TerminalWidth.printable(words), role, indent: 5, column: 9,
            width: style.width)
    }

    private func addWrapped(_ words: String, _ role: StyledText.Role, indent: Int, to text: inout StyledText) {
        text.appendWrapped(TerminalWidth.printable(words), role, indent: indent, width: style.width)
    }
}
