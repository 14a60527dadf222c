/// What to do, with places that are filled in with what was found and what is missing.
public struct Remedy: Sendable {
    /// One part of the text.
    public enum Part: Sendable {
        /// Text as it is.
        case text(String)
        /// How much a measure, by its place, is short of what is asked for.
        case missing(Int)
        /// What a measure, by its place, is.
        case found(Int)
    }

    /// The parts, in order.
    public let parts: [Part]
}

extension Remedy {
    /// The text with a word in the places that only a report on a program can fill in.
    func words(number: String) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .missing, .found: number
            }
        }.joined()
    }
}
