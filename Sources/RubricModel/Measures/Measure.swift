public import SourceDiagnostics

/// A number that is measured on a program.
public struct Measure: Sendable {
    /// How it is measured.
    public enum Definition: Sendable {
        /// By a query.
        case query(Query)
        /// By Swift code of this name.
        case named(String)
    }

    /// The name by which conditions use it.
    public let id: String
    /// What is counted, for people: "courses taken in school".
    public let title: String
    /// The unit in which it is given, where it has one.
    public let unit: String?
    /// How it is measured.
    public let definition: Definition
    /// Where the rubric declares it.
    public let range: SourceRange
}
