/// One field of the program format, declared once: the reader, the diagnostics, the JSON Schema, the template, `explain` and the
/// rubric's queries all follow it. Declarations are constants, shared by everybody.
public final class FieldDeclaration: Sendable {
    /// The key in the file.
    public let name: String
    /// What kind of value it holds.
    public let type: FieldType
    /// What it means when the file says nothing about it.
    public let silence: Silence
    /// What the field says, in one line.
    public let help: String
    /// A value as somebody would write it.
    public let example: String?
    /// Whether the template that `init` writes shows the field.
    public let isInTemplate: Bool
    /// Whether the value follows from other fields, so that it can be asked for but never written.
    public let isDerived: Bool
    /// The field that a person states so that a derived one is known; the field itself where it is written.
    public let statedAs: String

    private init(
        _ name: String, _ type: FieldType, _ silence: Silence, _ help: String, example: String?, inTemplate: Bool,
        isDerived: Bool, statedAs: String
    ) {
        self.name = name
        self.type = type
        self.silence = silence
        self.help = help
        self.example = example
        isInTemplate = inTemplate
        self.isDerived = isDerived
        self.statedAs = statedAs
    }

    /// A field that is written in the file.
    static func field(
        _ name: String, _ type: FieldType, _ silence: Silence, _ help: String, example: String? = nil,
        inTemplate: Bool = false
    ) -> FieldDeclaration {
        FieldDeclaration(
            name, type, silence, help, example: example, inTemplate: inTemplate, isDerived: false,
            statedAs: name)
    }

    /// A field that follows from others, above all from one.
    static func derived(
        _ name: String, _ type: FieldType, _ help: String, from source: String
    ) -> FieldDeclaration {
        FieldDeclaration(name, type, .unknown, help, example: nil, inTemplate: false, isDerived: true, statedAs: source)
    }
}
