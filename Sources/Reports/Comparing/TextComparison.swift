internal import AssessmentModel
internal import ExactNumbers
internal import SourceDiagnostics

/// What differs between assessments, for people at a terminal.
struct TextComparison {
    private let entries: [ComparisonEntry]
    private let style: TextStyle
    /// Why the same id is asked differently, where two rubrics are compared.
    private let reasons: [String: [String]]
    /// How many files could not be evaluated.
    private let refused: Int

    /// A comparison.
    ///
    /// - Parameters:
    ///   - reasons: For ids of requirements and criteria what is asked differently of them, in words.
    ///   - refused: How many files could not be evaluated.
    init(_ entries: [ComparisonEntry], reasons: [String: [String]] = [:], refused: Int = 0, style: TextStyle) {
        self.refused = refused
        self.entries = entries
        self.reasons = reasons
        self.style = style
    }

    /// The text, ended by a line break.
    var text: String {
        var text = StyledText()
        for entry in entries {
            guard case .both(let comparison) = entry else { continue }
            if style.detail == .brief {
                text.appendLine(TerminalWidth.printable(ComparisonWords.brief(comparison)))
            } else if !comparison.changes.isEmpty || style.detail == .full && entries.count > 1 {
                add(comparison, to: &text)
            }
        }
        addSingles(to: &text)
        addSummary(to: &text)
        return text.rendered(withColor: style.isColored)
    }

    /// The programs that are only in one of the two, a line each behind those that are in both.
    private func addSingles(to text: inout StyledText) {
        var isAny = false
        for entry in entries {
            let (lead, assessment): (String, Assessment)
            switch entry {
            case .both: continue
            case .gone(let gone): (lead, assessment) = ("only in the old: ", gone)
            case .added(let added): (lead, assessment) = ("only in the new: ", added)
            }
            isAny = true
            text.append(lead, .faint)
            text.append(TerminalWidth.printable(assessment.source.name))
            text.appendLine(
                ", " + Wording.verdict(assessment.verdict).lowercased(), TextReport.role(assessment.verdict))
        }
        if isAny, style.detail != .brief { text.appendLine() }
    }

    // MARK: One program

    private func add(_ comparison: AssessmentComparison, to text: inout StyledText) {
        text.appendWrapped(TerminalWidth.printable(comparison.new.title), .strong, indent: 0, width: style.width)
        text.appendWrapped(
            TerminalWidth.printable(ComparisonWords.files(comparison)), .faint, indent: 0, width: style.width)
        for fact in ComparisonWords.people(comparison.old, comparison.new) {
            text.appendWrapped(
                TerminalWidth.printable("\(fact.label): \(fact.words)"), .open, indent: 2, width: style.width)
        }
        if comparison.changes.isEmpty { text.appendLine("  Nothing differs.") }
        if !comparison.changes.isEmpty, !comparison.isFlipped {
            text.appendLine()
            text.appendLine("    Verdict")
            text.appendLine("      " + ComparisonWords.verdict(comparison))
        }
        for change in comparison.whole {
            text.appendLine()
            addLine(change, to: &text)
        }
        for kind in OutcomeChange.Kind.allCases {
            let changes = comparison.single.filter { $0.kind == kind }
            guard !changes.isEmpty else { continue }
            text.appendLine()
            text.appendLine(
                "  \(ComparisonWords.heading(kind).uppercased()) (\(changes.count))", TextComparison.role(kind))
            for change in changes { addLine(change, to: &text) }
        }
        text.appendLine()
    }

    private func addLine(_ change: OutcomeChange, to text: inout StyledText) {
        text.appendWrapped(TerminalWidth.printable(change.title), .plain, indent: 4, width: style.width)
        text.appendWrapped(
            ComparisonWords.change(change), TextComparison.role(change.kind), indent: 6, width: style.width)
        for measure in change.measures {
            text.appendWrapped(
                TerminalWidth.printable(ComparisonWords.measure(measure)), .faint, indent: 6, width: style.width)
        }
        for reason in change.id.flatMap({ reasons[$0] }) ?? [] {
            text.appendWrapped(TerminalWidth.printable("asked: \(reason)"), .hint, indent: 6, width: style.width)
        }
    }

    // MARK: Summary

    private func addSummary(to text: inout StyledText) {
        let both = entries.compactMap { entry in
            if case .both(let comparison) = entry { comparison } else { nil }
        }
        if both.count == 1, entries.count == 1, refused == 0 {
            if both[0].changes.isEmpty { text.appendLine("Nothing differs.") }
            return
        }
        let changed = entries.changed
        text.append("\(both.count) program\(both.count == 1 ? "" : "s") compared: ", .strong)
        text.append("\(changed.count) differ\(changed.count == 1 ? "s" : "")")
        let flipped = both.filter(\.isFlipped)
        text.appendLine(", \(flipped.count) with another verdict")
        for comparison in flipped {
            let verdicts = [comparison.old.verdict, comparison.new.verdict].map { Wording.verdict($0).lowercased() }
            text.appendWrapped(
                TerminalWidth.printable("\(comparison.new.source.name): \(verdicts.joined(separator: " -> "))"), .plain,
                indent: 2, width: style.width)
        }
        let single = entries.count - both.count
        if single > 0 { text.appendLine("\(single) only in one of the two") }
        if refused > 0 { text.appendLine("\(refused) file\(refused == 1 ? "" : "s") could not be evaluated", .bad) }
    }

    // MARK: Words

    private static func role(_ kind: OutcomeChange.Kind) -> StyledText.Role {
        switch kind {
        case .improved: .good
        case .worse: .bad
        case .unknown: .open
        case .known, .applicability, .moved: .plain
        }
    }
}

extension OutcomeChange {
    /// The id that it is about; nothing for the whole.
    var id: String? {
        switch subject {
        case .verdict, .score: nil
        case .requirement(let id), .principle(let id), .criterion(let id): id
        }
    }
}
