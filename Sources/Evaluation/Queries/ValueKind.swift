internal import ProgramModel

/// How the values of a field are told apart and compared, as far as its type says before there is a program.
enum ValueKind: Sendable {
    /// Terms of a vocabulary: one of them, or several.
    case terms(all: TermSet, isSingle: Bool)
    /// A number within limits; of some there are so few that an unknown one is one of few.
    case number(limits: ClosedRange<Int>, isFew: Bool)
    /// An amount with a unit.
    case amount
    /// One text, or several.
    case text, texts
    /// One entry elsewhere in the file, or several.
    case reference, references

    init(_ type: FieldType) {
        switch type {
        case .number(let unit, let limits):
            self = .number(limits: limits, isFew: [.year, .semester, .quarter, .grade].contains(unit))
        case .grade: self = .number(limits: GradeRange.all, isFew: true)
        case .amount: self = .amount
        case .texts, .codes: self = .texts
        case .references: self = .references
        case .reference: self = .reference
        default: self = type.vocabulary.map { .terms(all: $0.all, isSingle: !type.isList) } ?? .text
        }
    }

    /// How many values there are at all, where that is few.
    var domain: Int? {
        switch self {
        case .terms(let all, _): all.count
        case .number(let limits, let isFew): isFew ? limits.count : nil
        case .amount, .text, .texts, .reference, .references: nil
        }
    }

    /// Whether a field has one value at most.
    var isSingle: Bool {
        switch self {
        case .terms(_, let isSingle): isSingle
        case .number, .amount, .text, .reference: true
        case .texts, .references: false
        }
    }
}
