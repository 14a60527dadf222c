/// Which verdicts on requirements are outside of the gate.
public enum FailureGate: String, Sendable, Hashable, CaseIterable {
    /// What is certainly not met.
    case notMet = "not-met"
    /// What is not certainly met.
    case undetermined
    /// None.
    case never
}
