internal import LocatedYAML

/// One kind of entry of the program format: what it is, and its fields. Declarations are constants, shared by everybody.
public final class RecordDeclaration: Sendable {
    /// What one entry is called: "course".
    public let name: String
    /// What several are called: "courses".
    public let plural: String
    /// What an entry says, in one line.
    public let help: String
    /// The field that a plain text in place of the entry stands for: `- Biology` is `- title: Biology`.
    public let shorthand: String?
    /// The fields in the order in which they are shown.
    public let fields: [FieldDeclaration]
    /// The names of the fields, by the places of the fields.
    private let slots: KeyTable

    /// A kind of entry. Its plural is its name with an `s` unless another is given.
    init(_ name: String, plural: String? = nil, help: String, shorthand: String? = nil, fields: [FieldDeclaration]) {
        self.name = name
        self.plural = plural ?? name + "s"
        self.help = help
        self.shorthand = shorthand
        self.fields = fields
        var slots = KeyTable(roomFor: fields.count, letters: fields.reduce(0) { $0 + $1.name.utf8.count })
        for (slot, field) in fields.enumerated() {
            let isNew = Int(slots.insert(field.name)) == slot
            precondition(isNew, "the field \(field.name) stands twice")
        }
        self.slots = slots
    }

    /// The name with its article: "a course".
    public var article: String {
        ("aeiou".contains(name.first ?? "x") ? "an " : "a ") + name
    }

    /// The place of a field among the fields, if there is one of this name.
    public func slot(named name: String) -> Int? { slots.number(of: name).map(Int.init) }

    /// The place of a field that the declaration is known to have.
    ///
    /// - Precondition: There is a field of this name.
    public func slot(_ name: String) -> Int {
        guard let slot = slot(named: name) else { preconditionFailure("\(self.name) has no field \(name)") }
        return slot
    }
}
