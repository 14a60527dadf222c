public import SourceDiagnostics

/// A number that is measured on a program.
public struct Measure: Sendable {
    /// How it is measured.
    public enum Definition: Sendable {
        /// By a query.
        case query(Query)
        /// By Swift code of this name.
        case named(String)
        /// By adding up other measures, by their places; they stand before it.
        case total([Int])

        /// Whether what it finds can be added up with others.
        var isAdditive: Bool {
            switch self {
            case .query(let query): query.operation.isAdditive
            case .total: true
            case .named: false
            }
        }
    }

    /// The name by which conditions use it.
    public let id: String
    /// What is counted, for people: "courses taken in school".
    public let title: String
    /// The unit in which it is given, where it has one.
    public let unit: String?
    /// How it is measured.
    public internal(set) var definition: Definition
    /// Where the rubric declares it.
    public internal(set) var range: SourceRange
}
