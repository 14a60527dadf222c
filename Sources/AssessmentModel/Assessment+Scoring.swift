internal import ExactNumbers

extension Assessment {
    /// What the requirements that decide under the profile say of the whole.
    ///
    /// - Parameter needsWaived: Whether what is waived must be met all the same.
    public static func verdict(
        of requirements: [RequirementAssessment], _ rubric: RubricSummary, needsWaived: Bool = true
    )
        -> OverallVerdict
    {
        var verdict = OverallVerdict.gradedOnly
        for place in requirements.indices
        where rubric.requirements[requirements[place].requirement].decides {
            if verdict == .gradedOnly { verdict = .compliant }
            if !needsWaived, requirements[place].finding.isWaived { continue }
            if requirements[place].verdict == .notMet { return .notCompliant }
            if requirements[place].mayFail { verdict = .undetermined }
        }
        return verdict
    }

    /// The mean that the score is: of the principles that have a score.
    public static func mean(of principles: [PrincipleAssessment], _ rubric: RubricSummary) -> WeightedMean {
        var mean = WeightedMean(of: principles.count)
        for principle in principles {
            guard let values = principle.score.values else { continue }
            mean.add(
                values, weight: rubric.principles[principle.principle].weight,
                mayBeMissing: principle.score.mayBeMissing)
        }
        return mean
    }
}

extension PrincipleAssessment {
    /// The mean that the score of a principle is: of its criteria that apply.
    public static func mean(of criteria: [CriterionAssessment], of principle: Int, _ rubric: RubricSummary)
        -> WeightedMean
    {
        var mean = WeightedMean(of: criteria.count)
        let weights = rubric.principles[principle].criteria
        // Read where they lie: a copy of each would cost more than the mean.
        for place in criteria.indices {
            guard let level = criteria[place].level else { continue }
            mean.add(
                ExactRange(
                    rubric.points(ofLevel: level.lowerBound).lower, rubric.points(ofLevel: level.upperBound).upper),
                weight: weights[criteria[place].criterion].weight, mayBeMissing: criteria[place].mayNotApply)
        }
        return mean
    }
}
