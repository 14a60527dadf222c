import SourceDiagnostics
import TestSupport

/// A random tree and its spellings, with the place of every node as counted while it is written: what the reader finds is compared
/// with what the writer knows.
indirect enum WrittenTree {
    case text(String)
    case list([WrittenTree])
    case mapping([(key: String, value: WrittenTree)])

    /// A random mapping that is a few levels deep.
    static func random(_ generator: inout SeededGenerator, depth: Int = 4) -> WrittenTree {
        let count = Int.random(in: depth == 4 ? 1...5 : 0...4, using: &generator)
        if depth == 4 || (depth > 0 && generator.chance(35)) {
            let keys = words.shuffled(using: &generator).prefix(count)
            return .mapping(keys.map { ($0, random(&generator, depth: depth - 1)) })
        }
        if depth > 0, generator.chance(45) {
            return .list((0..<count).map { _ in random(&generator, depth: depth - 1) })
        }
        return .text(words.randomElement(using: &generator) ?? "")
    }

    private static let words = [
        "title", "01.0000", "no", "x y z", "né", "日本語", "🙂 ok", "it's", "say \"so\"", "a: b", "# no comment", "- x", "",
        "[x]", "{y", "two\nlines", " spaced ", "tab\there", "back\\slash", "null", "~", "*x", "&x", "!x", "%", "@",
        "100%", "?",
    ]

    /// The tree in words: its nodes, each before what is in it.
    var outline: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let items): ["list of \(items.count)"] + items.flatMap(\.outline)
        case .mapping(let entries): ["mapping of \(entries.count)"] + entries.flatMap { [$0.key] + $0.value.outline }
        }
    }

    private var isEmpty: Bool {
        switch self {
        case .text: true
        case .list(let items): items.isEmpty
        case .mapping(let entries): entries.isEmpty
        }
    }

    // MARK: Writing

    /// A text that grows, with the places of the nodes written so far.
    struct Page {
        private(set) var text = ""
        private(set) var ranges: [SourceRange] = []
        private var line = 1
        private var column = 1
        private var generator: SeededGenerator
        private let lineBreak: String

        init(seed: UInt64, lineBreak: String) {
            generator = SeededGenerator(seed: seed)
            self.lineBreak = lineBreak
        }

        /// The tree as a list below its key, one thing a line.
        mutating func writeBlock(_ tree: WrittenTree, indent: Int) {
            guard !tree.isEmpty else { return writeFlow(tree) }
            let node = begin()
            switch tree {
            case .text: break
            case .list(let items):
                for (number, item) in items.enumerated() {
                    if number > 0 { startLine(indent) }
                    add("- ")
                    writeBlock(item, indent: indent + 2)
                }
            case .mapping(let entries):
                for (number, entry) in entries.enumerated() {
                    if number > 0 { startLine(indent) }
                    writeText(entry.key)
                    add(":")
                    if entry.value.isEmpty {
                        add(" ")
                    } else {
                        startLine(indent + 2)
                    }
                    writeBlock(entry.value, indent: indent + 2)
                }
            }
            end(node)
        }

        /// The tree in brackets and braces, with line breaks here and there.
        mutating func writeFlow(_ tree: WrittenTree) {
            switch tree {
            case .text(let text): writeText(text)
            case .list(let items):
                let node = begin()
                add("[")
                for (number, item) in items.enumerated() {
                    if number > 0 { separate() }
                    writeFlow(item)
                }
                add("]")
                end(node)
            case .mapping(let entries):
                let node = begin()
                add("{")
                for (number, entry) in entries.enumerated() {
                    if number > 0 { separate() }
                    writeText(entry.key)
                    add(": ")
                    writeFlow(entry.value)
                }
                add("}")
                end(node)
            }
        }

        private mutating func separate() {
            add(",")
            if generator.chance(20) { startLine(1) } else { add(" ") }
        }

        private mutating func startLine(_ indent: Int) {
            if generator.chance(10) { add("  # note") }
            text += lineBreak
            line += 1
            column = 1
            if generator.chance(10) {
                text += lineBreak
                line += 1
            }
            add(String(repeating: " ", count: indent))
        }

        private mutating func writeText(_ text: String) {
            let node = begin()
            let isPlain =
                !text.isEmpty
                && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0.9 ".unicodeScalars.contains($0) }
                && text.first != " " && text.last != " " && text != "null"
            if isPlain, generator.chance(60) {
                add(text)
            } else if !text.contains(where: { $0 == "\n" || $0 == "\t" }), generator.chance(50) {
                add("'" + text.replacing("'", with: "''") + "'")
            } else {
                let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
                add("\"" + escaped.replacing("\n", with: "\\n").replacing("\t", with: "\\t") + "\"")
            }
            end(node)
        }

        private mutating func add(_ piece: String) {
            text += piece
            column += piece.unicodeScalars.count
        }

        private mutating func begin() -> Int {
            let place = SourcePosition(line: line, column: column)
            ranges.append(SourceRange(place, place))
            return ranges.count - 1
        }

        private mutating func end(_ node: Int) {
            ranges[node] = SourceRange(ranges[node].start, SourcePosition(line: line, column: column))
        }
    }
}
