/// What an evaluation shows for a requirement or a criterion: on which measures it rests, what they lack, where, and what to do.
public struct Finding: Sendable {
    /// Whether a person decides it.
    public let isJudged: Bool
    /// The place that it is shown at.
    public let place: PlaceNumber
    /// How it stands to what is known from before, where a baseline is given and the finding is outside of a gate.
    public internal(set) var baseline: BaselineState?
    /// What is shown; nothing where nothing is, as of most findings of a report in few words, so that these cost nothing to hold.
    private let shown: Shown?

    /// What is shown of a finding.
    private final class Shown: Sendable {
        let measures: [Int]
        let comparisons: [ComparisonOutcome]
        let remedy: String?
        let documents: [PlaceNumber]
        let review: FindingReview?
        let waiver: AppliedWaiver?

        init(
            measures: [Int], comparisons: [ComparisonOutcome], remedy: String?, documents: [PlaceNumber],
            review: FindingReview?, waiver: AppliedWaiver?
        ) {
            self.measures = measures
            self.comparisons = comparisons
            self.remedy = remedy
            self.documents = documents
            self.review = review
            self.waiver = waiver
        }
    }

    /// A finding.
    public init(
        isJudged: Bool, measures: [Int], comparisons: [ComparisonOutcome], place: PlaceNumber, remedy: String?,
        documents: [PlaceNumber], review: FindingReview? = nil, waiver: AppliedWaiver? = nil
    ) {
        self.isJudged = isJudged
        self.place = place
        shown = Shown(
            measures: measures, comparisons: comparisons, remedy: remedy, documents: documents, review: review,
            waiver: waiver)
    }

    /// A finding of which nothing is shown.
    public init(isJudged: Bool, place: PlaceNumber) {
        self.isJudged = isJudged
        self.place = place
        shown = nil
    }

    /// The measures that it asks for, and those it shows, by their places among the rubric's measures.
    public var measures: [Int] { shown?.measures ?? [] }
    /// What is asked of the measures and does not certainly hold, in the order of the rubric: for a requirement all of it, for a
    /// criterion what the next level above the lowest possible one asks for.
    public var comparisons: [ComparisonOutcome] { shown?.comparisons ?? [] }
    /// What to do, where something is to do.
    public var remedy: String? { shown?.remedy }
    /// Documents that the file names for it.
    public var documents: [PlaceNumber] { shown?.documents ?? [] }
    /// What people said of it, where a review speaks of it.
    public var review: FindingReview? { shown?.review }
    /// The waiver that names it, where one does.
    public var waiver: AppliedWaiver? { shown?.waiver }

    /// Whether people said something of it: in a review, or in a waiver that names it.
    public var isDiscussed: Bool {
        guard let shown else { return false }
        return shown.review != nil || shown.waiver != nil
    }
}
