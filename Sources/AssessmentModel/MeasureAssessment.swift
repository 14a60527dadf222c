/// What a measure found on a program.
public struct MeasureAssessment: Sendable, Hashable {
    /// The measure, by its place among the rubric's measures.
    public let measure: Int
    /// What it is, or may still be.
    public let value: MeasuredValue
    /// The places that it counted.
    public let evidence: [PlaceNumber]
    /// The places that keep it open.
    public let doubts: [Doubt]

    /// What a measure found.
    public init(measure: Int, value: MeasuredValue, evidence: [PlaceNumber], doubts: [Doubt]) {
        self.measure = measure
        self.value = value
        self.evidence = evidence
        self.doubts = doubts
    }
}
