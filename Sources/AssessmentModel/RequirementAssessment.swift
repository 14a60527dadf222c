/// What was found about one requirement.
public struct RequirementAssessment: Sendable {
    /// The requirement, by its place among the rubric's requirements.
    public let requirement: Int
    /// The verdict.
    public let verdict: Verdict
    /// Whether it may still turn out to be not met.
    public let mayFail: Bool
    /// Whether a person decides it.
    public let isJudged: Bool
    /// The measures that it asks for, and those it shows, by their places among the rubric's measures.
    public let measures: [Int]
    /// What is asked of the measures and does not certainly hold, in the order of the rubric.
    public let comparisons: [ComparisonOutcome]
    /// The place that a finding is shown at.
    public let place: PlaceNumber
    /// What to do, where something is to do.
    public let remedy: String?
    /// Documents that the file names for it.
    public let documents: [PlaceNumber]

    /// An assessment of a requirement.
    public init(
        requirement: Int, verdict: Verdict, mayFail: Bool, isJudged: Bool, measures: [Int],
        comparisons: [ComparisonOutcome], place: PlaceNumber, remedy: String?, documents: [PlaceNumber]
    ) {
        self.requirement = requirement
        self.verdict = verdict
        self.mayFail = mayFail
        self.isJudged = isJudged
        self.measures = measures
        self.comparisons = comparisons
        self.place = place
        self.remedy = remedy
        self.documents = documents
    }
}
