package import ProgramModel

/// What people call an entry: its title, its name, or what else identifies it.
package enum EntryLabel {
    /// For each kind of entry the fields that can name it, the best first.
    private static let slots: [[Int]] = RecordKind.allCases.map { kind in
        let declaration = kind.declaration
        let names = [
            "title", "any", "name", "stage", "service", "who", "code", "course", "kind", "subject", "scope", "document",
            "source",
            "by", "date", "id", "number", "note",
        ]
        return names.compactMap { declaration.slot(named: $0) }
    }

    package static func of(_ record: RecordIndex, in program: Program) -> String {
        guard record >= 0, !program.isUnlisted(record) else { return program.kind(record).declaration.plural }
        let kind = program.kind(record)
        for slot in slots[Int(kind.rawValue)] {
            let fact = program.fact(record, slot)
            guard fact.state == .stated, fact.node >= 0, !kind.declaration.fields[slot].type.isList,
                let text = program.text(fact), !text.isEmpty
            else { continue }
            return text
        }
        return kind.declaration.name
    }
}
