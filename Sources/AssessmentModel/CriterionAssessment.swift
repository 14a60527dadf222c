/// What was found about one criterion.
public struct CriterionAssessment: Sendable {
    /// The criterion, by its place among those of its principle.
    public let criterion: Int
    /// The lowest and the highest level that are possible, by their places on the scale; nothing where it does not apply.
    public let level: ClosedRange<Int>?
    /// Whether it is possible that it does not apply.
    public let mayNotApply: Bool
    /// Whether a person decides it.
    public let isJudged: Bool
    /// The measures that it asks for, and those it shows, by their places among the rubric's measures.
    public let measures: [Int]
    /// What the next level above the lowest possible one asks of the measures and does not certainly hold.
    public let comparisons: [ComparisonOutcome]
    /// The place that a finding is shown at.
    public let place: PlaceNumber
    /// What to do to get higher.
    public let remedy: String?
    /// Documents that the file names for it.
    public let documents: [PlaceNumber]

    /// An assessment of a criterion.
    public init(
        criterion: Int, level: ClosedRange<Int>?, mayNotApply: Bool, isJudged: Bool, measures: [Int],
        comparisons: [ComparisonOutcome], place: PlaceNumber, remedy: String?, documents: [PlaceNumber]
    ) {
        self.criterion = criterion
        self.level = level
        self.mayNotApply = mayNotApply
        self.isJudged = isJudged
        self.measures = measures
        self.comparisons = comparisons
        self.place = place
        self.remedy = remedy
        self.documents = documents
    }
}

/// What was found about one principle.
public struct PrincipleAssessment: Sendable {
    /// The principle, by its place among the rubric's principles.
    public let principle: Int
    /// Its score: the weighted mean of its criteria.
    public let score: ScoreRange
    /// Its criteria.
    public let criteria: [CriterionAssessment]

    /// An assessment of a principle.
    public init(principle: Int, score: ScoreRange, criteria: [CriterionAssessment]) {
        self.principle = principle
        self.score = score
        self.criteria = criteria
    }
}
