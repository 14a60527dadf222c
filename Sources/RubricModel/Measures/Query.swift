public import ProgramModel

/// A question about the entries of a list, whose answer is a number.
public struct Query: Sendable {
    /// What is reckoned.
    public enum Operation: Sendable {
        /// How many entries there are.
        case count
        /// The sum of a field; of amounts, in a unit.
        case sum(FieldPath, CreditUnit?)
        /// The smallest value of a field.
        case smallest(FieldPath)
        /// The largest value of a field.
        case largest(FieldPath)
        /// How many different values a field has; where terms are given, how many of these.
        case distinct(FieldPath, among: TermSet?)
        /// How many of a hundred entries pass a test.
        case share(RecordTest)

        /// Whether two answers can be added up to a third.
        var isAdditive: Bool {
            switch self {
            case .count, .sum: true
            case .smallest, .largest, .distinct, .share: false
            }
        }
    }

    /// Whose way through a plan with choices is meant.
    public enum Student: String, Sendable, Hashable, CaseIterable {
        /// Any one student: from the worst choice to the best.
        case any = "any-student"
        /// Some student: the best choice. For what a program offers.
        case some = "some-student"
        /// Every student: the worst choice. For what nobody can avoid.
        case every = "every-student"
    }

    /// What is reckoned.
    public internal(set) var operation: Operation
    /// Over which entries.
    public let list: ListPath
    /// Which of them count; all where nothing is asked.
    public internal(set) var test: RecordTest?
    /// Whose way is meant.
    public internal(set) var student: Student
}
