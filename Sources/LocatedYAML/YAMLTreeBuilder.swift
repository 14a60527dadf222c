internal import SourceDiagnostics

/// Turns libyaml's events into a tree, with an explicit stack, so that depth costs no stack space.
struct YAMLTreeBuilder: ~Copyable {
    private let source: SourceText
    private let limits: ReadingLimits
    private var nodes: Row<YAMLNode>
    private var text: Row<UInt8>
    private var keys: KeyTable
    private var aliases: [NodeIndex: NodeIndex] = [:]
    private var isTruncated = false
    private(set) var diagnostics: [Diagnostic] = []

    /// The lists and mappings that have not ended yet, the innermost last.
    private var open = Row<OpenContainer>(capacity: 16)
    /// Where what was read last ends.
    private var lastEnd: (line: UInt32, column: UInt32) = (0, 0)
    /// How many values there are so far, every alias counted as what it stands for.
    private var expanded = 0
    /// The finished anchors: their node, and how many values it stands for.
    private var anchors: [String: (node: NodeIndex, expanded: Int)] = [:]
    /// The names of the anchors of lists and mappings, by their numbers.
    private var anchorNames: [String] = []
    /// For each key number the last mapping that used it, and the key's node there.
    private var lastUse: [(mapping: NodeIndex, key: NodeIndex)] = []

    init(_ source: SourceText, keys: KeyTable, limits: ReadingLimits) {
        self.source = source
        self.limits = limits
        self.keys = keys
        nodes = Row(capacity: source.bytes.count / 8 + 16)
        text = Row(capacity: source.bytes.count)
    }

    /// Reads the text.
    ///
    /// - Returns: The tree, unless there is nothing in it.
    mutating func build(decoding: EventStream.Decoding = .sparedWherePossible) -> YAMLTree? {
        unsafe source.bytes.withUnsafeBytes { bytes in
            var events = unsafe EventStream(bytes, decoding: decoding)
            do throws(EventStream.Failure) {
                while try step(&events) {}
            } catch {
                report(error)
                isTruncated = true
            }
        }
        while !open.isEmpty { close() }
        if nodes.isEmpty, diagnostics.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .empty,
                    source.bytes.contains { $0 > 0x20 }
                        ? "there is nothing but comments in the file" : "the file is empty",
                    at: nil,
                    help: "`posrubric init` writes a file to start from."))
        }
        diagnostics = diagnostics.sortedByPlace()
        return nodes.isEmpty
            ? nil : YAMLTree(nodes: &nodes, text: text.array, aliases: aliases, isTruncated: isTruncated)
    }

    /// Takes one event. Returns whether there is more to read.
    private mutating func step(_ events: inout EventStream) throws(EventStream.Failure) -> Bool {
        switch try events.next() {
        case .streamStart, .documentEnd: return true
        case .streamEnd: return false
        case .documentStart:
            if nodes.isEmpty { return true }
            note(
                Diagnostic(
                    .severalDocuments, "a second document starts here, and one file holds one program or rubric",
                    at: range(events.extent),
                    help: "Put each into a file of its own, without the line `---` between them."))
            return false
        case .scalar:
            let start = text.count
            events.appendText(to: &text)
            let key = isKeyNext ? number(start..<text.count) : -1
            let index = append(.scalar, events, style: events.scalarStyle, key: key, text: start..<text.count)
            if events.hasProperties {
                if let tag = events.tag { check(tag, at: index) }
                if let anchor = events.anchor { anchors[anchor] = (index, 1) }
            }
            return withinLimits(index)
        case .sequenceStart, .mappingStart:
            return openContainer(events)
        case .containerEnd:
            close(at: events.extent)
            return true
        case .alias:
            return appendAlias(events)
        }
    }

    // MARK: Nodes

    private mutating func append(
        _ kind: YAMLNode.Kind, _ events: borrowing EventStream, style: YAMLNode.ScalarStyle = .plain, key: Int32 = -1,
        text: Range<Int> = 0..<0
    ) -> NodeIndex {
        let index = NodeIndex(nodes.count)
        let extent = events.extent
        let inner = open.count - 1
        var parent: NodeIndex = -1
        var place: Int32 = 0
        if inner >= 0 {
            parent = open[inner].node
            place = open[inner].childCount
            open[inner].childCount = place + 1
        }
        nodes.append(
            YAMLNode(kind, style: style, key: key, text: text, parent: parent, place: place, at: extent, index: index))
        lastEnd = (extent.endLine, extent.endColumn)
        expanded += 1
        return index
    }

    private mutating func openContainer(_ events: borrowing EventStream) -> Bool {
        let before = expanded
        let isMapping = events.isMappingStart
        let isKey = isKeyNext
        let index = append(isMapping ? .mapping : .sequence, events)
        if let tag = events.tag { check(tag, at: index) }
        if isKey { reportKeyNotText(index) }
        guard open.count < limits.depth else {
            note(
                Diagnostic(
                    .tooDeep, "lists and mappings stand more than \(limits.depth) deep in one another",
                    at: range(index),
                    help: "Nothing in this format is that deep. Is a bracket missing?"))
            isTruncated = true
            return false
        }
        var anchor: Int32 = -1
        if let name = events.anchor {
            anchor = Int32(anchorNames.count)
            anchorNames.append(name)
        }
        open.append(
            OpenContainer(
                index, isMapping: isMapping, isFlowStyle: events.isFlowStyle, anchor: anchor, expandedBefore: before))
        return withinLimits(index)
    }

    private mutating func close(at extent: EventStream.Extent? = nil) {
        guard !open.isEmpty else { return }
        let container = open[open.count - 1]
        open.removeLast()
        let node = Int(container.node)
        // libyaml ends a block where the next thing starts, lines later. It ends where what stands last in it ends.
        if container.isFlowStyle, let extent { lastEnd = (extent.endLine, extent.endColumn) }
        let end = NodeIndex(nodes.count)
        nodes[node].subtreeEnd = end
        nodes[node].childCount = container.childCount
        (nodes[node].endLine, nodes[node].endColumn) = lastEnd
        if container.mayRepeatKey { checkDuplicates(container.node) }
        if container.anchor >= 0 {
            anchors[anchorNames[Int(container.anchor)]] = (container.node, expanded - container.expandedBefore)
        }
    }

    private mutating func appendAlias(_ events: borrowing EventStream) -> Bool {
        let isKey = isKeyNext
        let index = append(.scalar, events)
        if isKey { reportKeyNotText(index) }
        guard let name = events.anchor else { return true }
        guard let target = anchors[name] else {
            guard diagnostics.count < limits.diagnostics else { return true }
            let isOpen = (0..<open.count).contains {
                open[$0].anchor >= 0 && anchorNames[Int(open[$0].anchor)] == name
            }
            note(
                Diagnostic(
                    .unknownAnchor,
                    isOpen
                        ? "`*\(name)` stands inside of what it stands for"
                        : "there is no anchor `&\(name)` above this place",
                    at: range(index),
                    help: suggestion(name, among: Array(anchors.keys.sorted().prefix(1_000))).map {
                        "Did you mean `*\($0)`?"
                    }
                        ?? "Text that starts with `*` needs quotes: \"*\(name)\"."))
            return true
        }
        aliases[index] = target.node
        expanded += target.expanded
        return withinLimits(index)
    }

    // MARK: Keys

    /// Whether the next node is a key.
    private var isKeyNext: Bool {
        !open.isEmpty && open[open.count - 1].isKeyNext
    }

    /// The number of a key whose text was just added.
    private mutating func number(_ range: Range<Int>) -> Int32 {
        let known = unsafe text.withValues(range) { unsafe keys.find($0) }
        let number = unsafe known ?? text.withValues(range) { unsafe keys.insert($0) }
        open[open.count - 1].note(key: number)
        return number
    }

    private mutating func checkDuplicates(_ mapping: NodeIndex) {
        var key = mapping + 1
        let end = nodes[Int(mapping)].subtreeEnd
        while key < end {
            let number = Int(nodes[Int(key)].keyNumber)
            if number >= 0 {
                if number >= lastUse.count {
                    lastUse += Array(repeating: (-1, -1), count: keys.count - lastUse.count)
                }
                if lastUse[number].mapping == mapping {
                    note(
                        Diagnostic(
                            .duplicateKey, "`\(string(key))` stands twice", at: range(key),
                            label: "again here",
                            notes: [.init(range(lastUse[number].key), "first here")],
                            help: "Keep one of the two, or put both values into one list where the field takes a list.")
                    )
                }
                lastUse[number] = (mapping, key)
            }
            let value = nodes[Int(key)].subtreeEnd
            guard value < end else { break }
            key = nodes[Int(value)].subtreeEnd
        }
    }

    private mutating func reportKeyNotText(_ index: NodeIndex) {
        note(
            Diagnostic(
                .keyNotText, "a key must be plain text", at: range(index),
                help: "Is this text in brackets, in braces or behind `*`, `?` meant as text? Then put quotes around it."
            ))
    }

    // MARK: Limits and mistakes

    @inline(__always)
    private mutating func withinLimits(_ index: NodeIndex) -> Bool {
        expanded <= limits.expandedNodes && keys.count <= limits.keys || isRefused(index)
    }

    @inline(never)
    private mutating func isRefused(_ index: NodeIndex) -> Bool {
        note(
            Diagnostic(
                .tooManyValues,
                expanded > limits.expandedNodes
                    ? "the file stands for more than \(limits.expandedNodes) values"
                    : "the file has more than \(limits.keys) different keys",
                at: range(index), help: "What one program of study says is far less. Is this the right file?"))
        isTruncated = true
        return false
    }

    private mutating func check(_ tag: String, at index: NodeIndex) {
        // The tags of YAML's own types say what the field says anyway; text is read by its field.
        guard !tag.hasPrefix("tag:yaml.org,2002:"), tag != "!" else { return }
        note(
            Diagnostic(
                .tag, "the tag `\(tag)` has no meaning here", at: range(index),
                help: "Leave it out, or put quotes around text that starts with `!`."))
    }

    private mutating func note(_ diagnostic: Diagnostic) {
        if diagnostics.count < limits.diagnostics { diagnostics.append(diagnostic) }
    }

    private func suggestion(_ name: String, among names: [String]) -> String? {
        SpellingSuggestion.nearest(to: name, among: names)
    }

    private func string(_ index: NodeIndex) -> String {
        let node = nodes[Int(index)]
        return unsafe text.withValues(Int(node.textStart)..<Int(node.textEnd)) {
            unsafe String(decoding: $0, as: UTF8.self)
        }
    }

    private func range(_ index: NodeIndex) -> SourceRange {
        nodes[Int(index)].range
    }

    private func range(_ extent: EventStream.Extent) -> SourceRange {
        SourceRange(
            SourcePosition(line: Int(extent.startLine) + 1, column: Int(extent.startColumn) + 1),
            SourcePosition(line: Int(extent.endLine) + 1, column: Int(extent.endColumn) + 1))
    }

    private mutating func report(_ failure: EventStream.Failure) {
        note(SyntaxExplanation(failure, in: source).diagnostic)
    }
}
