internal import Agreement
internal import AssessmentModel
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
        if let part = study.criteria { add(part, "LEVELS OF ALL CRITERIA", to: &text) }
        if let part = study.requirements { add(part, "VERDICTS OF ALL REQUIREMENTS", to: &text) }
        addNote(to: &text)
        for part in study.items { add(part, to: &text) }
        addReviewers(to: &text)
        addDisputes(to: &text)
        return text
    }

    // MARK: Figures

    private func addHead(to text: inout StyledText) {
        let (people, programs) = (study.reviewerNames.count, study.programs.count)
        let words =
            "Agreement of \(people) \(people == 1 ? "person" : "people") on \(programs) "
            + "program\(programs == 1 ? "" : "s"), by \(study.rubric.title) \(study.rubric.version)"
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
        let parts = [study.criteria, study.requirements].compactMap(\.self) + study.items
        guard parts.contains(where: { $0.figures.contains { $0.interval != nil } }) else { return }
        text.appendLine()
        text.appendWrapped(
            "In brackets: where 95 of 100 samples lie if the programs are drawn anew (\(study.bootstrap.samples) samples, "
                + "seed \(study.bootstrap.seed)). 1 is full agreement, 0 what chance alone would give.", .faint,
            indent: 0, width: width)
    }

    // MARK: People

    private func addReviewers(to text: inout StyledText) {
        guard !study.reviewers.isEmpty else { return }
        text.appendLine()
        text.appendLine("PEOPLE", .strong)
        for reviewer in study.reviewers {
            var words = "\(reviewer.name): \(reviewer.judgments) judgment\(reviewer.judgments == 1 ? "" : "s")"
            if let equal = reviewer.equal {
                words += ", \(AgreementWords.decimal(equal * 100, places: 1)) % equal to those of others"
            } else {
                words += ", nothing that others judged too"
            }
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
        var program: String?
        for dispute in study.disputes {
            if dispute.program != program {
                program = dispute.program
                text.appendLine()
                text.appendWrapped(TerminalWidth.printable(dispute.program), .strong, indent: 2, width: width)
            }
            let item = study.rubric.title(of: dispute.item)
            let distance = dispute.item.isCriterion && dispute.distance > 1 ? ", \(dispute.distance) levels apart" : ""
            text.appendWrapped(
                TerminalWidth.printable("\(item) (\(study.rubric.id(of: dispute.item)))\(distance)"), indent: 4,
                width: width)
            for voice in dispute.voices {
                let words = "\(voice.reviewer): \(study.rubric.words(for: voice.opinion)). \(voice.reason)"
                text.appendEntry("-", .faint, TerminalWidth.printable(words), indent: 6, column: 2, width: width)
            }
        }
    }
}
