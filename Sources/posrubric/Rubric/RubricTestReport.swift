internal import Evaluation
internal import RubricModel
internal import SourceDiagnostics

/// What the test of a rubric says.
struct RubricTestReport {
    fileprivate let rubric: Rubric
    fileprivate var lines = StyledText()
    fileprivate var summary = StyledText()
    private(set) var isFine = true

    init(_ rubric: Rubric) {
        self.rubric = rubric
    }

    /// Everything in order: what is to mend, then the figures.
    var text: StyledText {
        var text = lines
        if !lines.plain.isEmpty { text.appendLine() }
        text.append("\(rubric.id) \(rubric.version)\n", .strong)
        text.append(summary)
        return text
    }

    /// Adds what became of the examples, and what they do not show.
    mutating func add(_ trial: RubricTrial) {
        let failed = trial.outcomes.filter { !$0.holds }
        for outcome in failed { add(outcome) }
        let gaps = trial.gaps
        for id in gaps.map(\.id).uniqued() {
            let words = gaps.filter { $0.id == id }.map(\.words).joined(separator: ", ")
            lines.append("\(id)", .strong)
            lines.append(": no example shows: ")
            lines.appendLine(words, .open)
        }
        if !failed.isEmpty || !gaps.isEmpty { isFine = false }
        summary.appendLine("  \(trial.outcomes.count - failed.count) of \(trial.outcomes.count) examples hold")
        summary.appendLine("  \(trial.wantedCount - gaps.count) of \(trial.wantedCount) verdicts and levels are shown")
    }

    private mutating func add(_ outcome: ExampleOutcome) {
        lines.append("\(rubric.source.name):\(outcome.example.range.start.line):", .strong)
        lines.append(" \(outcome.id): ")
        let expected = outcome.example.expected.words(rubric.scale)
        if let found = outcome.found, found != outcome.example.expected {
            lines.append("found \(found.words(rubric.scale))", .bad)
            lines.appendLine(", expected \(expected)")
        } else {
            lines.appendLine(outcome.found == nil ? "the program cannot be read" : "not as expected", .bad)
        }
        for complaint in outcome.complaints {
            for line in complaint.split(separator: "\n") { lines.appendLine("  \(line)") }
        }
    }

    /// Adds which slips no example notices.
    mutating func add(_ outcomes: [RubricTrial.MutantOutcome], noticedAtLeast: Int?) {
        let missed = outcomes.filter { !$0.isNoticed }
        for outcome in missed {
            let start = outcome.mutant.range?.start
            lines.append("\(rubric.source.name):\(start?.line ?? 1):\(start?.column ?? 1):", .faint)
            lines.appendLine(" not noticed: \(outcome.mutant.words)")
        }
        let noticed = outcomes.count - missed.count
        let percent = outcomes.isEmpty ? 100 : noticed * 100 / outcomes.count
        summary.appendLine("  \(noticed) of \(outcomes.count) slips are noticed (\(percent) %)")
        if let noticedAtLeast, noticed * 100 < noticedAtLeast * outcomes.count {
            summary.appendLine("  at least \(noticedAtLeast) % are asked for", .bad)
            isFine = false
        }
    }
}

extension RubricTestReport {
    /// Adds what becomes of single letters that are others, and which of them nothing notices.
    mutating func add(_ outcomes: [(slip: LetterSlip, outcome: LetterOutcome)]) {
        for (slip, outcome) in outcomes where outcome == .slipped {
            let start = slip.word.range.start
            lines.append("\(rubric.source.name):\(start.line):\(start.column):", .faint)
            lines.appendLine(" not noticed: `\(slip.written)` in place of `\(slip.word.text)`")
        }
        summary.appendLine("  \(outcomes.count) single letters, digits and signs are changed:")
        for outcome in LetterOutcome.allCases {
            let count = outcomes.count { $0.outcome == outcome }
            if count > 0 { summary.appendLine("    \(count) \(outcome.rawValue)") }
        }
        for kind in RubricWord.Kind.allCases {
            let tried = outcomes.filter { $0.slip.word.kind == kind }
            let slipped = tried.count { $0.outcome == .slipped }
            if !tried.isEmpty { summary.appendLine("    \(kind.rawValue): \(slipped) of \(tried.count) not noticed") }
        }
    }
}

extension Sequence<String> {
    /// Each text once, in order.
    fileprivate func uniqued() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
