internal import JSONText

/// A value as it is written into a file: text, a list or an entry with its fields.
public indirect enum SnippetValue: Sendable, Hashable {
    /// Text, a number, a term.
    case text(String)
    /// A word that is no text: `none`, `unknown`, `~`.
    case word(String)
    /// Words that a person replaces: "the title of the course".
    case placeholder(String)
    /// A list.
    case list([SnippetValue])
    /// An entry, its fields in order.
    case record([Field])

    /// A field of an entry.
    public struct Field: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its value.
        public let value: SnippetValue
    }

    /// The value on one line.
    var flow: String {
        switch self {
        case .text(let text): SnippetValue.scalar(text)
        case .word(let word): word
        case .placeholder(let words): "<\(words)>"
        case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
        case .record(let fields): "{" + fields.map { "\($0.name): \($0.value.flow)" }.joined(separator: ", ") + "}"
        }
    }

    /// The value behind a key or a dash, on one line where that is short, else its fields on lines of their own.
    ///
    /// - Parameters:
    ///   - indent: How many spaces stand before lines that follow.
    ///   - room: How many letters fit on the first line.
    func lines(indent: Int, room: Int) -> [String] {
        let line = flow
        guard line.count > room, case .record(let fields) = self else { return [line] }
        let space = String(repeating: " ", count: indent)
        return fields.enumerated().flatMap { number, field in
            let name = (number > 0 ? space : "") + field.name + ":"
            let inner = field.value.flow
            return [name + " " + inner]
        }
    }

    /// The same with its placeholders numbered, so that several entries of one kind can be told apart.
    func numbered(_ number: Int) -> SnippetValue {
        guard number > 1 else { return self }
        return switch self {
        case .text, .word: self
        case .placeholder(let words): .placeholder("\(words) \(number)")
        case .list(let items): .list(items.map { $0.numbered(number) })
        case .record(let fields):
            .record(fields.map { Field(name: $0.name, value: $0.value.numbered(number)) })
        }
    }

    /// Text as YAML, without quotes where it reads the same without them, also inside of a list on one line.
    static func scalar(_ text: String) -> String {
        if isPlain(text) { return text }
        var bytes: [UInt8] = []
        JSONWriter.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        let isLetter = { (byte: UInt8) in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        guard isLetter(first), last != 0x20, last != 0x3A else { return false }
        guard !["none", "unknown", "null", "Null", "NULL"].contains(text) else { return false }
        return text.utf8.allSatisfy {
            isLetter($0) || [0x20, 0x2D, 0x2E, 0x27, 0x28, 0x29, 0x2B, 0x2F, 0x5F].contains($0)
        }
    }
}
