public import ProgramModel

/// A field of an entry, or of another entry that it leads to: `content`, `from.type`, `parent.content`.
public struct FieldPath: Sendable {
    /// One step from an entry to another.
    public enum Step: Sendable, Hashable {
        /// To the entry that this one belongs to.
        case parent
        /// To the entry that a field holds or names.
        case field(Int)
    }

    /// The steps to the entry that has the field.
    public let steps: [Step]
    /// The place of the field in that entry.
    public let slot: Int
    /// The field.
    public let field: FieldDeclaration
    /// The path as it is written.
    public let name: String

    init(steps: [Step], slot: Int, field: FieldDeclaration, name: String) {
        self.steps = steps
        self.slot = slot
        self.field = field
        self.name = name
    }

    /// A field of an entry itself.
    ///
    /// - Precondition: The declaration has a field of this name.
    public init(_ name: String, of declaration: RecordDeclaration) {
        let slot = declaration.slot(name)
        self.init(steps: [], slot: slot, field: declaration.fields[slot], name: name)
    }
}
