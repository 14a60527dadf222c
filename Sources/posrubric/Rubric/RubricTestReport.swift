internal import Evaluation
internal import RubricModel
internal import SourceDiagnostics

/// What the test of a rubric says.
struct RubricTestReport {
    private let rubric: Rubric
    private(set) var text = StyledText()
    private(set) var isFine = true

    init(_ rubric: Rubric) {
        self.rubric = rubric
    }

    /// Adds what became of the examples, and what they do not show.
    mutating func add(_ trial: RubricTrial) {
        let failed = trial.outcomes.filter { !$0.holds }
        for outcome in failed { add(outcome) }
        let gaps = trial.gaps
        for id in gaps.map(\.id).uniqued() {
            let words = gaps.filter { $0.id == id }.map(\.words).joined(separator: ", ")
            text.append("\(id)", .strong)
            text.append(": no example shows: ")
            text.appendLine(words, .open)
        }
        if !failed.isEmpty || !gaps.isEmpty {
            isFine = false
            text.appendLine()
        }
        let holding = trial.outcomes.count - failed.count
        text.append("\(rubric.id) \(rubric.version)", .strong)
        text.appendLine(": \(holding) of \(trial.outcomes.count) examples hold; ")
        text.appendLine("  \(trial.wantedCount - gaps.count) of \(trial.wantedCount) verdicts and levels are shown.")
    }

    private mutating func add(_ outcome: ExampleOutcome) {
        text.append("\(rubric.source.name):\(outcome.example.range.start.line):", .strong)
        text.append(" \(outcome.id): ")
        let expected = outcome.example.expected.words(rubric.scale)
        if let found = outcome.found, found != outcome.example.expected {
            text.append("found \(found.words(rubric.scale))", .bad)
            text.appendLine(", expected \(expected)")
        } else {
            text.appendLine(outcome.found == nil ? "the program cannot be read" : "not as expected", .bad)
        }
        for complaint in outcome.complaints {
            for line in complaint.split(separator: "\n") { text.appendLine("  \(line)") }
        }
    }

    /// Adds which slips no example notices.
    mutating func add(_ outcomes: [RubricTrial.MutantOutcome], noticedAtLeast: Int?) {
        let missed = outcomes.filter { !$0.isNoticed }
        for outcome in missed {
            let start = outcome.mutant.range?.start
            text.append("\(rubric.source.name):\(start?.line ?? 1):\(start?.column ?? 1):", .faint)
            text.appendLine(" not noticed: \(outcome.mutant.words)")
        }
        let noticed = outcomes.count - missed.count
        let percent = outcomes.isEmpty ? 100 : noticed * 100 / outcomes.count
        text.appendLine("  \(noticed) of \(outcomes.count) slips are noticed (\(percent) %).")
        if let noticedAtLeast, noticed * 100 < noticedAtLeast * outcomes.count {
            text.appendLine("  At least \(noticedAtLeast) % are asked for.", .bad)
            isFine = false
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
