internal import AssessmentModel

/// The words for what people say of a program, the same in every report for people.
extension Wording {
    /// "Maria Lopez, 2012-03-14: proficient. Two sources are named. Seen: the budget."; how far it counts stands behind the name.
    func judgment(_ judgment: Judgment) -> String {
        let review = assessment.reviews[judgment.review]
        let standing =
            switch judgment.standing {
            case .counts: ""
            case .beside: " (shown only: the file decides)"
            case .ofAnotherText: " (does not count: the program has changed since)"
            }
        let seen = judgment.evidence.isEmpty ? "" : " Seen: \(judgment.evidence.joined(separator: "; "))."
        let reason = Wording.sentence(judgment.reason)
        return "\(review.reviewer), \(review.date)\(standing): \(opinion(judgment.opinion)). \(reason)\(seen)"
    }

    /// "Maria Lopez (2012-03-14)", with a word where the review is of another text.
    static func reviewer(_ review: ReviewSummary) -> String {
        "\(review.reviewer) (\(review.date)\(review.isOfThisText ? "" : ", of another text"))"
    }

    /// "proficient", "met", "not met".
    func opinion(_ opinion: Judgment.Opinion) -> String {
        switch opinion {
        case .met(let isMet): isMet ? "met" : "not met"
        case .level(let level): assessment.rubric.scale[level]
        }
    }

    /// What came of the reviews of something: "disputed", "2 more reviews needed"; nothing where they decide, or change nothing.
    static func outcome(_ review: FindingReview) -> String? {
        switch review.outcome {
        case .decided, .none: nil
        case .disputed: "the reviewers do not agree"
        case .waiting: "\(review.missing) more review\(review.missing == 1 ? "" : "s") needed"
        }
    }

    /// The level of a criterion as one line says it; what a person has to decide is not "not known yet".
    func standing(of criterion: CriterionAssessment) -> String {
        guard let level = criterion.level else { return "does not apply" }
        guard criterion.finding.isJudged else { return self.level(level) }
        guard let review = criterion.finding.review, review.outcome != .none else { return "for a person to judge" }
        switch review.outcome {
        case .disputed:
            let scale = assessment.rubric.scale
            return "disputed: \(scale[level.lowerBound]) to \(scale[level.upperBound])"
        case .waiting where level.count > 1: return "waits for reviews"
        case .decided, .waiting, .none: return self.level(level)
        }
    }

    /// "until 2012-12-31, by the State office: the partner closed."; what is not in force says why.
    static func waiver(_ waiver: AppliedWaiver) -> String {
        let state =
            switch waiver.state {
            case .inForce: "until \(waiver.expires)"
            case .notYet: "does not count before \(waiver.effective)"
            case .expired: "does not count any more since \(waiver.expires) is over"
            case .noDay: "does not count: run with --as-of to say which day it is"
            }
        return "\(state), by \(waiver.approver): \(sentence(waiver.reason))"
    }

    /// The verdict if what is waived need not be met, where something is waived: "with what is waived: COMPLIANT".
    var verdictAfterWaivers: String? {
        let count = assessment.requirements.count { requirement in
            assessment.rubric.requirements[requirement.requirement].decides && requirement.finding.isWaived
                && (requirement.verdict == .notMet || requirement.mayFail)
        }
        guard count > 0 else { return nil }
        let verdict = Wording.verdict(assessment.verdictAfterWaivers)
        return "\(count) requirement\(count == 1 ? " is" : "s are") waived; for the gate it is \(verdict)"
    }

    /// A text with a full stop behind it.
    private static func sentence(_ text: String) -> String {
        guard let last = text.last, !".!?".contains(last) else { return text }
        return text + "."
    }
}
