/// What the binder needs to know of a field, in plain numbers: a file has hundreds of values, and to look at a declaration costs more than
/// to read most of them.
struct FieldForm: Sendable {
    /// How a value is read; ``FieldType`` without what belongs to its cases.
    enum Value: UInt8, Sendable {
        case text, texts, code, codes, choice, choices, number, amount, grade, grades, date, stageTime, selection, name
        case record, records, planItems, reference, references
    }

    let value: Value
    /// Whether the field must be there.
    let isRequired: Bool
    /// Whether the field is only written where it has something to say.
    let isAbsentInSilence: Bool
    /// The kind of the entries that the field holds or refers to; of no meaning for others.
    let recordKind: RecordKind
    /// The place of the field's vocabulary among all of them; -1 where it has none.
    let vocabulary: Int16
    /// The kind of entry that has the field, and its place there.
    let owner: RecordKind
    let slot: Int16

    /// - Parameter vocabulary: The place of the field's vocabulary among all of them.
    init(_ field: FieldDeclaration, vocabulary: Int?, of owner: RecordKind, at slot: Int) {
        value =
            switch field.type {
            case .text: .text
            case .texts: .texts
            case .code: .code
            case .codes: .codes
            case .choice, .flag: .choice
            case .choices: .choices
            case .number: .number
            case .amount: .amount
            case .grade: .grade
            case .grades: .grades
            case .date: .date
            case .stageTime: .stageTime
            case .selection: .selection
            case .name: .name
            case .record: .record
            case .records: .records
            case .planItems: .planItems
            case .reference: .reference
            case .references: .references
            }
        isRequired = field.silence == .mistake
        isAbsentInSilence = field.silence == .absent
        recordKind = field.type.recordKind ?? owner
        self.vocabulary = Int16(vocabulary ?? -1)
        self.owner = owner
        self.slot = Int16(slot)
    }

    /// The field's declaration, for messages and for what is rare.
    var declaration: FieldDeclaration { owner.declaration.fields[Int(slot)] }
}
