/// A pattern for programs, by id or path: `?` is one letter, `*` any number of letters without a `/`, `**` any number of any.
///
/// It must match the whole id, or the path from the start of one of its folders or of the file's name to its end, so that it means the
/// same from whatever folder the command runs.
public struct ProgramPattern: Sendable, Hashable {
    /// The pattern as it is written.
    public let text: String
    private let tokens: [Token]

    private enum Token: Hashable {
        case letter(Unicode.Scalar)
        case one
        case many
        case all
    }

    /// A pattern.
    public init(_ text: String) {
        self.text = text
        var tokens: [Token] = []
        for letter in text.unicodeScalars {
            switch letter {
            case "?": tokens.append(.one)
            case "*" where tokens.last == .many: tokens[tokens.count - 1] = .all
            case "*" where tokens.last == .all: continue
            case "*": tokens.append(.many)
            default: tokens.append(.letter(letter))
            }
        }
        self.tokens = tokens
    }

    /// Whether a program is meant.
    public func matches(id: String?, path: String) -> Bool {
        if let id, matches(Array(id.unicodeScalars)[...]) { return true }
        let letters = Array(path.unicodeScalars)
        let starts = [0] + letters.indices.filter { letters[$0] == "/" }.map { $0 + 1 }
        return starts.contains { matches(letters[$0...]) }
    }

    /// Whether a whole text is matched: for each of its prefixes which prefixes of the pattern match it.
    private func matches(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        var reached = Array(repeating: false, count: tokens.count + 1)
        reached[0] = true
        passOverStars(&reached)
        for letter in letters {
            var next = Array(repeating: false, count: tokens.count + 1)
            for place in tokens.indices where reached[place] {
                switch tokens[place] {
                case .letter(let wanted): if wanted == letter { next[place + 1] = true }
                case .one: if letter != "/" { next[place + 1] = true }
                case .many: if letter != "/" { next[place] = true }
                case .all: next[place] = true
                }
            }
            passOverStars(&next)
            reached = next
        }
        return reached[tokens.count]
    }

    private func passOverStars(_ reached: inout [Bool]) {
        for place in tokens.indices where reached[place] && (tokens[place] == .many || tokens[place] == .all) {
            reached[place + 1] = true
        }
    }
}
