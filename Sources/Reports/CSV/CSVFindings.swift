internal import AssessmentModel
internal import SourceDiagnostics

/// The table of findings: a row for each requirement and criterion of a program, one for each mistake or warning in its file, and one for
/// what a reviewer wants to know.
struct CSVFindings: Sendable {
    private let rubric: RubricSummary

    init(_ rubric: RubricSummary) {
        self.rubric = rubric
    }

    /// The names of the columns, the file's before all.
    var columns: [String] { ["file"] + ownColumns }

    /// The names of the columns that say something of the finding.
    let ownColumns = [
        "kind", "id", "finding-title", "principle", "weight", "decides", "result", "level-lower", "level-upper", "line",
        "column", "place", "found", "open", "remedy", "people", "baseline",
    ]

    /// The rows without the file's name.
    func rows(_ outcome: FileOutcome) -> [[String]] {
        switch outcome {
        case .assessed(let assessment):
            let wording = Wording(assessment)
            return assessment.warnings.map(cells)
                + assessment.requirements.map { cells($0, assessment, wording) }
                + assessment.principles.flatMap { principle in
                    principle.criteria.map { cells($0, principle.principle, assessment, wording) }
                } + assessment.reviews.flatMap { review in review.requests.map { cells($0, of: review) } }
        case .refused(let file): return file.diagnostics.map(cells)
        }
    }

    private func cells(_ requirement: RequirementAssessment, _ assessment: Assessment, _ wording: Wording) -> [String] {
        let words = rubric.requirements[requirement.requirement]
        let found = requirement.verdict == .met ? [] : wording.shortfalls(requirement).map(wording.comparison)
        return [
            "requirement", words.id, words.title, "", "", words.decides ? "yes" : "no", requirement.verdict.rawValue,
            "", "",
        ] + place(requirement.finding, assessment) + [
            found.joined(separator: "\n"), wording.doubts(requirement).joined(separator: "\n"),
            requirement.finding.remedy ?? "",
        ] + people(requirement.finding, wording)
    }

    private func cells(
        _ criterion: CriterionAssessment, _ principle: Int, _ assessment: Assessment, _ wording: Wording
    ) -> [String] {
        let words = rubric.principles[principle].criteria[criterion.criterion]
        let result = criterion.level == nil ? "not-applicable" : criterion.mayNotApply ? "may-not-apply" : "graded"
        return [
            "criterion", words.id, words.title, rubric.principles[principle].id, String(words.weight), "", result,
            criterion.level.map { rubric.scale[$0.lowerBound] } ?? "",
            criterion.level.map { rubric.scale[$0.upperBound] } ?? "",
        ] + place(criterion.finding, assessment) + [
            criterion.finding.comparisons.map(wording.comparison).joined(separator: "\n"),
            wording.doubts(criterion.finding.measures).joined(separator: "\n"), criterion.finding.remedy ?? "",
        ] + people(criterion.finding, wording)
    }

    private func cells(_ request: ReviewSummary.Request, of review: ReviewSummary) -> [String] {
        var cells = Array(repeating: "", count: ownColumns.count)
        cells[0] = "request"
        cells[1] = request.about ?? ""
        cells[2] = request.text
        cells[ownColumns.count - 2] = "\(review.reviewer), \(review.date)"
        return cells
    }

    /// What is said of a file of programs, reviews or waivers.
    func cells(_ diagnostic: Diagnostic) -> [String] {
        var cells = Array(repeating: "", count: ownColumns.count)
        cells[0] = diagnostic.severity == .error ? "mistake" : "warning"
        cells[1] = diagnostic.code.name
        cells[2] = diagnostic.message
        if let start = diagnostic.range?.start { cells[9...10] = [String(start.line), String(start.column)] }
        cells[ownColumns.count - 3] = diagnostic.help ?? ""
        return cells
    }

    /// What reviewers and waivers say, and whether it was known before.
    private func people(_ finding: Finding, _ wording: Wording) -> [String] {
        let lines = wording.people(finding).map { "\($0.label): \($0.words)" }
        return [lines.joined(separator: "\n"), finding.baseline?.rawValue ?? ""]
    }

    /// Line, column and path.
    private func place(_ finding: Finding, _ assessment: Assessment) -> [String] {
        let place = assessment.place(finding.place)
        return [String(place.range.start.line), String(place.range.start.column), place.path]
    }
}
