public import SourceDiagnostics

/// The rubric that another extends, and how that one departs from it.
public struct ExtendedRubric: Sendable {
    /// The id of the rubric that is extended.
    public let id: String
    /// Its version.
    public let version: String
    /// Every departure from it, in words, in the order in which they are written.
    public let departures: [String]
    /// The files that it rests on, from the first.
    public let sources: [SourceText]
}
