/// A finding that an entry of a ``PathwayMap`` causes.
public struct MapMark: Sendable, Hashable {
    /// What was found.
    public enum Subject: Sendable, Hashable {
        /// A requirement, by its place among the rubric's requirements.
        case requirement(Int)
        /// A criterion, by the places of its principle and of itself.
        case criterion(principle: Int, criterion: Int)
    }

    /// What was found.
    public let subject: Subject
    /// Whether the entry certainly stands against it; otherwise something that the file does not say of the entry keeps it open.
    public let isCertain: Bool

    /// A mark.
    public init(_ subject: Subject, isCertain: Bool) {
        self.subject = subject
        self.isCertain = isCertain
    }
}
