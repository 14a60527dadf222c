internal import AssessmentModel
internal import ProgramModel
internal import RubricModel

/// A query with its tests ready to be asked, shared by all evaluations.
final class CompiledQuery: Sendable {
    /// What is reckoned; what it is reckoned with stands beside it.
    enum Operation: Sendable {
        case count, sum, smallest, largest, distinct, share
    }

    let operation: Operation
    /// The list, by its place among the lists that the rubric asks for.
    let list: Int
    /// Whether the query is about courses, or what is listed in them, of which students may take different ones.
    let isAboutCourses: Bool
    /// Whether the query is about courses themselves.
    let isOfCourses: Bool
    let student: Query.Student
    let test: CompiledTest
    /// The test of those that count in a share.
    let having: CompiledTest
    /// The field that is reckoned with, reached from an entry.
    let field: FieldReach?
    /// How its values are told apart and compared.
    let values: ValueKind?
    /// The unit in which amounts are summed.
    let unit: CreditUnit?
    /// The terms that are counted, where only some are.
    let among: TermSet?
    /// Whether the test asks for something of the entry that an entry belongs to.
    let asksParent: Bool
    /// What the test says of an entry of which nothing is known.
    let truthOfUnlisted: Truth

    init(_ query: Query, list: Int) {
        self.list = list
        isAboutCourses = query.list.base == .courses
        isOfCourses = isAboutCourses && query.list.nested.isEmpty
        student = query.student
        test = CompiledTest(query.test)
        asksParent = test.asksParent
        truthOfUnlisted = test.truthOfUnknown
        var having = CompiledTest.everything
        var path: FieldPath?
        var unit: CreditUnit?
        var among: TermSet?
        switch query.operation {
        case .count: operation = .count
        case .share(let test):
            operation = .share
            having = CompiledTest(test)
        case .sum(let field, let asked):
            operation = .sum
            (path, unit) = (field, asked)
        case .smallest(let field):
            operation = .smallest
            path = field
        case .largest(let field):
            operation = .largest
            path = field
        case .distinct(let field, let asked):
            operation = .distinct
            (path, among) = (field, asked)
        }
        self.having = having
        self.unit = unit
        self.among = among
        field = path.map { FieldReach(steps: $0.steps, slot: $0.slot) }
        values = (path?.field.type).map(ValueKind.init)
    }
}
