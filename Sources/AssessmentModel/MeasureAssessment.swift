/// What a measure found on a program.
public struct MeasureAssessment: Sendable, Hashable {
    /// What it is, or may still be.
    public let value: MeasuredValue
    private let evidenceStart, evidenceEnd: Int32
    private let doubtsStart, doubtsEnd: Int32

    /// What a measure found.
    public init(value: MeasuredValue, evidence: Range<Int> = 0..<0, doubts: Range<Int> = 0..<0) {
        self.value = value
        evidenceStart = Int32(evidence.lowerBound)
        evidenceEnd = Int32(evidence.upperBound)
        doubtsStart = Int32(doubts.lowerBound)
        doubtsEnd = Int32(doubts.upperBound)
    }

    /// The places that it counted, by where they stand in ``Assessment/evidence``.
    public var evidence: Range<Int> { Int(evidenceStart)..<Int(evidenceEnd) }
    /// The places that keep it open, by where they stand in ``Assessment/doubts``.
    public var doubts: Range<Int> { Int(doubtsStart)..<Int(doubtsEnd) }
}
