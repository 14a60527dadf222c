public import ProgramModel

/// What a query asks of one field.
public enum FieldTest: Sendable {
    /// One of the terms is the value, or among the values.
    case anyOf(TermSet)
    /// All of the terms are among the values.
    case allOf(TermSet)
    /// No other term is among the values.
    case only(TermSet)
    /// There is a value, or there is none.
    case isPresent(Bool)
    /// The name is one that the catalogue has, or is none.
    case isRecognized(Bool)
    /// The name is one of these of the catalogue.
    case named(Set<Int>)
    /// The text is one of these.
    case text(Set<String>)
    /// The number, or the length of the list, compares so.
    case compares(Comparison)
    /// The amount, in this unit, compares so.
    case amount(Comparison, CreditUnit)
    /// The date lies in the last so many months before the day by which dates are judged, or on that day.
    case withinMonths(Int)
    /// The date is not before the day by which dates are judged.
    case isNotPast
    /// Some entry of the list passes a test.
    indirect case some(RecordTest)
    /// No entry of the list passes a test.
    indirect case noneOf(RecordTest)
}

/// What a query asks of an entry.
public indirect enum RecordTest: Sendable {
    /// All of them.
    case all([RecordTest])
    /// At least one of them.
    case any([RecordTest])
    /// Not this.
    case not(RecordTest)
    /// A field is so.
    case field(FieldPath, FieldTest)
}
