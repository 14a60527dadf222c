/// What was found about one requirement.
public struct RequirementAssessment: Sendable {
    /// The requirement, by its place among the rubric's requirements.
    public let requirement: Int
    /// The verdict.
    public let verdict: Verdict
    /// Whether it may still turn out to be not met.
    public let mayFail: Bool
    /// Whether it is possible that it does not apply.
    public let mayNotApply: Bool
    /// What it rests on, and what to do.
    public internal(set) var finding: Finding

    /// An assessment of a requirement.
    public init(requirement: Int, verdict: Verdict, mayFail: Bool, mayNotApply: Bool, finding: Finding) {
        self.requirement = requirement
        self.verdict = verdict
        self.mayFail = mayFail
        self.mayNotApply = mayNotApply
        self.finding = finding
    }
}
