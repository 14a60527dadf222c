public import SourceDiagnostics

extension DiagnosticCode {
    /// A condition, a level or a test that no program can meet.
    public static let neverHolds = DiagnosticCode("never-holds")
    /// A condition, a level or a test that every program meets.
    public static let alwaysHolds = DiagnosticCode("always-holds")
    /// A part of a condition that changes nothing because of what stands beside or below it.
    public static let redundantPart = DiagnosticCode("redundant-part")
    /// The same is asked in two places.
    public static let askedTwice = DiagnosticCode("asked-twice")
    /// Two cases of one question that are not told apart.
    public static let overlappingCases = DiagnosticCode("overlapping-cases")
    /// Something that a text asks for and nothing answers, or something that answers nothing.
    public static let unanswered = DiagnosticCode("unanswered")
    /// A requirement or criterion that no example shows.
    public static let noExample = DiagnosticCode("no-example")
    /// A limit that does not go with the numbers it is compared with.
    public static let oddLimit = DiagnosticCode("odd-limit")
}
