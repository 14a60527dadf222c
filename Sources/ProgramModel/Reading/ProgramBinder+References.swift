internal import LocatedYAML
internal import SourceDiagnostics

extension ProgramBinder {
    /// Finds the entries that references name, by their id or by their name.
    mutating func resolveReferences() {
        var directories: [RecordKind: Directory] = [:]
        for kind in [RecordKind.course, .institution, .award, .credential, .track] { checkIDs(kind) }
        for reference in references {
            let directory = directories[reference.kind] ?? Directory(directory(reference.kind))
            directories[reference.kind] = directory
            var found: [RecordIndex] = []
            for node in reference.nodes {
                if let record = directory.records[tree.string(node)] {
                    found.append(record)
                } else {
                    reportUnknownReference(node, reference.kind, directory)
                }
            }
            let node = program.facts[reference.fact].node
            if reference.isList {
                let hasGap = hasGap(node, reference.nodes)
                // Of a list with nothing but gaps nothing is known, as of an empty value.
                guard !(found.isEmpty && hasGap) else { continue }
                program.facts[reference.fact] = store(found, node: node, isOpen: hasGap)
            } else if let record = found.first {
                program.facts[reference.fact] = Fact(.stated, node: node, low: Int64(record), high: 1)
            }
        }
    }

    /// The entries of a kind by the words that name them, and these words in order.
    private struct Directory {
        let records: [String: RecordIndex]
        /// As many as are worth a search for the one that was meant: no file that somebody writes has more.
        let names: [String]

        init(_ records: [String: RecordIndex]) {
            self.records = records
            names = Array(records.keys.sorted().prefix(1_000))
        }
    }

    /// All entries of a kind by the words that name them; the first of several wins, and an id wins over a name.
    private func directory(_ kind: RecordKind) -> [String: RecordIndex] {
        var directory: [String: RecordIndex] = [:]
        let slots = ["id", "number", "name", "title"].compactMap { kind.declaration.slot(named: $0) }
        for slot in slots {
            for record in records(kind) {
                guard let text = program.text(record, slot), directory[text] == nil else { continue }
                directory[text] = record
            }
        }
        return directory
    }

    private func records(_ kind: RecordKind) -> [RecordIndex] {
        var records: [RecordIndex] = []
        for index in program.entries.indices where program.entries[index].kind == kind {
            records.append(RecordIndex(index))
        }
        return records
    }

    private mutating func checkIDs(_ kind: RecordKind) {
        guard let slot = kind.declaration.slot(named: "id") else { return }
        var first: [String: NodeIndex] = [:]
        for record in records(kind) {
            let fact = program.fact(record, slot)
            guard let id = program.text(fact) else { continue }
            if let earlier = first[id], earlier != fact.node {
                report(
                    .duplicateID, "two \(kind.declaration.plural) have the id `\(id)`", at: fact.node,
                    label: "again here",
                    notes: [.init(tree.range(earlier), "first here")],
                    help: kind == .course
                        ? "If both are the same course, keep the id at one of them and write `same-as: \(id)` at the other."
                        : "Give each an id of its own.")
            } else {
                first[id] = fact.node
            }
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
