public import AssessmentModel
public import SourceDiagnostics

/// What is known when all files are done: the totals, and what the parts held back.
public struct ReportRemainder: Sendable {
    /// How many files came to which verdict.
    public private(set) var tally = Tally()
    private(set) var heldBack = HeldBack()
    /// What deserves a look in the files of people: reviews and waivers.
    private(set) var notices: [FileDiagnostic] = []

    /// Nothing yet.
    public init() {}

    /// Adds the next part.
    public mutating func add(_ part: ReportPart) { heldBack.add(part.heldBack) }

    /// Adds what deserves a look in reviews and waivers, once all files are added.
    public mutating func add(_ notices: [FileDiagnostic]) { self.notices += notices }

    /// Adds the next files to the totals.
    public mutating func add(_ tally: Tally) { self.tally.add(tally) }
}
