internal import ExactNumbers
internal import ProgramModel
public import SourceDiagnostics

/// Looks for what cannot be meant in a rubric that can be read: conditions that no program, or every program, meets, levels that
/// nobody reaches, parts that change nothing, measures that count nothing.
///
/// What it calls impossible is impossible: it reasons over all values that measures can have, each on its own, which allows more than
/// any program can be. It does not find everything.
public struct RubricVerifier {
    let rubric: Rubric
    let domains: MeasureDomains
    let reasoning: ConditionReasoning
    var diagnostics: [Diagnostic] = []

    /// Looks at a rubric.
    ///
    /// - Parameters:
    ///   - rubric: The rubric.
    ///   - namedMeasures: The measures that are written in Swift.
    /// - Returns: What deserves a look, from the top of the file to its end; what no program can ever meet as errors.
    public static func verify(_ rubric: Rubric, namedMeasures: [NamedMeasureDeclaration]) -> [Diagnostic] {
        var verifier = RubricVerifier(rubric, namedMeasures)
        verifier.verify()
        return verifier.diagnostics.sortedByPlace()
    }

    private init(_ rubric: Rubric, _ namedMeasures: [NamedMeasureDeclaration]) {
        self.rubric = rubric
        domains = MeasureDomains(rubric, namedMeasures: namedMeasures)
        reasoning = ConditionReasoning(domains)
    }

    private mutating func verify() {
        for measure in rubric.measures { verify(measure) }
        if let subject = rubric.subject { verify(subject.condition, "the subject", given: []) }
        for requirement in rubric.requirements { verify(requirement) }
        for criterion in rubric.principles.flatMap(\.criteria) { verify(criterion) }
        for profile in rubric.profiles { verify(profile) }
        reportWhatIsAskedTwice()
        reportWhatAnswersNothing()
        reportCitations()
    }

    /// In a rubric that traces what texts ask for, everything answers something.
    private mutating func reportWhatAnswersNothing() {
        guard !rubric.traces.isEmpty else { return }
        let answers = Set(rubric.traces.flatMap(\.rows).flatMap(\.answers))
        let judgments =
            rubric.requirements.map { ($0.id, $0.range) }
            + rubric.principles.flatMap { [($0.id, $0.range)] + $0.criteria.map { ($0.id, $0.range) } }
        for (id, range) in judgments where !answers.contains(id) {
            report(
                .unanswered, "`\(id)` answers nothing that the traces name", at: range,
                help: "Name it under `by` of what it answers, or leave it out.")
        }
        for trace in rubric.traces {
            for row in trace.rows where row.answers.isEmpty && row.outside == nil {
                report(
                    .unanswered, "nothing answers `\(row.id)` of `\(trace.id)` any more: \(row.words)", at: nil,
                    help: "What answered it is dropped.")
            }
        }
    }

    /// A citation of a text of which there is a trace names a line of it, and the line names who cites it.
    private mutating func reportCitations() {
        let judgments =
            rubric.requirements.map { ($0.id, $0.citations, $0.range) }
            + rubric.principles.flatMap(\.criteria).map { ($0.id, $0.citations, $0.range) }
        for (id, citations, range) in judgments {
            for citation in citations {
                let lines = rubric.traces.filter { $0.source == citation.source }.flatMap(\.rows)
                guard let at = citation.at, !lines.isEmpty else { continue }
                if let line = lines.first(where: { $0.id == at }) {
                    guard !line.answers.contains(id) else { continue }
                    report(
                        .unanswered, "`\(id)` cites `\(at)`, and the line of that name does not name it", at: range,
                        help: "Name `\(id)` under `by` of that line, or cite another.")
                } else if !lines.contains(where: { $0.id.hasPrefix(at) || at.hasPrefix($0.id) }),
                    let near = SpellingSuggestion.nearest(to: at, among: lines.map(\.id))
                {
                    report(
                        .unanswered, "`\(id)` cites `\(at)`, of which the traces have no line", at: range,
                        help: "Is `\(near)` meant?")
                }
            }
        }
    }

    // MARK: Mistakes

    mutating func report(
        _ code: DiagnosticCode, _ message: String, severity: Diagnostic.Severity = .warning, at range: SourceRange?,
        notes: [Diagnostic.Note] = [], help: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(code, message, severity: severity, at: range, notes: notes, help: help))
    }
}
