internal import LocatedYAML
internal import SourceDiagnostics

/// Finds the words of a rubric that mean something to the program.
struct RubricWords {
    private(set) var words: [RubricWord] = []
    private let tree: YAMLTree
    private let bytes: [UInt8]
    private let lines: [Int]

    /// What stands under these keys is only shown to people.
    private static let prose: Set = [
        "title", "summary", "statement", "why", "note", "cite", "url", "at", "otherwise", "outside", "asks", "version",
        "replace",
    ]

    init(_ tree: YAMLTree, _ bytes: [UInt8]) {
        self.tree = tree
        self.bytes = bytes
        lines = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        for (key, value) in pairs(0) {
            add(key, .key)
            switch tree.string(key) {
            case "title", "summary", "version": break
            case "classes": for (name, _) in pairs(value) { add(name, .declared) }
            case "sources", "measures", "profiles":
                for (name, value) in pairs(value) {
                    add(name, .declared)
                    walk(value)
                }
            case "traces":
                for (name, trace) in pairs(value) {
                    add(name, .declared)
                    for (key, value) in pairs(trace) {
                        add(key, .key)
                        if tree.string(key) == "source" { walk(value) }
                        guard tree.string(key) == "rows" else { continue }
                        for (line, row) in pairs(value) {
                            add(line, .declared)
                            walk(row)
                        }
                    }
                }
            case "scale": for level in tree.children(value) { add(level, .declared) }
            default: walk(value)
            }
        }
    }

    private func pairs(_ node: NodeIndex) -> [(NodeIndex, NodeIndex)] {
        let children = Array(tree.children(node))
        return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
    }

    // MARK: Walking

    private mutating func walk(_ node: NodeIndex) {
        switch tree.nodes[Int(node)].kind {
        case .scalar: add(node, .value)
        case .sequence: for item in tree.children(node) { walk(item) }
        case .mapping:
            let pairs = pairs(node)
            let isVariant = pairs.contains { tree.string($0.0) == "replace" }
            for (key, value) in pairs {
                add(key, .key)
                let isScalar = tree.nodes[Int(value)].kind == .scalar
                switch tree.string(key) {
                case "where", "having": walkTest(value)
                case "by" where isVariant: break
                case let name where RubricWords.prose.contains(name): break
                case "judged":
                    if !isScalar { for (level, _) in self.pairs(value) { add(level, .key) } }
                case "remedy": addPlaces(in: value)
                case "program" where isScalar: addProgram(value)
                default: walk(value)
                }
            }
        }
    }

    /// Below `where`, a field can have the name of a key that is only shown.
    private mutating func walkTest(_ node: NodeIndex) {
        switch tree.nodes[Int(node)].kind {
        case .scalar: add(node, .value)
        case .sequence: for item in tree.children(node) { walkTest(item) }
        case .mapping:
            for (key, value) in pairs(node) {
                add(key, .key)
                walkTest(value)
            }
        }
    }

    // MARK: Words

    private mutating func add(_ node: NodeIndex, _ kind: RubricWord.Kind) {
        let text = tree.string(node)
        let range = tree.range(node)
        guard let offset = offset(of: text, from: range) else { return }
        let isNumber = kind == .value && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        words.append(
            RubricWord(kind: isNumber ? .number : kind, text: text, range: range, offset: offset, program: nil))
    }

    /// Where a word stands in the file; nothing where it is not written as it reads.
    private func offset(of text: String, from range: SourceRange) -> Int? {
        let line = bytes[lines[range.start.line - 1]...].prefix { $0 != UInt8(ascii: "\n") }
        let before = String(decoding: line, as: UTF8.self).unicodeScalars.prefix(range.start.column - 1)
        var offset = line.startIndex + before.reduce(0) { $0 + UTF8.width($1) }
        if offset < bytes.count, [0x22, 0x27].contains(bytes[offset]) { offset += 1 }
        return !text.isEmpty && bytes[offset...].starts(with: text.utf8) ? offset : nil
    }

    /// The names of measures in the braces of a remedy.
    private mutating func addPlaces(in node: NodeIndex) {
        let range = tree.range(node)
        let end = range.end.line < lines.count ? lines[range.end.line] : bytes.count
        var rest = bytes[lines[range.start.line - 1]..<end]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            let inner = rest[(open + 1)...].prefix { $0 != UInt8(ascii: "}") }
            rest = rest[inner.endIndex...]
            guard let space = inner.firstIndex(of: UInt8(ascii: " ")) else { continue }
            for part in [inner[..<space], inner[(space + 1)...]] where !part.isEmpty {
                words.append(
                    RubricWord(
                        kind: part.startIndex == inner.startIndex ? .key : .value,
                        text: String(decoding: part, as: UTF8.self), range: range, offset: part.startIndex,
                        program: nil))
            }
        }
    }

    /// The keys of the program of an example.
    private mutating func addProgram(_ node: NodeIndex) {
        let text = tree.string(node)
        guard let program = YAMLReading(SourceText(name: "example", content: text)).tree else { return }
        let inner = RubricWords(keysOf: program, Array(text.utf8))
        for word in inner.words {
            words.append(
                RubricWord(
                    kind: .exampleKey, text: word.text, range: tree.range(node), offset: word.offset,
                    program: .init(text: text, exampleLine: tree.range(node).start.line)))
        }
    }

    private init(keysOf tree: YAMLTree, _ bytes: [UInt8]) {
        self.tree = tree
        self.bytes = bytes
        lines = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        for node in tree.nodes.indices where tree.nodes[node].keyNumber >= 0 { add(NodeIndex(node), .key) }
    }
}
