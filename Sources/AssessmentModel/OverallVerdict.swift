/// What is said of a whole program under a profile.
public enum OverallVerdict: String, Sendable, Hashable, CaseIterable {
    /// Every requirement that decides is met or does not apply.
    case compliant
    /// One of them is certainly not met.
    case notCompliant = "not-compliant"
    /// Neither.
    case undetermined
    /// No requirement decides: the program was graded, and nobody says that it complies.
    case gradedOnly = "graded-only"
}
