internal import AssessmentModel
internal import ProgramModel
internal import SourceDiagnostics

/// Takes the judgments of some reviews into the assessment of the program that they are about.
struct ReviewMerge {
    private let before: Assessment
    private let rule: PanelRule
    private let summaries: [ReviewSummary]
    /// What is said of each requirement or criterion, in the order of the reviews.
    private var said: [JudgedItem: [Judgment]] = [:]

    init(_ assessment: Assessment, _ reviews: [Review], _ digest: String) {
        before = assessment
        rule = PanelRule(policy: assessment.rubric.reviewPolicy)
        summaries = reviews.map { review in
            ReviewSummary(
                file: review.source.name, reviewer: review.reviewer, date: review.date.text,
                isOfThisText: review.program.digest == digest, requests: review.requests)
        }
        for (number, review) in reviews.enumerated() {
            for entry in review.entries {
                said[entry.item, default: []].append(
                    Judgment(
                        review: number, opinion: entry.opinion, reason: entry.reason, evidence: entry.evidence,
                        standing: summaries[number].isOfThisText ? .counts : .ofAnotherText))
            }
        }
    }

    var assessment: Assessment {
        before.with(
            requirements: before.requirements.map(merged),
            criteria: before.principles.map { principle in
                principle.criteria.map { merged($0, of: principle.principle) }
            }, reviews: summaries)
    }

    private func merged(_ requirement: RequirementAssessment) -> RequirementAssessment {
        guard let judgments = said[.requirement(requirement.requirement)] else { return requirement }
        let counts = requirement.finding.isJudged && requirement.verdict != .notApplicable
        let (review, range) = combine(judgments, counts: counts, highest: 1)
        guard counts else {
            return requirement.with(
                verdict: requirement.verdict, mayFail: requirement.mayFail,
                finding: requirement.finding.with(review: review, needsRemedy: true))
        }
        let verdict: Verdict =
            range.count > 1 || requirement.mayNotApply ? .undetermined : range.lowerBound == 1 ? .met : .notMet
        return requirement.with(
            verdict: verdict, mayFail: range.lowerBound == 0,
            finding: requirement.finding.with(review: review, needsRemedy: verdict != .met))
    }

    private func merged(_ criterion: CriterionAssessment, of principle: Int) -> CriterionAssessment {
        guard let judgments = said[.criterion(principle: principle, criterion.criterion)] else { return criterion }
        guard criterion.finding.isJudged, let level = criterion.level else {
            let (review, _) = combine(judgments, counts: false, highest: 0)
            return CriterionAssessment(
                criterion: criterion.criterion, level: criterion.level, mayNotApply: criterion.mayNotApply,
                finding: criterion.finding.with(review: review, needsRemedy: true))
        }
        let (review, range) = combine(judgments, counts: true, highest: level.upperBound)
        return CriterionAssessment(
            criterion: criterion.criterion, level: range, mayNotApply: criterion.mayNotApply,
            finding: criterion.finding.with(
                review: review, needsRemedy: range.lowerBound < before.rubric.scale.count - 1))
    }

    /// What is said of something, and what is left of it.
    ///
    /// - Parameter counts: Whether people decide it.
    private func combine(_ judgments: [Judgment], counts: Bool, highest: Int) -> (FindingReview, ClosedRange<Int>) {
        let shown = judgments.map { judgment in
            counts || judgment.standing == .ofAnotherText ? judgment : judgment.beside
        }
        let opinions = shown.filter { $0.standing == .counts }.map(\.opinion.number)
        let result = rule.combine(opinions, highest: highest)
        return (
            FindingReview(judgments: shown, outcome: result.outcome, missing: counts ? result.missing : 0),
            result.range
        )
    }
}

extension Judgment {
    /// The same, shown only.
    fileprivate var beside: Judgment {
        Judgment(review: review, opinion: opinion, reason: reason, evidence: evidence, standing: .beside)
    }
}

extension Judgment.Opinion {
    /// The opinion as a number from 0.
    var number: Int {
        switch self {
        case .met(let isMet): isMet ? 1 : 0
        case .level(let level): level
        }
    }
}
