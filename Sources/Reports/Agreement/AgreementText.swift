internal import Agreement
internal import AssessmentModel
public import Reviews
public import SourceDiagnostics

/// A study of agreement for people at a terminal.
public struct AgreementText {
    private let study: AgreementStudy
    private let width: Int

    /// The text of a study, at most so many cells wide.
    public init(_ study: AgreementStudy, width: Int = 80) {
        self.study = study
        self.width = width
    }

    /// The text.
    public var text: StyledText {
        var text = StyledText()
        addHead(to: &text)
        for (title, part) in AgreementWords.wholes(study) { add(part, title.uppercased(), to: &text) }
        addNote(to: &text)
        for part in study.items { add(part, to: &text) }
        addReviewers(to: &text)
        addDisputes(to: &text)
        return text
    }

    // MARK: Figures

    private func addHead(to text: inout StyledText) {
        let words = "\(AgreementWords.title(study)), by \(AgreementWords.rubric(study))"
        text.appendWrapped(TerminalWidth.printable(words), .strong, indent: 0, width: width)
    }

    private func add(_ part: AgreementStudy.Part, _ heading: String, to text: inout StyledText) {
        text.appendLine()
        text.appendLine(heading, .strong)
        addFigures(part, to: &text)
    }

    private func add(_ part: AgreementStudy.Part, to text: inout StyledText) {
        guard let item = part.item else { return }
        text.appendLine()
        text.append(study.rubric.id(of: item), .strong)
        text.appendLine(
            ": \(part.compared) compared, \(part.judgments) judgment\(part.judgments == 1 ? "" : "s")")
        // Where nothing can be compared, one line says it for all.
        if part.compared == 0 {
            text.appendLine("  " + AgreementWords.words(.nothingJudgedTwice), .faint)
        } else {
            addFigures(part, withCounts: false, to: &text)
        }
    }

    private func addFigures(_ part: AgreementStudy.Part, withCounts: Bool = true, to text: inout StyledText) {
        if withCounts {
            text.appendLine("  Compared                        \(part.compared), of \(part.judgments) judgments")
        }
        for figure in part.figures {
            var value = AgreementWords.value(figure.coefficient, of: figure.kind)
            if let interval = AgreementWords.interval(figure) {
                value += String(repeating: " ", count: max(1, 10 - value.count)) + "(\(interval))"
            }
            let name = AgreementWords.name(figure.kind)
            text.appendEntry(
                name, .faint, value, indent: 2, column: 32, width: width)
        }
    }

    private func addNote(to text: inout StyledText) {
        guard let note = AgreementWords.note(study) else { return }
        text.appendLine()
        text.appendWrapped("In brackets: " + note, .faint, indent: 0, width: width)
    }

    // MARK: People

    private func addReviewers(to text: inout StyledText) {
        guard !study.reviewers.isEmpty else { return }
        text.appendLine()
        text.appendLine("PEOPLE", .strong)
        for reviewer in study.reviewers {
            var words = "\(reviewer.name): \(reviewer.judgments) judgment\(reviewer.judgments == 1 ? "" : "s")"
            words += ", " + AgreementWords.equal(reviewer) + (reviewer.equal == nil ? "" : " equal to those of others")
            if let height = reviewer.height, height.magnitude >= 0.005 {
                let levels = AgreementWords.decimal(height.magnitude, places: 2)
                words += ", on the mean \(levels) levels \(height > 0 ? "above" : "below") them"
            }
            text.appendEntry("-", .faint, TerminalWidth.printable(words), indent: 2, column: 2, width: width)
        }
        for pair in study.pairs {
            let kappa = AgreementWords.value(pair.kappa, of: .cohenKappa)
            let words = "\(pair.first) and \(pair.second): \(pair.common) in common, Cohen's kappa \(kappa)"
            text.appendEntry("-", .faint, TerminalWidth.printable(words), indent: 2, column: 2, width: width)
        }
    }

    // MARK: The queue

    private func addDisputes(to text: inout StyledText) {
        text.appendLine()
        guard !study.disputes.isEmpty else {
            text.appendLine("TO TALK ABOUT: nothing; nobody contradicts anybody", .strong)
            return
        }
        text.appendLine("TO TALK ABOUT (\(study.disputes.count))", .strong)
        for (program, disputes) in study.queue {
            text.appendLine()
            text.appendWrapped(TerminalWidth.printable(program), .strong, indent: 2, width: width)
            for dispute in disputes { add(dispute, to: &text) }
        }
    }

    private func add(_ dispute: AgreementStudy.Dispute, to text: inout StyledText) {
        let item = study.rubric.title(of: dispute.item)
        let distance = AgreementWords.apart(dispute).map { ", " + $0 } ?? ""
        text.appendWrapped(
            TerminalWidth.printable("\(item) (\(study.rubric.id(of: dispute.item)))\(distance)"), indent: 4,
            width: width)
        for voice in dispute.voices {
            let words = "\(voice.reviewer): \(AgreementWords.says(voice, study.rubric))"
            text.appendEntry("-", .faint, TerminalWidth.printable(words), indent: 6, column: 2, width: width)
        }
    }
}
