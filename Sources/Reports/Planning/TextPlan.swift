internal import AssessmentModel
internal import ExactNumbers
internal import SourceDiagnostics

/// A plan for people at a terminal: what to state, what to change, and what is left to people.
struct TextPlan {
    private let plan: ImprovementPlan
    private let assessment: Assessment
    private let style: TextStyle
    private let words: PlanWords

    /// A plan for a program, laid out in a style.
    init(_ plan: ImprovementPlan, for assessment: Assessment, style: TextStyle) {
        self.plan = plan
        self.assessment = assessment
        self.style = style
        words = PlanWords(plan: plan, assessment: assessment)
    }

    /// The text, ended by a line break.
    var text: String {
        var text = StyledText()
        if style.detail == .brief {
            text.appendLine(TerminalWidth.printable("\(assessment.source.name): \(words.brief)"))
            return text.rendered(withColor: style.isColored)
        }
        addHead(to: &text)
        for part in words.parts {
            let isStated = part.steps.first?.kind == .state
            addSteps(
                part.steps, part.title.uppercased() + (isStated ? ", if it is so" : ""), from: part.first, to: &text)
        }
        addOpenEnds(to: &text)
        addWaived(to: &text)
        addEnd(to: &text)
        return text.rendered(withColor: style.isColored)
    }

    private func addHead(to text: inout StyledText) {
        addWrapped(assessment.title, .strong, indent: 0, to: &text)
        text.appendLine(TerminalWidth.printable(assessment.source.name), .faint)
        text.appendLine()
        for fact in words.facts {
            addLabelled(
                fact.label, fact.words, fact.label == "Now" ? TextReport.role(plan.before.verdict) : .plain, to: &text)
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
        for line in words.lines(step, most: style.detail == .full ? .max : 3) {
            let role: StyledText.Role =
                switch line.label {
                case "Settles", "": .good
                case "After": TextReport.role(step.after.verdict)
                default: .plain
                }
            addLabelled(line.label, line.words, role, to: &text)
        }
    }

    private func addOpenEnds(to text: inout StyledText) {
        guard !plan.openEnds.isEmpty else { return }
        text.appendLine()
        text.appendLine("WHAT IS LEFT OVER (\(plan.openEnds.count))", .strong)
        for end in plan.openEnds {
            add(end.title, end.id, at: end.place, "Do", PlanWords.words(end), to: &text)
        }
    }

    private func addWaived(to text: inout StyledText) {
        guard !plan.waived.isEmpty else { return }
        text.appendLine()
        text.appendLine("\(PlanWords.waived.uppercased()) (\(plan.waived.count))", .strong)
        for waived in plan.waived {
            add(waived.title, waived.id, at: waived.place, "Waived", PlanWords.words(waived), to: &text)
        }
    }

    /// Something that the steps leave as it is.
    private func add(
        _ title: String, _ id: String, at place: Place, _ label: String, _ words: String, to text: inout StyledText
    ) {
        text.appendLine()
        text.appendEntry(
            "-", .open, TerminalWidth.printable(title), .strong, indent: 2, column: 3, width: style.width)
        text.appendLine("     \(id), line \(place.range.start.line)", .faint)
        addLabelled(label, words, to: &text)
    }

    private func addEnd(to text: inout StyledText) {
        guard !plan.steps.isEmpty else { return text.appendLine() }
        text.appendLine()
        addWrapped(words.end, TextReport.role(plan.after.verdict), indent: 0, to: &text)
        text.appendLine()
    }

    // MARK: Words

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
