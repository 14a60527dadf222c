extension Assessment {
    /// The same with other findings: verdict and scores follow from them.
    public func with(
        requirements: [RequirementAssessment], criteria: [[CriterionAssessment]], reviews: [ReviewSummary]? = nil
    ) -> Assessment {
        let principles = zip(principles, criteria).map { old, criteria in
            let mean = PrincipleAssessment.mean(of: criteria, of: old.principle, rubric)
            return PrincipleAssessment(principle: old.principle, score: mean.score, criteria: criteria)
        }
        return Assessment(
            rubric: rubric, id: id, title: title, isDraft: isDraft, asOf: asOf,
            verdict: notRated == nil ? Assessment.verdict(of: requirements, rubric) : verdict, notRated: notRated,
            score: Assessment.mean(of: principles, rubric).score, measures: measures, evidence: evidence,
            doubts: doubts, suspicions: suspicions, requirements: requirements, principles: principles, places: places,
            warnings: warnings, source: source, reviews: reviews ?? self.reviews,
            overview: overview)
    }
}

extension RequirementAssessment {
    /// The same, as people decided it, or with what else belongs to its finding.
    public func with(verdict: Verdict, mayFail: Bool, finding: Finding) -> RequirementAssessment {
        RequirementAssessment(
            requirement: requirement, verdict: verdict, mayFail: mayFail, mayNotApply: mayNotApply, finding: finding)
    }
}

extension Finding {
    /// The same, with what people said of it.
    public func with(review: FindingReview, needsRemedy: Bool) -> Finding {
        Finding(
            isJudged: isJudged, measures: measures, comparisons: comparisons, place: place,
            remedy: needsRemedy ? remedy : nil, documents: documents, review: review, waiver: waiver)
    }

    /// The same, with a waiver that names it.
    public func with(waiver: AppliedWaiver) -> Finding {
        Finding(
            isJudged: isJudged, measures: measures, comparisons: comparisons, place: place, remedy: remedy,
            documents: documents, review: review, waiver: waiver)
    }

    /// Whether a waiver that is in force names it.
    public var isWaived: Bool { waiver?.state == .inForce }
}
