public import SourceDiagnostics

/// A place of the file that an assessment speaks of.
public struct Place: Sendable, Hashable {
    /// Where it is.
    public let range: SourceRange
    /// Its path in the document: `sequence[2].courses[0]`; empty for the document itself.
    public let path: String
    /// What people call what stands there: the title of a course, say.
    public let label: String

    /// A place.
    public init(range: SourceRange, path: String, label: String) {
        self.range = range
        self.path = path
        self.label = label
    }
}

/// The place of a ``Place`` among the places of its assessment.
public typealias PlaceNumber = Int32
