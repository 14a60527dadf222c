/// What a measure found on a program.
public struct MeasureAssessment: Sendable, Hashable {
    /// What it is, or may still be.
    public let value: MeasuredValue
    /// The places that it counted, by where they stand in ``Assessment/evidence``.
    public let evidence: Range<Int>
    /// The places that keep it open, by where they stand in ``Assessment/doubts``.
    public let doubts: Range<Int>

    /// What a measure found.
    public init(value: MeasuredValue, evidence: Range<Int>, doubts: Range<Int>) {
        self.value = value
        self.evidence = evidence
        self.doubts = doubts
    }
}
