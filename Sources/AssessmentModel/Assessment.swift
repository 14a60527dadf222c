public import SourceDiagnostics

/// Everything that an evaluation says about one program. Reports see this and nothing else.
public struct Assessment: Sendable {
    /// The rubric that it was made with.
    public let rubric: RubricSummary
    /// The program's id, where it has one.
    public let id: String?
    /// The program's title.
    public let title: String
    /// Whether the file is a draft.
    public let isDraft: Bool
    /// The day by which dates were judged, where one was given: `2012-03-01`.
    public let asOf: String?
    /// The verdict on the whole.
    public let verdict: OverallVerdict
    /// The verdict if what is waived need not be met; the gate looks at this one, reports show the other.
    public let verdictAfterWaivers: OverallVerdict
    /// Why the document is not rated as a program at all, where it is none.
    public let notRated: String?
    /// The quality, from 0 to 100.
    public let score: ScoreRange
    /// What the rubric's measures found, in the order of the rubric.
    public let measures: [MeasureAssessment]
    /// The places that the measures counted, one measure after the other.
    public let evidence: [PlaceNumber]
    /// The places that keep the measures open, one measure after the other.
    public let doubts: [Doubt]
    /// What measures suspect, in words.
    public let suspicions: [String]
    /// The requirements in the order of the rubric.
    public internal(set) var requirements: [RequirementAssessment]
    /// The principles in the order of the rubric.
    public internal(set) var principles: [PrincipleAssessment]
    /// The places that the assessment speaks of.
    public let places: [Place]
    /// What deserves a look in the file.
    public let warnings: [Diagnostic]
    /// The file.
    public let source: SourceText
    /// The reviews that it takes in.
    public let reviews: [ReviewSummary]
    /// What the program is, where a report asks for it.
    public let overview: ProgramOverview?

    /// An assessment.
    public init(
        rubric: RubricSummary, id: String?, title: String, isDraft: Bool, asOf: String?, verdict: OverallVerdict,
        notRated: String?, score: ScoreRange, measures: [MeasureAssessment], evidence: [PlaceNumber], doubts: [Doubt],
        suspicions: [String], requirements: [RequirementAssessment], principles: [PrincipleAssessment], places: [Place],
        warnings: [Diagnostic], source: SourceText, reviews: [ReviewSummary] = [], overview: ProgramOverview? = nil
    ) {
        self.rubric = rubric
        self.id = id
        self.title = title
        self.isDraft = isDraft
        self.asOf = asOf
        self.verdict = verdict
        self.notRated = notRated
        self.score = score
        self.measures = measures
        self.evidence = evidence
        self.doubts = doubts
        self.suspicions = suspicions
        self.requirements = requirements
        self.principles = principles
        self.places = places
        self.warnings = warnings
        self.source = source
        self.reviews = reviews
        verdictAfterWaivers =
            notRated == nil && requirements.contains { $0.finding.isWaived }
            ? Assessment.verdict(of: requirements, rubric, needsWaived: false) : verdict
        self.overview = overview
    }

    /// A place by its number.
    public func place(_ number: PlaceNumber) -> Place { places[Int(number)] }

    /// The places that a measure counted.
    public func evidence(of measure: Int) -> ArraySlice<PlaceNumber> { evidence[measures[measure].evidence] }

    /// The places that keep a measure open.
    public func doubts(of measure: Int) -> ArraySlice<Doubt> { doubts[measures[measure].doubts] }

    /// The field or list that a doubt is about, or the suspicion in words; nothing where the reason says it all.
    public func subject(of doubt: Doubt) -> String {
        switch doubt.reason {
        case .notStated, .uncertain, .mayGrow: rubric.fields[Int(doubt.subject)]
        case .suspicion: suspicions[Int(doubt.subject)]
        case .choice, .noDay: ""
        }
    }
}
