internal import LocatedYAML

/// The fields of all kinds of entries in flat tables, numbered once: a key of a file finds its field without a word being built.
@safe final class KnownFields: Sendable {
    /// The numbers of the keys.
    let keys: KeyTable
    /// The numbers of the keys that make a mapping in a plan a group.
    let chooseKey: Int32
    let ofKey: Int32
    let allKey: Int32
    /// For each kind of entry and key number the place of the field; 255 where the kind has no such field. Kept small: it is asked for every
    /// key, and most of what is asked lies far apart.
    private let slots: [UInt8]
    private let keyCount: Int
    /// All fields, those of each kind in a row.
    private let forms: [FieldForm]
    /// For each kind of entry where its fields start.
    private let firstForms: [Int32]
    /// For each kind of entry the place of the field that a plain text in its place stands for; -1 where there is none.
    private let shorthands: [Int16]
    private let vocabularies: [Vocabulary]
    /// The same without being counted as references: a file asks for hundreds of terms.
    private let borrowed: [Unmanaged<Vocabulary>]

    static let all = KnownFields()

    private init() {
        var keys = KeyTable(roomFor: 512, letters: 8_192)
        var numbered: [(kind: RecordKind, slot: Int, key: Int32)] = []
        var forms: [FieldForm] = []
        var firstForms: [Int32] = []
        var vocabularies: [Vocabulary] = []
        for kind in RecordKind.allCases {
            firstForms.append(Int32(forms.count))
            for (slot, field) in kind.declaration.fields.enumerated() {
                let key = keys.insert(field.name)
                if !field.isDerived { numbered.append((kind, slot, key)) }
                let place = field.type.vocabulary.map { vocabulary in
                    vocabularies.firstIndex { $0 === vocabulary } ?? vocabularies.count
                }
                if let place, place == vocabularies.count, let vocabulary = field.type.vocabulary {
                    vocabularies.append(vocabulary)
                }
                forms.append(FieldForm(field, vocabulary: place, of: kind, at: slot))
            }
        }
        chooseKey = keys.insert("choose")
        ofKey = keys.insert("of")
        allKey = keys.insert("all")
        var slots = Array(repeating: UInt8.max, count: RecordKind.allCases.count * keys.count)
        for (kind, slot, key) in numbered {
            precondition(slot < Int(UInt8.max), "a kind of entry has fewer than 255 fields")
            slots[Int(kind.rawValue) * keys.count + Int(key)] = UInt8(slot)
        }
        self.keys = keys
        keyCount = keys.count
        self.slots = slots
        self.forms = forms
        self.firstForms = firstForms
        self.vocabularies = vocabularies
        unsafe borrowed = vocabularies.map { unsafe Unmanaged.passUnretained($0) }
        shorthands = RecordKind.allCases.map { kind in
            kind.declaration.shorthand.map { Int16(kind.declaration.slot($0)) } ?? -1
        }
    }

    /// The place of the field that a key means in a kind of entry.
    func slot(_ kind: RecordKind, key: Int32) -> Int? {
        guard key >= 0, key < keyCount else { return nil }
        let slot = slots[Int(kind.rawValue) * keyCount + Int(key)]
        return slot == UInt8.max ? nil : Int(slot)
    }

    /// The field at a place in a kind of entry.
    func form(_ kind: RecordKind, _ slot: Int) -> FieldForm {
        forms[Int(firstForms[Int(kind.rawValue)]) + slot]
    }

    /// The place of the field that a plain text in place of an entry stands for.
    func shorthand(_ kind: RecordKind) -> Int? {
        let slot = shorthands[Int(kind.rawValue)]
        return slot < 0 ? nil : Int(slot)
    }

    /// The number of the term that a scalar names in a field that has a vocabulary.
    func term(_ field: FieldForm, _ node: NodeIndex, in tree: YAMLTree) -> Int? {
        unsafe borrowed[Int(field.vocabulary)]._withUnsafeGuaranteedRef { $0.number(of: node, in: tree) }
    }

    /// The vocabulary of a field that has one.
    func vocabulary(_ field: FieldForm) -> Vocabulary { vocabularies[Int(field.vocabulary)] }
}
