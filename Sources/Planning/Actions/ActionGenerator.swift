internal import AssessmentModel
internal import Evaluation
internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel
internal import RubricModel

/// Finds what can be done to a program so that a measure goes the way that is asked of it.
///
/// Everything follows from the measure's query: its list says where entries stand, its test what they must have, its operation what counts.
/// What it finds is only a proposal: whoever uses an action evaluates the program with it.
struct ActionGenerator {
    let program: Program
    let context: EvaluationContext
    let measures: [Measure]
    let writer: ValueWriter
    let catalog: MeasureCatalog

    /// Which way a measure is to go.
    typealias Direction = MeasureRemedy.Direction

    init(
        _ program: Program, day: CalendarDate?, measures: [Measure], relevant: [Int],
        catalog: MeasureCatalog = .standard
    ) {
        self.catalog = catalog
        self.program = program
        self.measures = measures
        context = EvaluationContext(program: program, asOf: day)
        writer = ValueWriter(program: program, day: day, terms: RelevantTerms(relevant.map { measures[$0] }))
    }

    /// What can move a measure towards a limit.
    func actions(_ measure: Int, _ direction: Direction, limit: Rational, found: MeasuredValue) -> [PlanAction] {
        switch measures[measure].definition {
        case .named(let name): return remedies(name, direction)
        case .total(let parts):
            return parts.flatMap { actions($0, direction, limit: limit, found: found) }
        case .query(let query):
            let need = direction == .up ? limit.minus(found.values?.lower ?? .zero) : .zero
            var all: [PlanAction] = []
            switch (query.operation, direction) {
            case (.count, .up): all = enter(query, query.test)
            case (.count, .down): all = leave(query, query.test)
            case (.sum(let field, let unit), .up):
                all = enter(query, query.test, giving: field, amount(max(need, .one), field, unit))
            case (.sum, .down): all = leave(query, query.test)
            case (.smallest(let field), .down), (.largest(let field), .up), (.smallest(let field), .up),
                (.largest(let field), .down):
                all = enter(query, query.test, giving: field, writer.number(limit, field.field))
                if direction == (query.operation.isSmallest ? .up : .down) { all += leave(query, query.test) }
            case (.distinct(let field, let among), .up): all = enterDistinct(query, field, among)
            case (.distinct, .down): all = leave(query, query.test)
            case (.share(let having), .up):
                all = improve(query, having)
                all += enter(query, query.test, and: having, raising: false)
            case (.share(let having), .down): all = improve(query, having, isWanted: false)
            }
            return all + closing(query, direction)
        }
    }

    private func amount(_ limit: Rational, _ field: FieldPath, _ unit: CreditUnit?) -> SnippetValue? {
        if case .amount = field.field.type { return writer.amount(limit, unit) }
        return writer.number(limit, field.field)
    }

    /// The entries of a query's list.
    func entries(_ query: Query) -> [RecordIndex] {
        Array(EntryWalk(CompiledList(query.list), in: program).listed)
    }

    /// The name by which a rubric gives the effort of a list.
    func listName(_ query: Query) -> String {
        switch query.list.base {
        case .program: "program"
        case .courses: "courses"
        case .field(let slot): RecordDeclaration.programFields[slot].name
        }
    }

    func path(_ record: RecordIndex) -> DocumentPath {
        let node = program.node(record)
        return node > 0 ? DocumentPath(program.tree.path(to: node)) : .top
    }

    /// What people call an entry, with its kind in front.
    func label(_ record: RecordIndex) -> String {
        record == Program.root ? "the program" : "\"\(EntryLabel.of(record, in: program))\""
    }

    // MARK: Lists that may grow

    /// Says that a list holds everything, or that there is none: what may still come cannot spoil a count then.
    private func closing(_ query: Query, _ direction: Direction) -> [PlanAction] {
        guard direction == .down || query.operation.isBounded else { return [] }
        let names: [String]
        switch query.list.base {
        case .program: return []
        case .courses:
            names = CourseSection.all.map(\.name)
        case .field(let slot): names = [RecordDeclaration.programFields[slot].name]
        }
        return names.map(completion)
    }

    /// Says that a list, or a part of the plan, holds everything.
    func completion(of name: String) -> PlanAction {
        let complete = program.fact(Program.root, ProgramField.complete)
        let terms = RecordDeclaration.programFields[ProgramField.complete].type.vocabulary?.terms ?? []
        let old = complete.certainTerms.numbers.map { SnippetValue.text(terms[$0].name) }
        let value = SnippetValue.list(old + [.text(name)])
        return PlanAction(
            edits: [.add(.top, field: "complete", .text(name))], kind: .state,
            words: "Say that nothing is missing in `\(name)`, if that is so", snippet: "complete: \(value.flow)",
            place: .top, list: "complete", count: 1, isRepeatable: false)
    }
}

extension Query.Operation {
    /// Whether it is the smallest value.
    var isSmallest: Bool { if case .smallest = self { true } else { false } }

    /// Whether what is not listed yet can spoil a value that is high enough.
    fileprivate var isBounded: Bool {
        switch self {
        case .smallest, .largest, .share: true
        case .count, .sum, .distinct: false
        }
    }
}

extension RecordDeclaration {
    /// The fields of the program itself.
    static var programFields: [FieldDeclaration] { RecordKind.program.declaration.fields }
}
