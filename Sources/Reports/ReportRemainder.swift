public import AssessmentModel

/// What is known when all files are done: the totals, and what the parts held back.
public struct ReportRemainder: Sendable {
    /// How many files came to which verdict.
    public private(set) var tally = Tally()
    private(set) var heldBack = HeldBack()

    /// Nothing yet.
    public init() {}

    /// Adds the next part.
    public mutating func add(_ part: ReportPart) { heldBack.add(part.heldBack) }

    /// Adds the next files to the totals.
    public mutating func add(_ tally: Tally) { self.tally.add(tally) }
}
