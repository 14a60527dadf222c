public import SourceDiagnostics

extension DiagnosticCode {
    /// A name that the rubric does not declare: of a measure, a source, a class, a level.
    public static let unknownName = DiagnosticCode("unknown-name")
    /// A field that the program format does not have at this place.
    public static let unknownField = DiagnosticCode("unknown-field")
    /// A test or an operation that does not go with the type or the unit of a field.
    public static let wrongUse = DiagnosticCode("wrong-use")
    /// A measure that nothing uses.
    public static let unusedMeasure = DiagnosticCode("unused-measure")
}
