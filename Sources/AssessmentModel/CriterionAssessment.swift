/// What was found about one criterion.
public struct CriterionAssessment: Sendable {
    /// The criterion, by its place among those of its principle.
    public let criterion: Int
    /// The lowest and the highest level that are possible, by their places on the scale; nothing where it does not apply.
    public let level: ClosedRange<Int>?
    /// Whether it is possible that it does not apply.
    public let mayNotApply: Bool
    /// What it rests on, and what to do to get higher.
    public internal(set) var finding: Finding

    /// An assessment of a criterion.
    public init(criterion: Int, level: ClosedRange<Int>?, mayNotApply: Bool, finding: Finding) {
        self.criterion = criterion
        self.level = level
        self.mayNotApply = mayNotApply
        self.finding = finding
    }
}
