/// Text for a terminal whose parts carry a role; the roles become colours, or nothing, when it is printed.
public struct StyledText: Sendable, Hashable {
    /// What a part of the text is there for.
    public enum Role: Sendable, Hashable {
        /// Running text.
        case plain
        /// A heading, or the words that matter most.
        case strong
        /// What may be passed over: line numbers, citations.
        case faint
        /// Something is wrong, or a requirement is not met.
        case bad
        /// Something is open, or deserves a look.
        case open
        /// Something is fine.
        case good
        /// Something to do or to read next.
        case hint

        /// The parameters of the escape sequence "select graphic rendition" (ECMA-48, 8.3.117).
        fileprivate var graphicRendition: String? {
            switch self {
            case .plain: nil
            case .strong: "1"
            case .faint: "2"
            case .bad: "1;31"
            case .open: "1;33"
            case .good: "32"
            case .hint: "36"
            }
        }
    }

    private var parts: [(text: String, role: Role)] = []

    /// An empty text.
    public init() {}

    /// A text of one role.
    public init(_ text: String, _ role: Role = .plain) {
        append(text, role)
    }

    /// Adds text.
    public mutating func append(_ text: String, _ role: Role = .plain) {
        guard !text.isEmpty else { return }
        if let last = parts.indices.last, parts[last].role == role {
            parts[last].text += text
        } else {
            parts.append((text, role))
        }
    }

    /// Adds another text with its roles.
    public mutating func append(_ other: StyledText) {
        for part in other.parts { append(part.text, part.role) }
    }

    /// Adds text and ends the line.
    public mutating func appendLine(_ text: String = "", _ role: Role = .plain) {
        append(text, role)
        append("\n")
    }

    /// The text without its roles.
    public var plain: String { parts.map(\.text).joined() }

    /// The text as a terminal wants it.
    public func rendered(withColor: Bool) -> String {
        guard withColor else { return plain }
        return parts.map { part in
            guard let rendition = part.role.graphicRendition else { return part.text }
            return "\u{1B}[\(rendition)m\(part.text)\u{1B}[0m"
        }.joined()
    }

    /// Two texts are equal if they read the same with the same roles.
    public static func == (left: StyledText, right: StyledText) -> Bool {
        left.parts.elementsEqual(right.parts) { $0 == $1 }
    }

    /// Hashes what the text reads.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(plain)
    }
}
