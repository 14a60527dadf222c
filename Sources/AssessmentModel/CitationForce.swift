/// How binding the words of a source are.
public enum CitationForce: String, Sendable, Hashable, CaseIterable {
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
