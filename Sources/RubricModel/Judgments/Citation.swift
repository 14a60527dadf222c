public import AssessmentModel

/// A text that requirements and criteria rest on.
public struct CitedSource: Sendable {
    /// The name by which citations use it.
    public let id: String
    /// Its title.
    public let title: String
    /// How it is cited: "Pub. L. 109-270".
    public let cite: String
    /// Where it can be read.
    public let url: String?
}

/// A place in a source.
public struct Citation: Sendable {
    /// The source, by its place among the rubric's sources.
    public let source: Int
    /// The place in it: "Sec. 122(c)(1)(A)(i)".
    public let at: String?
    /// How binding its words are.
    public let force: CitationForce
}
