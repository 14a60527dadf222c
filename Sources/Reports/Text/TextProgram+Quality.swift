internal import AssessmentModel
internal import ExactNumbers
internal import SourceDiagnostics

extension TextProgram {
    func addQuality(to text: inout StyledText) {
        guard !assessment.principles.isEmpty else { return }
        addHeading("QUALITY: " + Wording.score(assessment.score), to: &text)
        text.appendLine("  In the bars # is certain and - is still possible.", .faint)
        text.appendLine()
        addGains(to: &text)
        for (number, principle) in assessment.principles.enumerated() {
            if number > 0 { text.appendLine() }
            let words = rubric.principles[principle.principle]
            addBar(words.title, principle.score, to: &text)
            let reckoning = WorthReckoning(assessment)
            for (place, criterion) in principle.criteria.enumerated() {
                let worth = style.detail == .full ? reckoning.worth(ofCriterion: place, in: number) : nil
                addCriterion(criterion, words.criteria[criterion.criterion], worth, to: &text)
            }
            addArithmetic(
                PrincipleAssessment.mean(of: principle.criteria, of: principle.principle, rubric), indent: 4, to: &text)
        }
        guard style.detail == .full else { return }
        text.appendLine()
        text.appendLine("  The whole", .strong)
        addArithmetic(Assessment.mean(of: assessment.principles, rubric), indent: 4, to: &text)
    }

    /// The criteria whose next level adds most to the score.
    private func addGains(to text: inout StyledText) {
        let steps = assessment.nextSteps.filter { $0.points > .zero && $0.kind != .judge }.prefix(3)
        guard !steps.isEmpty else { return }
        text.appendLine("  Most to gain next")
        for step in steps {
            guard case .criterion(let principle, let criterion, let level) = step.subject else { continue }
            let words = rubric.principles[principle].criteria[criterion]
            let points = "+" + step.points.decimal(places: 1, rounding: .down)
            text.appendEntry(
                points, .good, TerminalWidth.printable("\(words.title): \(rubric.scale[level])"), indent: 4,
                column: 6, width: style.width)
        }
        text.appendLine()
    }

    /// How a score comes about: each weight with the points of the level, over all weights.
    private func addArithmetic(_ mean: WeightedMean, indent: Int, to text: inout StyledText) {
        guard style.detail == .full, let values = mean.score.values else { return }
        for isLeast in values.isCertain ? [true] : [true, false] {
            let rounding: RoundingDirection = isLeast ? .down : .up
            let terms = mean.terms(isLeast: isLeast)
            let sum = terms.map { "\($0.weight)×\($0.value.shortDecimal(rounding: rounding))" }
                .joined(separator: " + ")
            let score = isLeast ? values.lower : values.upper ?? values.lower
            let label = values.isCertain ? "reckoned" : isLeast ? "at least" : "at most"
            let weights = terms.reduce(0) { $0 + $1.weight }
            text.appendEntry(
                label, .faint, "(\(sum)) / \(weights) = \(score.decimal(places: 1, rounding: rounding))", .faint,
                indent: indent, column: 10, width: style.width)
        }
    }

    /// The title, the score, and a bar of ten cells: `#` for what is certain, `-` for what is still possible.
    private func addBar(_ title: String, _ score: ScoreRange, to text: inout StyledText) {
        let values = score.values ?? .zero
        let certain = Int(values.lower.divided(by: Rational(10)).wholeNumber(rounding: .down))
        let most = values.isCertain ? values.lower : values.upper ?? values.lower
        let possible = Int(most.divided(by: Rational(10)).wholeNumber(rounding: values.isCertain ? .down : .up))
        let bar = String(repeating: "#", count: certain) + String(repeating: "-", count: possible - certain)
        let score = Wording.score(score)
        let room = style.width - 2 - 14 - TerminalWidth.cells(score)
        if TerminalWidth.cells(TerminalWidth.printable(title)) <= room {
            text.append("  ")
            text.append(padded(title, to: room), .strong)
        } else {
            // Where both do not fit beside each other, nothing is cut.
            addWrapped(title, .strong, indent: 2, to: &text)
            text.append(String(repeating: " ", count: room + 2))
        }
        text.appendLine(score + " [" + bar + String(repeating: ".", count: 10 - possible) + "]")
    }

    private func addCriterion(
        _ criterion: CriterionAssessment, _ words: RubricSummary.Criterion, _ worth: CriterionWorth?,
        to text: inout StyledText
    ) {
        let level = wording.standing(of: criterion)
        let top = rubric.scale.count - 1
        let role: StyledText.Role =
            switch criterion.level {
            case nil: .faint
            case let level? where level.lowerBound == level.upperBound:
                level.upperBound >= top - 1 ? .good : level.upperBound == 0 ? .bad : .plain
            default: .open
            }
        text.append("    " + padded(words.title, to: style.width - 6 - TerminalWidth.cells(level)) + "  ")
        text.appendLine(level, role)
        addPeople(criterion.finding, indent: 6, to: &text)
        guard style.detail == .full else { return }
        text.appendLine("      \(words.id), weight \(words.weight)", .faint)
        if let worth { addWrapped("gains: " + gains(worth), .faint, indent: 6, to: &text) }
        addEvidence(criterion.finding.measures, to: &text)
        for document in criterion.finding.documents {
            addWrapped("document: " + wording.reference(document), .faint, indent: 6, to: &text)
        }
        if let remedy = criterion.finding.remedy { addWrapped(remedy, .hint, indent: 6, to: &text) }
    }

    /// "+2.1 for developing, +6.3 for exemplary".
    private func gains(_ worth: CriterionWorth) -> String {
        let steps = worth.next == worth.top ? [worth.next] : [worth.next, worth.top]
        return steps.map { "+\($0.points.decimal(places: 1, rounding: .down)) for \(rubric.scale[$0.level])" }
            .joined(separator: ", ")
    }

    func addEvidence(_ measures: [Int], to text: inout StyledText) {
        for measure in measures {
            let title = rubric.measures[measure].title
            var line = "\(title): \(wording.value(assessment.measures[measure].value, of: measure))"
            let evidence = assessment.evidence(of: measure)
            let labels = evidence.prefix(3).map(wording.reference)
            if !labels.isEmpty { line += " - " + labels.joined(separator: ", ") }
            if evidence.count > 3 { line += " and \(evidence.count - 3) more" }
            addWrapped(line, .faint, indent: 6, to: &text)
            for doubt in wording.doubts([measure]) {
                addWrapped("open: " + doubt, .faint, indent: 8, to: &text)
            }
        }
    }
}
