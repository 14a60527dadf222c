/// A finding that is known: what it is, how bad, and what it is about.
public struct BaselineEntry: Sendable, Hashable {
    /// The requirement or criterion by its id.
    public let id: String
    /// The verdict of a requirement, or the level that a criterion certainly has.
    public let standing: String
    /// What it is about: each entry that is too much, or the one place where something lacks. An element that stands twice is there
    /// twice.
    public let elements: [BaselineElement]

    /// A finding.
    public init(id: String, standing: String, elements: [BaselineElement]) {
        self.id = id
        self.standing = standing
        self.elements = elements.sorted()
    }
}
