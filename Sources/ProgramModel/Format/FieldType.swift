/// What kind of value a field holds.
public enum FieldType: Sendable {
    /// Text, kept as it is written.
    case text
    /// One or more texts.
    case texts
    /// A code of a fixed form.
    case code(CodeForm)
    /// One or more codes of a fixed form.
    case codes(CodeForm)
    /// One value of a vocabulary.
    case choice(Vocabulary)
    /// One or more values of a vocabulary.
    case choices(Vocabulary)
    /// `yes` or `no`.
    case flag
    /// A number in a unit, or a range of numbers where only a range is known.
    case number(NumberUnit, ClosedRange<Int>)
    /// Credits or hours with their unit.
    case amount
    /// A grade of school, or a range of grades where only a range is known.
    case grade
    /// The grades among which there is a choice, or over which something spreads.
    case grades
    /// A day, or a month or year where only that is known.
    case date
    /// Where on the way a student is: `grade 9`, `year 1 fall`.
    case stageTime
    /// How many of a group are taken: `1`, `1-2`, `1+`, `3 credits`.
    case selection
    /// A name from a catalogue, or another text where the catalogue does not have it.
    case name(Catalog)
    /// An entry with fields of its own.
    case record(RecordKind)
    /// Entries with fields of their own.
    case records(RecordKind)
    /// Courses, groups to choose from and groups taken together.
    case planItems
    /// The id or the name of an entry elsewhere in the file.
    case reference(RecordKind)
    /// Ids or names of entries elsewhere in the file.
    case references(RecordKind)

    /// The vocabulary that the values are from, for choices and flags.
    public var vocabulary: Vocabulary? {
        switch self {
        case .choice(let vocabulary), .choices(let vocabulary): vocabulary
        case .flag: .yesOrNo
        case .grades: .grades
        default: nil
        }
    }

    /// Whether the field holds several values.
    public var isList: Bool {
        switch self {
        case .texts, .codes, .choices, .grades, .records, .planItems, .references: true
        default: false
        }
    }

    /// The kind of entry that the field holds or refers to.
    public var recordKind: RecordKind? {
        switch self {
        case .record(let kind), .records(let kind), .reference(let kind), .references(let kind): kind
        case .planItems: .course
        default: nil
        }
    }

    /// What the field takes, for messages: `text`, `an amount of credits or hours`.
    public var expectation: String {
        switch self {
        case .text: "text"
        case .texts: "text or a list of texts"
        case .code(let form), .codes(let form): "a \(form.rawValue.uppercased()) code"
        case .choice(let vocabulary): "one of \(vocabulary.shortList)"
        case .choices(let vocabulary): "one or more of \(vocabulary.shortList)"
        case .flag: "yes or no"
        case .number(let unit, _): "a number of \(unit.plural)"
        case .amount: "an amount, as in `1`, `0.5`, `3-4 semester hours`"
        case .grade: "a grade, as in `9` or `11-12`"
        case .grades: "grades, as in `9-12` or `[9, 10]`"
        case .date: "a date, as in `2011-05-14`, `2011-05` or `2011`"
        case .stageTime: "a stage, as in `grade 9`, `grades 11-12`, `year 1 fall`"
        case .selection: "a count, as in `1`, `1-2`, `1+` or `3 credits`"
        case .name(let catalog): "the name of \(catalog.article)"
        case .record(let kind): "\(kind.declaration.article) with its fields"
        case .records(let kind): "a list of \(kind.declaration.plural)"
        case .planItems: "a list of courses"
        case .reference(let kind): "the id or name of \(kind.declaration.article)"
        case .references(let kind): "ids or names of \(kind.declaration.plural)"
        }
    }
}

extension Vocabulary {
    /// The first terms, for a message.
    var shortList: String {
        let names = terms.prefix(4).map { "`\($0.name)`" }.joined(separator: ", ")
        return terms.count > 4 ? names + ", …" : names
    }
}
