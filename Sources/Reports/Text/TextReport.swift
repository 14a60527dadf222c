internal import AssessmentModel
internal import ExactNumbers
internal import JSONText
internal import SourceDiagnostics

/// Assessments for people at a terminal: the verdict first, then what to do, then what is not known, then what is fine.
struct TextReport: ReportLayout {
    private let rubric: RubricSummary
    private let style: TextStyle

    init(rubric: RubricSummary, style: TextStyle) {
        self.rubric = rubric
        self.style = style
    }

    /// How the rubric departs from the one that it extends.
    func start(of file: Int) -> [UInt8] {
        guard let base = rubric.base, style.detail != .brief else { return [] }
        var text = StyledText()
        let count = rubric.departures.count
        let points = count == 1 ? "1 point" : "\(count) points"
        text.appendWrapped(
            TerminalWidth.printable("\(rubric.title) \(rubric.version) departs from \(base) in \(points)"), .strong,
            indent: 0, width: style.width)
        for departure in rubric.departures {
            text.appendEntry(
                "-", .faint, TerminalWidth.printable(departure), indent: 2, column: 2, width: style.width)
        }
        text.appendLine()
        return Array(text.rendered(withColor: style.isColored).utf8)
    }

    func add(_ outcome: FileOutcome, to part: inout ReportPart) {
        let text: StyledText =
            switch outcome {
            case .assessed(let assessment):
                style.detail == .brief ? TextReport.line(assessment) : TextProgram(assessment, style).text
            case .refused(let file): refusal(file)
            }
        part.text.add(text: text.rendered(withColor: style.isColored))
        if style.detail != .brief { part.heldBack.rows.append(ProgramRow(outcome)) }
    }

    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8] {
        let tally = remainder.tally
        guard tally.assessed + tally.refused > 1 else { return [] }
        var text = TextTable(remainder.heldBack.rows, style).text
        text.append("\(tally.assessed) program\(tally.assessed == 1 ? "" : "s"): ", .strong)
        for (number, part) in Wording.counts(tally).enumerated() {
            if number > 0 { text.append(", ") }
            text.append("\(part.count) \(part.words)", part.count > 0 ? TextReport.role(part.verdict) : .plain)
        }
        if tally.refused > 0 {
            text.append("; ")
            text.append(Wording.refused(tally), .bad)
        }
        text.appendLine()
        return Array(text.rendered(withColor: style.isColored).utf8)
    }

    /// One line for a program.
    private static func line(_ assessment: Assessment) -> StyledText {
        var text = StyledText()
        text.append(TerminalWidth.printable(assessment.source.name) + ": ")
        text.append(Wording.verdict(assessment.verdict).lowercased(), role(assessment.verdict))
        let row = ProgramRow(.assessed(assessment))
        let lacking = [(row.notMet, "not met"), (row.undetermined, "open")].filter { $0.0 > 0 }
        let counts =
            lacking.map { "\($0.0) \($0.1)" } + (assessment.verdictAfterWaivers != assessment.verdict ? ["waived"] : [])
        if !counts.isEmpty { text.append(" (" + counts.joined(separator: ", ") + ")") }
        text.appendLine(assessment.principles.isEmpty ? "" : ", quality " + Wording.score(assessment.score))
        return text
    }

    static func role(_ verdict: OverallVerdict) -> StyledText.Role {
        switch verdict {
        case .compliant: .good
        case .notCompliant: .bad
        case .undetermined: .open
        case .gradedOnly: .strong
        }
    }

    private func refusal(_ file: RefusedFile) -> StyledText {
        var text = StyledText()
        let picture = DiagnosticPicture(of: file.source, width: style.width)
        text.append(TerminalWidth.printable(file.source.name) + ": ", .strong)
        text.append("NOT EVALUATED", .bad)
        let errors = file.diagnostics.filter { $0.severity == .error }
        if let first = errors.first, style.detail == .brief || errors.count == 1 && first.range == nil {
            let place = first.range.map { "line \($0.start.line), " } ?? ""
            let others = errors.count > 1 ? " (and \(errors.count - 1) more)" : ""
            text.appendLine(": " + place + TerminalWidth.printable(first.message) + others)
            if style.detail == .brief || first.help == nil { return text }
        } else {
            let more = file.diagnostics.contains { $0.code == .tooManyMistakes } ? " or more" : ""
            text.appendLine(": \(errors.count)\(more) mistake\(errors.count == 1 ? "" : "s") in the file")
        }
        text.appendLine()
        for diagnostic in file.diagnostics {
            text.append(picture.draw(diagnostic))
            text.appendLine()
        }
        return text
    }
}
