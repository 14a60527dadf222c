internal import AssessmentModel
internal import ProgramModel
internal import RubricModel

/// A query with its tests ready to be asked, shared by all evaluations.
final class CompiledQuery: Sendable {
    let query: Query
    let test: CompiledTest
    /// The test of those that count in a share.
    let having: CompiledTest
    /// Whether the query is about courses, of which students may take different ones.
    let isAboutCourses: Bool
    /// The field that is reckoned with, reached from an entry.
    let field: FieldReach?
    /// The unit in which amounts are summed.
    let unit: CreditUnit?
    /// Whether the test asks for something of the entry that an entry belongs to.
    let asksParent: Bool
    /// What the test says of an entry of which nothing is known.
    let truthOfUnlisted: Truth

    init(_ query: Query) {
        self.query = query
        test = query.test.map(CompiledTest.init) ?? CompiledTest()
        isAboutCourses = query.list.base == .courses
        if case .sum(_, let unit) = query.operation { self.unit = unit } else { unit = nil }
        asksParent = test.asksParent
        truthOfUnlisted = test.truthOfUnknown
        switch query.operation {
        case .count:
            having = CompiledTest()
            field = nil
        case .share(let test):
            having = CompiledTest(test)
            field = nil
        case .sum(let path, _), .smallest(let path), .largest(let path), .distinct(let path, _):
            having = CompiledTest()
            field = FieldReach(path)
        }
    }
}

/// A field together with the way from an entry to it.
struct FieldReach: Sendable {
    let path: FieldPath

    init(_ path: FieldPath) {
        self.path = path
    }

    func fact(_ record: RecordIndex, _ program: Program) -> Fact {
        var record = record
        for step in path.steps {
            switch step {
            case .parent:
                guard let parent = program.parent(record) else { return .unknown }
                record = parent
            case .field(let slot):
                let fact = program.fact(record, slot)
                guard fact.state == .stated else { return fact.state == .none ? .none : .unknown }
                record = RecordIndex(fact.low)
            }
        }
        return program.fact(record, path.slot)
    }
}
