public import ExactNumbers

/// Reckons what levels are worth in one assessment.
///
/// Where everything certainly counts, a level is worth its points times the weights over the sums of the weights. Where something may
/// not count, the least score is reckoned anew with the level.
public struct WorthReckoning: Sendable {
    private let assessment: Assessment
    /// The sum of the weights of the principles that have a score; nothing where one of them may have none.
    private let principleWeights: Int?
    /// For each principle the sum of the weights of the criteria that apply; nothing where one of them may not.
    private let criterionWeights: [Int?]

    /// What is reckoned once for all criteria of an assessment.
    public init(_ assessment: Assessment) {
        self.assessment = assessment
        let rubric = assessment.rubric
        let counted = assessment.principles.filter { $0.score.values != nil }
        principleWeights =
            counted.contains { $0.score.mayBeMissing }
            ? nil : counted.reduce(0) { $0 + rubric.principles[$1.principle].weight }
        criterionWeights = assessment.principles.map { principle in
            let words = rubric.principles[principle.principle].criteria
            let counted = principle.criteria.filter { $0.level != nil }
            return counted.contains(where: \.mayNotApply)
                ? nil : counted.reduce(0) { $0 + words[$1.criterion].weight }
        }
    }

    /// What the levels above the certain one of a criterion add to the score on the whole; nothing where there is none above, or where
    /// the criterion does not apply.
    ///
    /// - Parameters:
    ///   - criterion: The criterion, by its place in the principle.
    ///   - principle: The principle, by its place in the assessment.
    public func worth(ofCriterion criterion: Int, in principle: Int) -> CriterionWorth? {
        let found = assessment.principles[principle]
        let words = assessment.rubric.principles[found.principle].criteria[found.criteria[criterion].criterion]
        guard let level = found.criteria[criterion].level,
            let next = words.levels.first(where: { $0 > level.lowerBound }), let top = words.levels.last
        else { return nil }
        func step(_ level: Int) -> CriterionWorth.Step {
            CriterionWorth.Step(level: level, points: points(ofLevel: level, forCriterion: criterion, in: principle))
        }
        let first = step(next)
        return CriterionWorth(next: first, top: top == next ? first : step(top))
    }

    /// What a level of a criterion above the certain one adds to the score on the whole.
    ///
    /// - Parameters:
    ///   - level: The level, by its place on the scale.
    ///   - criterion: The criterion, by its place in the principle.
    ///   - principle: The principle, by its place in the assessment.
    public func points(ofLevel level: Int, forCriterion criterion: Int, in principle: Int) -> Rational {
        let rubric = assessment.rubric
        let found = assessment.principles[principle]
        if let whole = principleWeights, let part = criterionWeights[principle], whole > 0, part > 0,
            let old = found.criteria[criterion].level
        {
            let words = rubric.principles[found.principle]
            let weight = words.weight * words.criteria[found.criteria[criterion].criterion].weight
            let gain = rubric.points(ofLevel: level).lower.minus(rubric.points(ofLevel: old.lowerBound).lower)
            return gain.times(Rational(weight)).divided(by: Rational(whole * part))
        }
        let least = leastScore(with: level, criterion, principle)
        return max(.zero, least.minus(assessment.score.values?.lower ?? .zero))
    }

    /// The least score that is possible if a criterion had at least a level.
    private func leastScore(with level: Int, _ criterion: Int, _ principle: Int) -> Rational {
        var principles = assessment.principles
        let found = principles[principle]
        var criteria = found.criteria
        let old = criteria[criterion]
        criteria[criterion] = CriterionAssessment(
            criterion: old.criterion, level: level...max(level, old.level?.upperBound ?? level),
            mayNotApply: old.mayNotApply, finding: old.finding)
        let score = PrincipleAssessment.mean(of: criteria, of: found.principle, assessment.rubric).score
        principles[principle] = PrincipleAssessment(principle: found.principle, score: score, criteria: criteria)
        return Assessment.mean(of: principles, assessment.rubric).score.values?.lower ?? .zero
    }
}
