internal import AssessmentModel
internal import ExactNumbers
internal import SourceDiagnostics

/// The table of programs, a row for each file.
struct CSVPrograms: Sendable {
    private let rubric: RubricSummary

    init(_ rubric: RubricSummary) {
        self.rubric = rubric
    }

    /// The names of the columns. Scores run from 0 to 100, from what is certain to what is still possible.
    var columns: [String] {
        [
            "file", "program", "title", "status", "as-of", "rubric", "rubric-version", "profile", "verdict",
            "verdict-after-waivers",
            "requirements-met", "requirements-not-met", "requirements-undetermined", "requirements-not-applicable",
            "score-lower", "score-upper",
        ] + rubric.principles.flatMap { ["\($0.id)-lower", "\($0.id)-upper"] } + ["note"]
    }

    func cells(_ outcome: FileOutcome) -> [String] {
        switch outcome {
        case .assessed(let assessment):
            let deciding = assessment.requirements.filter { rubric.requirements[$0.requirement].decides }
            func count(_ verdict: Verdict) -> String { String(deciding.count { $0.verdict == verdict }) }
            return [
                assessment.source.name, assessment.id ?? "", assessment.title,
                assessment.isDraft ? "draft" : "submission", assessment.asOf ?? "", rubric.id, rubric.version,
                rubric.profile, assessment.verdict.rawValue, assessment.verdictAfterWaivers.rawValue, count(.met),
                count(.notMet), count(.undetermined),
                count(.notApplicable),
            ] + CSVPrograms.ends(assessment.score) + assessment.principles.flatMap { CSVPrograms.ends($0.score) }
                + [assessment.notRated ?? ""]
        case .refused(let file):
            let errors = file.diagnostics.filter { $0.severity == .error }
            let note = errors.first.map { first in
                (first.range.map { "line \($0.start.line): " } ?? "") + first.message
                    + (errors.count > 1 ? " (and \(errors.count - 1) more)" : "")
            }
            var cells = Array(repeating: "", count: columns.count)
            cells[0] = file.source.name
            cells[5...7] = [rubric.id, rubric.version, rubric.profile]
            cells[8] = "not-evaluated"
            cells[columns.count - 1] = note ?? ""
            return cells
        }
    }

    /// Both ends of a score, with four decimals at most; both empty where nothing applies.
    private static func ends(_ score: ScoreRange) -> [String] {
        guard let values = score.values else { return ["", ""] }
        let upper = values.upper ?? values.lower
        return [
            values.lower.shortDecimal(rounding: .down), upper.shortDecimal(rounding: values.isCertain ? .down : .up),
        ]
    }
}
