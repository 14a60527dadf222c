/// What was found about one principle.
public struct PrincipleAssessment: Sendable {
    /// The principle, by its place among the rubric's principles.
    public let principle: Int
    /// Its score: the weighted mean of its criteria.
    public let score: ScoreRange
    /// Its criteria.
    public internal(set) var criteria: [CriterionAssessment]

    /// An assessment of a principle.
    public init(principle: Int, score: ScoreRange, criteria: [CriterionAssessment]) {
        self.principle = principle
        self.score = score
        self.criteria = criteria
    }
}
