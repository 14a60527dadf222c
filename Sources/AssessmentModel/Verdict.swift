/// What is said of one requirement.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// It is met, whatever the facts are that the file does not state.
    case met
    /// It is not met, whatever the facts are that the file does not state.
    case notMet = "not-met"
    /// The facts that the file states do not decide it.
    case undetermined
    /// It does not apply to this program.
    case notApplicable = "not-applicable"
}
