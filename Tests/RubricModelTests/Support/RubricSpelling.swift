import LocatedYAML
import SourceDiagnostics
import TestSupport

/// The words of a rubric that the reader has to understand: everything but what is only shown to people.
///
/// Only shown are the texts under `title`, `summary`, `statement`, `why`, `note`, `cite`, `url`, `at`, `otherwise`, `version` and `judged`,
/// the titles of classes, `remedy` outside of its braces, the programs of examples and what takes the place of what in them, which a
/// test of their own reads, and comments.
/// Names that are declared are free, too, as long as nothing uses them; where something does, that is what is marked.
struct RubricSpelling {
    /// A word, and the part of the rubric in which it stands: a measure, a requirement, a criterion, a profile.
    struct Word {
        let text: String
        let range: SourceRange
        let part: String
        /// Where in the file its first letter stands, in bytes.
        let offset: Int
    }

    /// The words that are used, each of which is refused where it is misspelt.
    private(set) var used: [Word] = []
    /// The names that are declared and that something uses.
    private(set) var declared: [Word] = []

    private let tree: YAMLTree
    private let lines: [Int]
    private let bytes: [UInt8]

    private static let shownOnly: Set = [
        "title", "summary", "statement", "why", "note", "cite", "url", "at", "otherwise", "version", "program",
        "replace",
        "by",
    ]

    init(_ bytes: [UInt8], _ tree: YAMLTree) {
        self.bytes = bytes
        self.tree = tree
        lines = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
        for (key, value) in pairs(0) {
            let name = tree.string(key)
            add(key, to: \.used, "top \(name)")
            switch name {
            case "sources", "classes", "measures":
                for (id, value) in pairs(value) {
                    add(id, to: \.declared, "")
                    if name != "classes" { walk(value, "\(name) \(tree.string(id))") }
                }
            case "profiles":
                for (id, value) in pairs(value) { walk(value, "profile \(tree.string(id))") }
            case "scale": for level in tree.children(value) { add(level, to: \.declared, "") }
            case "requirements": for item in tree.children(value) { walk(item, "requirement \(item)") }
            case "principles":
                for item in tree.children(value) {
                    for (key, value) in pairs(item) {
                        add(key, to: \.used, "principle \(item)")
                        guard tree.string(key) == "criteria" else { continue }
                        for criterion in tree.children(value) { walk(criterion, "criterion \(criterion)") }
                    }
                }
            case "subject": walk(value, "subject")
            default: break
            }
        }
    }

    private func pairs(_ node: NodeIndex) -> [(NodeIndex, NodeIndex)] {
        let children = tree.children(node)
        return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
    }

    private mutating func walk(_ node: NodeIndex, _ part: String) {
        switch tree.nodes[Int(node)].kind {
        case .scalar: add(node, to: \.used, part)
        case .sequence: for item in tree.children(node) { walk(item, part) }
        case .mapping:
            for (key, value) in pairs(node) {
                add(key, to: \.used, part)
                let name = tree.string(key)
                // Below `where`, a field may have the name of a key that is only shown.
                let isField = part.hasPrefix("measures") && tree.nodes[Int(value)].kind == .mapping
                if RubricSpelling.shownOnly.contains(name), !isField || tree.nodes[Int(value)].kind == .scalar {
                    continue
                }
                switch name {
                case "id", "remedy": continue
                case "judged":
                    if tree.nodes[Int(value)].kind == .mapping {
                        for (level, _) in pairs(value) { add(level, to: \.used, part) }
                    }
                default: walk(value, part)
                }
            }
        }
    }

    private mutating func add(_ node: NodeIndex, to words: WritableKeyPath<RubricSpelling, [Word]>, _ part: String) {
        let text = tree.string(node)
        let range = tree.range(node)
        guard tree.nodes[Int(node)].style == .plain, text.utf8.contains(where: RubricSpelling.isLetter) else { return }
        // The file is ASCII where it is not only shown, so that columns are bytes.
        let offset = lines[range.start.line - 1] + range.start.column - 1
        guard bytes[offset...].starts(with: text.utf8) else { return }
        self[keyPath: words].append(Word(text: text, range: range, part: part, offset: offset))
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Puts another letter in place of one of a word. What makes another word of the rubric, as `5P1` of `5S1`, is no misspelling.
    func misspell(_ word: Word, in bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let places = word.offset..<(word.offset + word.text.utf8.count)
        let letters = places.filter { RubricSpelling.isLetter(bytes[$0]) }
        let others = Set(used.map { $0.text.lowercased() })
        var written = bytes[places]
        repeat {
            written = bytes[places]
            guard let place = letters.randomElement(using: &random) else { return }
            written[place] = UInt8.random(in: 0x61...0x7A, using: &random)
        } while others.contains(String(decoding: written, as: UTF8.self).lowercased())
        bytes.replaceSubrange(places, with: written)
    }
}
