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
    /// How binding the words of a source are.
    public enum Force: String, Sendable, Hashable, CaseIterable {
        /// The source commands.
        case shall
        /// The source recommends.
        case should
        /// The source permits.
        case may
        /// The source asks for it where it fits.
        case whereAppropriate = "where-appropriate"
        /// The source describes.
        case describes
        /// The authors of the rubric set the operational test; the source gives the idea.
        case proposed
    }

    /// The source, by its place among the rubric's sources.
    public let source: Int
    /// The place in it: "Sec. 122(c)(1)(A)(i)".
    public let at: String?
    /// How binding its words are.
    public let force: Force
}
