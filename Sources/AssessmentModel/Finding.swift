/// What an evaluation shows for a requirement or a criterion: on which measures it rests, what they lack, where, and what to do.
public struct Finding: Sendable {
    /// Whether a person decides it.
    public let isJudged: Bool
    /// The measures that it asks for, and those it shows, by their places among the rubric's measures.
    public let measures: [Int]
    /// What is asked of the measures and does not certainly hold, in the order of the rubric: for a requirement all of it, for a
    /// criterion what the next level above the lowest possible one asks for.
    public let comparisons: [ComparisonOutcome]
    /// The place that it is shown at.
    public let place: PlaceNumber
    /// What to do, where something is to do.
    public let remedy: String?
    /// Documents that the file names for it.
    public let documents: [PlaceNumber]
    /// What people said of it, where a review speaks of it.
    public let review: FindingReview?
    /// The waiver that names it, where one does.
    public let waiver: AppliedWaiver?
    /// How it stands to what is known from before, where a baseline is given and the finding is outside of a gate.
    public internal(set) var baseline: BaselineState?

    /// A finding.
    public init(
        isJudged: Bool, measures: [Int], comparisons: [ComparisonOutcome], place: PlaceNumber, remedy: String?,
        documents: [PlaceNumber], review: FindingReview? = nil, waiver: AppliedWaiver? = nil
    ) {
        self.isJudged = isJudged
        self.measures = measures
        self.comparisons = comparisons
        self.place = place
        self.remedy = remedy
        self.documents = documents
        self.review = review
        self.waiver = waiver
    }
}
