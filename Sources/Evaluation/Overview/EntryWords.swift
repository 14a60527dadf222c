internal import AssessmentModel
internal import ProgramModel

/// What the fields of entries say, in words.
struct EntryWords {
    let program: Program

    /// The text of a field; nothing where the file states none.
    func text(_ record: RecordIndex, _ field: String) -> String? {
        program.text(record, slot(record, field)).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The texts of a field that holds several.
    func texts(_ record: RecordIndex, _ field: String) -> [String] {
        program.texts(program.fact(record, slot(record, field)))
    }

    /// The entries of a field that holds several.
    func entries(_ record: RecordIndex, _ field: String) -> ArraySlice<RecordIndex> {
        program.items(program.fact(record, slot(record, field)))
    }

    /// The term of a field that is known to hold one, as the format writes it.
    func term(_ record: RecordIndex, _ field: String) -> String? {
        let slot = slot(record, field)
        let fact = program.fact(record, slot)
        guard fact.state == .stated, fact.low == fact.high, fact.certainTerms.count == 1 else { return nil }
        guard let number = fact.certainTerms.first,
            let terms = program.kind(record).declaration.fields[slot].type.vocabulary?.terms, number < terms.count
        else { return nil }
        return terms[number].name
    }

    /// The entry that a field refers to.
    func reference(_ record: RecordIndex, _ field: String) -> RecordIndex? {
        let fact = program.fact(record, slot(record, field))
        return fact.state == .stated && fact.high == 1 ? RecordIndex(fact.low) : nil
    }

    /// The name of the catalogue that a field means, or the field's own text.
    func name(_ record: RecordIndex, _ field: String, in catalog: Catalog) -> String? {
        let fact = program.fact(record, slot(record, field))
        guard fact.state == .stated else { return nil }
        return catalog.names.indices.contains(Int(fact.low)) ? catalog.names[Int(fact.low)] : text(record, field)
    }

    /// The credits or hours of a field.
    func amount(_ record: RecordIndex, _ field: String) -> Amount? {
        let fact = program.fact(record, slot(record, field))
        return fact.state == .stated ? Amount(fact.numberRange, unit: fact.unit.name) : nil
    }

    private func slot(_ record: RecordIndex, _ field: String) -> Int {
        program.kind(record).declaration.slot(field)
    }
}
