public import SourceDiagnostics

extension DiagnosticCode {
    /// A key that the format does not have.
    public static let unknownKey = DiagnosticCode("unknown-key")
    /// A field that must be there and is not.
    public static let missingField = DiagnosticCode("missing-field")
    /// A list where text is expected, or the other way round.
    public static let wrongType = DiagnosticCode("wrong-type")
    /// Text that a field does not take.
    public static let badValue = DiagnosticCode("bad-value")
    /// An id or name that no entry has.
    public static let unknownReference = DiagnosticCode("unknown-reference")
    /// Two entries with one id.
    public static let duplicateID = DiagnosticCode("duplicate-id")
    /// Two entries of a list that say the very same.
    public static let sameEntry = DiagnosticCode("same-entry")
    /// Two statements of the file that cannot both be true.
    public static let contradiction = DiagnosticCode("contradiction")
}
