internal import LocatedYAML
internal import SourceDiagnostics

extension ProgramBinder {
    /// Finds the entries that references name, by their id or by their name.
    mutating func resolveReferences() {
        checkIDs()
        var directories: [Directory?] = Array(repeating: nil, count: RecordKind.allCases.count)
        for reference in references {
            let place = Int(reference.kind.rawValue)
            let directory = directories[place] ?? Directory()
            directories[place] = directory
            let start = program.listItems.count
            for place in reference.nodes {
                let node = referringNodes[place]
                if let record = record(node, of: reference.kind, in: directory) {
                    program.listItems.append(record)
                } else {
                    reportUnknownReference(node, reference.kind, directory)
                }
            }
            let node = program.facts[reference.fact].node
            if reference.isList {
                let hasGap = hasGap(node, reference.nodes.count)
                // Of a list with nothing but gaps nothing is known, as of an empty value.
                guard !(program.listItems.count == start && hasGap) else { continue }
                program.facts[reference.fact] = list(from: start, node: node, isOpen: hasGap)
            } else if program.listItems.count > start {
                let record = program.listItems.removeLast()
                program.facts[reference.fact] = Fact(.stated, node: node, low: Int64(record), high: 1)
            }
        }
    }

    /// The entries of a kind by the words that name them; the first of several wins.
    private final class Directory {
        var words = KeyTable()
        /// For each word the entry that it names.
        var records: [RecordIndex] = []
        /// How many of the fields that name entries of the kind have been added, the best first.
        var fieldCount = 0

        /// The entry that a scalar names, if it is written with other bytes for the same letters with accents.
        func recordSpelledDifferently(_ node: NodeIndex, in tree: YAMLTree) -> RecordIndex? {
            guard tree.bytes(node).contains(where: { $0 >= 0x80 }) else { return nil }
            let written = tree.string(node)
            return records.indices.first { words[Int32($0)] == written }.map { records[$0] }
        }

        /// The words in order: as many as are worth a search for the one that was meant. No file that somebody writes has more.
        var names: [String] {
            Array((0..<records.count).map { words[Int32($0)] }.sorted().prefix(1_000))
        }
    }

    /// The entry of a kind that a scalar names. An id wins over a name: the directory gets names only where no id is meant.
    private func record(_ node: NodeIndex, of kind: RecordKind, in directory: Directory) -> RecordIndex? {
        repeat {
            if let word = tree.find(node, in: directory.words) { return directory.records[Int(word)] }
        } while addField(of: kind, to: directory)
        return directory.recordSpelledDifferently(node, in: tree)
    }

    /// Adds what the next of the fields that name entries says to a directory. Returns whether there was one.
    private func addField(of kind: RecordKind, to directory: Directory) -> Bool {
        let slots = ProgramBinder.namingSlots[Int(kind.rawValue)]
        guard directory.fieldCount < slots.count else { return false }
        let slot = slots[directory.fieldCount]
        directory.fieldCount += 1
        for index in program.entries.indices where program.entries[index].kind == kind {
            let fact = program.fact(RecordIndex(index), slot)
            guard fact.state == .stated, fact.node >= 0 else { continue }
            if Int(tree.insert(fact.node, into: &directory.words)) == directory.records.count {
                directory.records.append(RecordIndex(index))
            }
        }
        return true
    }

    /// For each kind of entry the fields that name it, the best first.
    private static let namingSlots = RecordKind.allCases.map { kind in
        ["id", "number", "name", "title"].compactMap { kind.declaration.slot(named: $0) }
    }

    /// For each kind of entry whose ids must be different the field with the id.
    private static let identifierSlots: [Int?] = RecordKind.allCases.map { kind in
        switch kind {
        case .course, .institution, .award, .credential, .track: kind.declaration.slot(named: "id")
        default: nil
        }
    }

    private mutating func checkIDs() {
        let slots = ProgramBinder.identifierSlots
        // In most files no kind has two entries with an id.
        var counts = Array(repeating: 0, count: slots.count)
        for index in program.entries.indices {
            let kind = Int(program.entries[index].kind.rawValue)
            if let slot = slots[kind], program.fact(RecordIndex(index), slot).state == .stated { counts[kind] += 1 }
        }
        for kind in RecordKind.allCases {
            guard counts[Int(kind.rawValue)] > 1, let slot = slots[Int(kind.rawValue)] else { continue }
            checkIDs(kind, slot)
        }
    }

    private mutating func checkIDs(_ kind: RecordKind, _ slot: Int) {
        var words = KeyTable()
        var first: [NodeIndex] = []
        for index in program.entries.indices where program.entries[index].kind == kind {
            let fact = program.fact(RecordIndex(index), slot)
            guard fact.state == .stated, fact.node >= 0 else { continue }
            let word = Int(tree.insert(fact.node, into: &words))
            guard word < first.count else {
                first.append(fact.node)
                continue
            }
            let earlier = first[word]
            guard earlier != fact.node else { continue }
            let id = tree.string(fact.node)
            report(
                .duplicateID, "two \(kind.declaration.plural) have the id `\(id)`", at: fact.node,
                label: "again here",
                notes: [.init(tree.range(earlier), "first here")],
                help: kind == .course
                    ? "If both are the same course, keep the id at one of them and write `same-as: \(id)` at the other."
                    : "Give each an id of its own.")
        }
    }

    private mutating func reportUnknownReference(_ node: NodeIndex, _ kind: RecordKind, _ directory: Directory) {
        guard hasRoomForReport else { return }
        let written = tree.string(node)
        let names = directory.names
        let near = SpellingSuggestion.nearest(to: written, among: names)
        let first = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
        let list = names.isEmpty ? "the file lists none" : "the file has \(first)"
        report(
            .unknownReference, "no \(kind.declaration.name) has the id or name `\(written)`", at: node,
            label: near.map { "did you mean `\($0)`?" },
            help: "\(kind.declaration.plural.capitalizedFirst): \(list)" + (names.count > 8 ? "" : "."))
    }
}
