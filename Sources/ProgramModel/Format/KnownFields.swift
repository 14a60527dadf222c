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
        var names: [String] = []
        var numbers: [String: Int] = [:]
        for kind in RecordKind.allCases {
            for field in kind.declaration.fields where numbers[field.name] == nil {
                numbers[field.name] = names.count
                names.append(field.name)
            }
        }
        var slots = Array(repeating: Int16(-1), count: RecordKind.allCases.count * names.count)
        for kind in RecordKind.allCases {
            for (slot, field) in kind.declaration.fields.enumerated() where !field.isDerived {
                slots[Int(kind.rawValue) * names.count + (numbers[field.name] ?? 0)] = Int16(slot)
            }
        }
        keys = KeyTable(names)
        chooseKey = Int32(numbers["choose"] ?? -1)
        ofKey = Int32(numbers["of"] ?? -1)
        allKey = Int32(numbers["all"] ?? -1)
        self.slots = slots
    }

    /// The place of the field that a key means in a kind of entry.
    func slot(_ kind: RecordKind, key: Int32) -> Int? {
        guard key >= 0, key < keys.count else { return nil }
        let slot = slots[Int(kind.rawValue) * keys.count + Int(key)]
        return slot < 0 ? nil : Int(slot)
    }
}
