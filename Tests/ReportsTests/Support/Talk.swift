import AssessmentModel
import SourceDiagnostics

/// Assessments of which people say everything that can be said.
enum Talk {
    /// An assessment with a review of everything, in every way that one can end, and with a waiver in every state.
    ///
    /// - Parameter words: What they say wherever they write what they like.
    static func of(_ assessment: Assessment, saying words: String? = nil) -> Assessment {
        var number = 0
        func finding(_ finding: Finding, _ opinion: Judgment.Opinion) -> Finding {
            number += 1
            let outcome = FindingReview.Outcome.allCases[number % FindingReview.Outcome.allCases.count]
            let judgments = Judgment.Standing.allCases.map { standing in
                Judgment(
                    review: 0, opinion: opinion, reason: words ?? "A \"reason\"\n", evidence: [words ?? "seen"],
                    standing: standing)
            }
            let state = AppliedWaiver.State.allCases[number % AppliedWaiver.State.allCases.count]
            let waiver = AppliedWaiver(
                state: state, reason: words ?? "A reason", approver: words ?? "State", effective: "2012-01-01",
                expires: "2012-12-31",
                daysLeft: state == .inForce ? 3 : nil, file: "waivers.yaml", line: number)
            return finding.with(
                review: FindingReview(judgments: judgments, outcome: outcome, missing: number % 3), needsRemedy: true
            ).with(waiver: waiver)
        }
        let requirements = assessment.requirements.map { requirement in
            requirement.with(
                verdict: requirement.verdict, mayFail: requirement.mayFail,
                finding: finding(requirement.finding, .met(number % 2 == 0)))
        }
        let criteria = assessment.principles.map { principle in
            principle.criteria.map { criterion in
                CriterionAssessment(
                    criterion: criterion.criterion, level: criterion.level, mayNotApply: criterion.mayNotApply,
                    finding: finding(criterion.finding, .level(number % assessment.rubric.scale.count)))
            }
        }
        let review = ReviewSummary(
            file: words ?? "a.review.yaml", reviewer: words ?? "Ann", date: "2012-03-14", isOfThisText: false,
            requests: [.init(about: nil, text: words ?? "Why?"), .init(about: "x", text: words ?? "How?")])
        return assessment.with(requirements: requirements, criteria: criteria, reviews: [review])
    }

    /// The same for what became of a file.
    static func of(_ outcome: FileOutcome, saying words: String) -> FileOutcome {
        switch outcome {
        case .assessed(let assessment): .assessed(of(assessment, saying: words))
        case .refused: outcome
        }
    }

    /// A notice that says something wherever it can.
    static func notice(saying words: String, in file: String) -> FileDiagnostic {
        FileDiagnostic(
            SourceText(name: file, content: words),
            Diagnostic(
                DiagnosticCode("x"), words, severity: .warning, at: SourceRange(.start, .start),
                label: words, notes: [.init(SourceRange(.start, .start), words)], help: words))
    }
}
