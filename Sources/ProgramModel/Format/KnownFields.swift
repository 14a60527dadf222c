internal import LocatedYAML

/// The keys of all kinds of entries, numbered once, so that a key of a file finds its field without a word being built.
struct KnownFields: Sendable {
    /// The numbers of the keys.
    let keys: KeyTable
    /// The numbers of the keys that make a mapping in a plan a group.
    let chooseKey: Int32
    let ofKey: Int32
    let allKey: Int32
    /// For each kind of entry and key number the place of the field; -1 where the kind has no such field.
    private let slots: [Int16]

    static let all = KnownFields()

    private init() {
        var keys = KeyTable()
        var numbered: [(kind: RecordKind, slot: Int, key: Int32)] = []
        for kind in RecordKind.allCases {
            for (slot, field) in kind.declaration.fields.enumerated() {
                let key = keys.insert(field.name)
                if !field.isDerived { numbered.append((kind, slot, key)) }
            }
        }
        chooseKey = keys.insert("choose")
        ofKey = keys.insert("of")
        allKey = keys.insert("all")
        var slots = Array(repeating: Int16(-1), count: RecordKind.allCases.count * keys.count)
        for (kind, slot, key) in numbered { slots[Int(kind.rawValue) * keys.count + Int(key)] = Int16(slot) }
        self.keys = keys
        self.slots = slots
    }

    /// The place of the field that a key means in a kind of entry.
    func slot(_ kind: RecordKind, key: Int32) -> Int? {
        guard key >= 0, key < keys.count else { return nil }
        let slot = slots[Int(kind.rawValue) * keys.count + Int(key)]
        return slot < 0 ? nil : Int(slot)
    }
}
