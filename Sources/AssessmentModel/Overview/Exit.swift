/// What a student can leave the way with, or take along: an award of a college, or a credential of the industry.
public struct Exit: Sendable, Hashable {
    /// What it is.
    public enum Kind: Sendable, Hashable {
        /// A degree, certificate or diploma.
        case award
        /// A certification, license or recognition.
        case credential
    }

    /// What it is.
    public let kind: Kind
    /// Its title.
    public let title: String
    /// How high an award is, or what a credential is, as in `associate` or `license`.
    public let level: String?
    /// The institution or body that gives it.
    public let from: String?
    /// The credits that it takes.
    public let credits: Amount?
    /// The awards in which it counts.
    public let countsToward: [String]
    /// The point of the way as the file writes it, where it names one.
    public let after: String?
    /// The findings that it causes.
    public let marks: [MapMark]

    /// An exit.
    public init(
        kind: Kind, title: String, level: String?, from: String?, credits: Amount?, countsToward: [String],
        after: String?, marks: [MapMark]
    ) {
        self.kind = kind
        self.title = title
        self.level = level
        self.from = from
        self.credits = credits
        self.countsToward = countsToward
        self.after = after
        self.marks = marks
    }
}
