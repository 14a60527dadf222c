/// How text for a terminal is laid out.
public struct TextStyle: Sendable, Hashable {
    /// How much is said.
    public enum Detail: Sendable, Hashable {
        /// One line for each file.
        case brief
        /// Verdict, findings and levels.
        case normal
        /// The same with the evidence for everything.
        case full
    }

    /// How many cells a line has.
    public let width: Int
    /// Whether colour is used.
    public let isColored: Bool
    /// How much is said.
    public let detail: Detail

    /// A style.
    public init(width: Int = 80, isColored: Bool = false, detail: Detail = .normal) {
        self.width = max(60, width)
        self.isColored = isColored
        self.detail = detail
    }
}
