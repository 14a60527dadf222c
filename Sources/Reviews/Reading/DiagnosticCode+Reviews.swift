public import SourceDiagnostics

extension DiagnosticCode {
    /// A review leaves something to judge.
    public static let notJudged = DiagnosticCode("not-judged")
    /// A review or waiver was written for another rubric, or for another version of it.
    public static let otherRubric = DiagnosticCode("other-rubric")
    /// A review is of another text than the one that was evaluated.
    public static let otherText = DiagnosticCode("other-text")
    /// A review or waiver names no program that was evaluated.
    public static let noProgram = DiagnosticCode("no-program")
    /// Somebody reviewed a program twice.
    public static let reviewedTwice = DiagnosticCode("reviewed-twice")
    /// A waiver's last day is over.
    public static let waiverExpired = DiagnosticCode("waiver-expired")
    /// A waiver's last day is near.
    public static let waiverExpiresSoon = DiagnosticCode("waiver-expires-soon")
    /// A waiver's first day is still to come.
    public static let waiverNotYet = DiagnosticCode("waiver-not-yet")
    /// A waiver cannot be judged, because nobody said which day it is.
    public static let waiverNoDay = DiagnosticCode("waiver-no-day")
    /// A waiver is not needed: what it names is met.
    public static let waiverNotNeeded = DiagnosticCode("waiver-not-needed")
    /// Two waivers are in force for the same.
    public static let waiversOverlap = DiagnosticCode("waivers-overlap")
}
