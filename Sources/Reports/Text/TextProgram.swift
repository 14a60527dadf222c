internal import AssessmentModel
internal import ExactNumbers
internal import SourceDiagnostics

/// One assessment for people at a terminal.
struct TextProgram {
    let assessment: Assessment
    let rubric: RubricSummary
    let style: TextStyle
    let wording: Wording
    let outline: Outline
    private let sourceLines: SourceLines

    init(_ assessment: Assessment, _ style: TextStyle) {
        self.assessment = assessment
        self.style = style
        rubric = assessment.rubric
        wording = Wording(assessment)
        outline = Outline(assessment)
        sourceLines = SourceLines(assessment.source)
    }

    var text: StyledText {
        var text = StyledText()
        addHead(to: &text)
        addWarnings(to: &text)
        addFindings(outline.notMet, "WHAT TO DO", to: &text)
        addFindings(outline.open, "WHAT IS NOT KNOWN YET", to: &text)
        addSettled(to: &text)
        addAdvice(to: &text)
        addRequests(to: &text)
        addQuality(to: &text)
        text.appendLine()
        return text
    }

    // MARK: Head

    private func addHead(to text: inout StyledText) {
        addWrapped(assessment.title, .strong, indent: 0, to: &text)
        text.appendLine(TerminalWidth.printable(assessment.source.name), .faint)
        if assessment.isDraft { text.appendLine("a draft: what it does not say is not known", .faint) }
        text.appendLine()
        let verdict = Wording.verdict(assessment.verdict)
        let basis = "\(rubric.title) \(rubric.version), profile \(rubric.profile)"
        text.appendEntry(
            verdict, TextReport.role(assessment.verdict), TerminalWidth.printable(basis), indent: 2,
            column: verdict.count + 2, width: style.width)
        if let notRated = assessment.notRated { addWrapped(notRated, .open, indent: 2, to: &text) }
        addWrapped("Requirements that decide: " + wording.counts(), .plain, indent: 2, to: &text)
        if !assessment.principles.isEmpty {
            addWrapped("Quality: " + Wording.score(assessment.score), .plain, indent: 2, to: &text)
        }
        addPeople(to: &text)
    }

    private func addWarnings(to text: inout StyledText) {
        guard !assessment.warnings.isEmpty else { return }
        addHeading("WORTH A LOOK", to: &text)
        let picture = DiagnosticPicture(of: assessment.source, width: style.width)
        for warning in assessment.warnings { text.append(picture.draw(warning)) }
    }

    // MARK: Findings

    private func addFindings(_ found: [RequirementAssessment], _ heading: String, to text: inout StyledText) {
        guard !found.isEmpty else { return }
        addHeading("\(heading) (\(found.count))", to: &text)
        if found[0].verdict == .undetermined, assessment.isDraft {
            let hint =
                "State these facts, name under `complete` the lists that hold everything, or write `none` where there is none."
            addWrapped(hint, .hint, indent: 2, to: &text)
            text.appendLine()
        }
        for (number, requirement) in found.enumerated() {
            if number > 0 { text.appendLine() }
            addFinding(requirement, number: number + 1, to: &text)
        }
    }

    private func addFinding(_ requirement: RequirementAssessment, number: Int, to text: inout StyledText) {
        let words = rubric.requirements[requirement.requirement]
        let role: StyledText.Role = requirement.verdict == .notMet ? .bad : .open
        let start = String(repeating: " ", count: max(0, 3 - String(number).count)) + "\(number). "
        text.append(start)
        text.append(requirement.verdict == .notMet ? "Not met: " : "Open: ", role)
        for (number, line) in lines(words.title, width: style.width - 16).enumerated() {
            text.appendLine((number > 0 ? "     " : "") + line, .strong)
        }
        addPlace(of: requirement, role, to: &text)
        for line in wording.lines(requirement) {
            let role: StyledText.Role =
                switch line.purpose {
                case .fact: .plain
                case .people: .open
                case .remedy: .hint
                case .background: .faint
                }
            addLabelled(line.label, line.words, role, to: &text)
        }
    }

    /// Where it is, by which name to ask for it, and the lines of the file with what matters in them.
    private func addPlace(of requirement: RequirementAssessment, _ role: StyledText.Role, to text: inout StyledText) {
        let start = assessment.place(requirement.finding.place).range.start
        let place = TerminalWidth.printable("\(assessment.source.name):\(start.line):\(start.column)")
        let id = rubric.requirements[requirement.requirement].id
        if 7 + TerminalWidth.cells(place) + TerminalWidth.cells(id) <= style.width {
            text.appendLine("     \(place)  \(id)", .faint)
        } else {
            text.appendLine("     \(place)", .faint)
            text.appendLine("     \(id)", .faint)
        }
        text.append(SourcePicture(of: sourceLines, width: style.width, indent: 4).draw(marks(requirement, role)))
    }

    // MARK: What is settled

    private func addSettled(to text: inout StyledText) {
        let (met, idle) = (outline.met, outline.idle)
        guard !met.isEmpty || !idle.isEmpty else { return }
        addHeading("WHAT IS FINE (\(met.count + idle.count))", to: &text)
        for requirement in met { addSettled(requirement, "+", .good, to: &text) }
        for requirement in idle { addSettled(requirement, "-", .faint, to: &text) }
    }

    func addSettled(
        _ requirement: RequirementAssessment, _ sign: String, _ role: StyledText.Role, to text: inout StyledText
    ) {
        let words = rubric.requirements[requirement.requirement]
        text.append("  \(sign) ", role)
        let suffix = requirement.verdict == .notApplicable ? " (does not apply)" : ""
        for (number, line) in lines(words.title + suffix, width: style.width - 4).enumerated() {
            text.appendLine((number > 0 ? "    " : "") + line)
        }
        addPeople(requirement.finding, indent: 4, to: &text)
        guard style.detail == .full else { return }
        text.appendLine("    \(words.id)", .faint)
        addEvidence(requirement.finding.measures, to: &text)
    }

    // MARK: Layout

    func addHeading(_ heading: String, to text: inout StyledText) {
        text.appendLine()
        text.appendLine(heading, .strong)
        text.appendLine()
    }

    func addLabelled(
        _ label: String, _ words: String, _ role: StyledText.Role = .plain, to text: inout StyledText
    ) {
        text.appendEntry(
            label + ":", .faint, TerminalWidth.printable(words), role, indent: 5, column: 10, width: style.width)
    }

    func addWrapped(_ words: String, _ role: StyledText.Role, indent: Int, to text: inout StyledText) {
        text.appendWrapped(TerminalWidth.printable(words), role, indent: indent, width: style.width)
    }

    /// Text in lines of so many cells, with nothing in it that acts on the terminal.
    func lines(_ words: String, width: Int) -> [String] {
        TextWrapping.lines(TerminalWidth.printable(words), width: width)
    }

    /// Text in exactly so many cells.
    func padded(_ text: String, to cells: Int) -> String {
        var text = TerminalWidth.printable(text)
        var width = TerminalWidth.cells(text)
        if width > cells {
            while width > cells - 1, let last = text.popLast() { width -= TerminalWidth.cells(String(last)) }
            text += "…"
            width += 1
        }
        return text + String(repeating: " ", count: max(0, cells - width))
    }
}
