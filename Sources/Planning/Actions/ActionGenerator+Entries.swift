internal import AssessmentModel
internal import Evaluation
internal import ProgramModel
internal import RubricModel

extension ActionGenerator {
    /// Lets one more entry pass a test, or pass it with a value: one that is there, or a new one.
    ///
    /// - Parameters:
    ///   - other: A second test, for entries that must pass both.
    ///   - raising: Whether entries that are there are considered too.
    func enter(
        _ query: Query, _ test: RecordTest?, and other: RecordTest? = nil, giving field: FieldPath? = nil,
        _ value: SnippetValue? = nil, raising: Bool = true
    ) -> [PlanAction] {
        var result: [PlanAction] = []
        let alternatives = FieldDemand.alternatives(other.map { .all([test, $0].compactMap(\.self)) } ?? test)
        if let field, value == nil, !field.field.isDerived { return [] }
        for demands in alternatives {
            if raising {
                for entry in entries(query) {
                    let given = given(field, value, entry)
                    result += mend(entry, demands, given: given, query)
                }
            }
            result += add(query, demands, field, value)
        }
        return result
    }

    /// Lets entries that pass a query's test pass another too, or fail it.
    func improve(_ query: Query, _ having: RecordTest, isWanted: Bool = true) -> [PlanAction] {
        let test = CompiledTest(query.test)
        return FieldDemand.alternatives(having, isWanted: isWanted).flatMap { demands in
            entries(query).flatMap { entry in
                test.truth(entry, context) == .no ? [] : mend(entry, demands, given: [], query)
            }
        }
    }

    /// Lets entries that pass a test, or may, pass it no more.
    func leave(_ query: Query, _ test: RecordTest?) -> [PlanAction] {
        let compiled = CompiledTest(test)
        return entries(query).flatMap { entry -> [PlanAction] in
            guard compiled.truth(entry, context) != .no else { return [] }
            let ways = FieldDemand.alternatives(test, isWanted: false).flatMap { mend(entry, $0, given: [], query) }
            return ways + [removal(of: entry, list: listName(query))].compactMap(\.self)
        }
    }

    /// Takes an entry out of its list.
    func removal(of entry: RecordIndex, list: String) -> PlanAction? {
        let path = path(entry)
        guard entry != Program.root, case .item? = path.steps.last else { return nil }
        return PlanAction(
            edits: [.remove(path)], kind: .remove, words: "Take out \(label(entry))", snippet: "",
            place: path, list: list, count: 1, isRepeatable: false)
    }

    /// Gives a field one more value than it has among all entries.
    func enterDistinct(_ query: Query, _ field: FieldPath, _ among: TermSet?) -> [PlanAction] {
        guard let all = field.field.type.vocabulary?.all ?? among else {
            guard field.field.isDerived || field.field.type.isNumber else {
                return enter(query, query.test, giving: field, writer.example(field.field))
            }
            return (1...4).flatMap { enter(query, query.test, giving: field, .text("\($0)"), raising: false) }
                + (9...12).flatMap { enter(query, query.test, giving: field, .text("\($0)"), raising: false) }
        }
        let known = entries(query).reduce(TermSet.empty) { set, entry in
            field.steps.isEmpty ? set.union(program.fact(entry, field.slot).certainTerms) : set
        }
        return (among ?? all).subtracting(known).numbers.prefix(12).flatMap { term -> [PlanAction] in
            let one = writer.value(of: TermSet(term), elseOne: term, field.field)
            return enter(query, query.test, giving: field, one)
        }
    }

    // MARK: Entries that are there

    /// The field that gets a value, for an entry that is there.
    private func given(
        _ field: FieldPath?, _ value: SnippetValue?, _ entry: RecordIndex
    ) -> [(FieldPath, SnippetValue)] {
        guard let field, let value else { return [] }
        guard case .list(let items) = value, let vocabulary = field.field.type.vocabulary, field.steps.isEmpty else {
            return [(field, value)]
        }
        // A list of terms keeps those that it has.
        let old = program.fact(entry, field.slot).certainTerms.numbers.map {
            SnippetValue.text(vocabulary.terms[$0].name)
        }
        return [(field, .list(old + items.filter { !old.contains($0) }))]
    }

    /// States or changes what an entry lacks of some demands.
    private func mend(
        _ entry: RecordIndex, _ demands: [FieldDemand], given: [(FieldPath, SnippetValue)], _ query: Query
    ) -> [PlanAction] {
        let lacking = demands.filter { $0.truth(entry, context) != .yes }
        var ways: [[(FieldPath, SnippetValue)]] = [given]
        for demand in lacking {
            let fact = demand.path.steps.isEmpty ? program.fact(entry, demand.path.slot) : nil
            let values = writer.values(demand, fact: fact)
            guard !values.isEmpty else { return [] }
            ways = Array(ways.flatMap { way in values.map { way + [(demand.path, $0)] } }.prefix(8))
        }
        return ways.compactMap { way in way.isEmpty ? nil : mend(entry, way, query) }
    }

    private func mend(_ entry: RecordIndex, _ way: [(FieldPath, SnippetValue)], _ query: Query) -> PlanAction? {
        var edits: [ProgramEdit] = []
        var isStating = true
        var lines: [String] = []
        var names: [String] = []
        for (field, value) in way {
            if let derived = derived(field, value, of: entry) {
                edits += derived.edits
                lines += derived.lines
                names += derived.names
                isStating = isStating && derived.isStating
                continue
            }
            guard let (owner, name, fact) = target(field, entry) else { return nil }
            edits.append(.set(owner, field: name, value))
            if fact.state == .none || (fact.state == .stated && !fact.isOpen) { isStating = false }
            lines.append("\(name): \(value.flow)")
            names.append("`\(name)`")
        }
        let fields = names.joined(separator: " and ")
        return PlanAction(
            edits: edits, kind: isStating ? .state : .change,
            words: isStating
                ? "State \(fields) of \(label(entry)), if it is so" : "Change \(fields) of \(label(entry))",
            snippet: lines.joined(separator: "\n"), place: path(entry),
            list: isStating ? "state" : listName(query), count: way.count, isRepeatable: false)
    }

    /// Where a field of an entry is written, and what stands there now.
    private func target(_ field: FieldPath, _ entry: RecordIndex) -> (DocumentPath, String, Fact)? {
        var record = entry
        for step in field.steps {
            switch step {
            case .parent:
                guard let parent = program.parent(record) else { return nil }
                record = parent
            case .field(let slot):
                let fact = program.fact(record, slot)
                guard fact.state == .stated,
                    case .record = program.kind(record).declaration.fields[slot].type
                else { return nil }
                record = RecordIndex(fact.low)
            }
        }
        let fact = program.fact(record, field.slot)
        guard field.field.isDerived else { return (path(record), field.field.name, fact) }
        // The grade of a course is stated where students may choose it too.
        guard program.kind(record) == .course, field.slot == CourseField.earliestGrade else { return nil }
        return (path(record), "grade", program.fact(record, CourseField.grade))
    }
}

extension FieldType {
    /// Whether the values are numbers.
    fileprivate var isNumber: Bool {
        switch self {
        case .number, .grade: true
        default: false
        }
    }
}
