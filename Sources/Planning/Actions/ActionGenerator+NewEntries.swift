internal import AssessmentModel
internal import Evaluation
internal import ProgramModel
internal import RubricModel

extension ActionGenerator {
    /// Adds an entry that has what is demanded.
    func add(
        _ query: Query, _ demands: [FieldDemand], _ field: FieldPath? = nil, _ value: SnippetValue? = nil
    ) -> [PlanAction] {
        let path = query.list
        if path.base == .program, path.nested.isEmpty { return [] }
        if path.base == .courses, path.nested.isEmpty { return addCourse(demands, field, value) }
        let own: [Int: SnippetValue] =
            if let field, let value, field.steps.isEmpty, !field.field.isDerived { [field.slot: value] } else { [:] }
        if field != nil, own.isEmpty { return [] }
        let isOfParent = { (demand: FieldDemand) in demand.path.steps.first == .parent }
        return fillings(path.kind, demands.filter { !isOfParent($0) }, own).flatMap { item in
            join(item, query, owners: demands.filter(isOfParent))
        }
    }

    /// The entries that have what is demanded, with every choice of terms that some measure tells apart.
    private func fillings(_ kind: RecordKind, _ demands: [FieldDemand], _ own: [Int: SnippetValue]) -> [SnippetValue] {
        var ways: [[Int: SnippetValue]] = [own]
        for demand in demands where demand.path.steps.isEmpty && !demand.path.field.isDerived {
            if own[demand.path.slot] != nil { continue }
            let values = writer.values(demand)
            guard !values.isEmpty else { return [] }
            ways = Array(
                ways.flatMap { way in
                    values.map { value in way.merging([demand.path.slot: value]) { SnippetValue.merged($0, $1) } }
                }.prefix(12))
        }
        let rest = demands.filter { !$0.path.steps.isEmpty || $0.path.field.isDerived }
        return ways.compactMap { writer.record(kind, rest, with: $0) }
    }

    /// Puts an entry into the list of a query, or into those lists of it that its demands on the owner allow.
    private func join(_ item: SnippetValue, _ query: Query, owners demands: [FieldDemand]) -> [PlanAction] {
        let base: RecordKind
        var slots = query.list.nested
        switch query.list.base {
        case .program: base = .program
        case .courses: base = .course
        case .field(let slot):
            base = .program
            slots.insert(slot, at: 0)
        }
        guard let slot = slots.last else { return [] }
        if base == .program, slots.count == 1 {
            return [addition(item, to: Program.root, .program, slot, list: listName(query))].compactMap(\.self)
        }
        // The owners are what the path without its last step leads to.
        var records = base == .course ? Array(program.courses) : [Program.root]
        var kind = base
        for step in slots.dropLast() {
            records = records.flatMap { record -> [RecordIndex] in
                let fact = program.fact(record, step)
                if case .record = kind.declaration.fields[step].type {
                    return fact.state == .stated ? [RecordIndex(fact.low)] : []
                }
                return Array(program.items(fact))
            }
            kind = kind.declaration.fields[step].type.recordKind ?? kind
        }
        let tests = demands.map { demand in (demand, CompiledTest(.field(demand.path, demand.test))) }
        let fitting = records.filter { record in
            tests.allSatisfy { demand, test in
                let truth = test.truth(Program.unlisted(query.list.kind), context, owner: record)
                return (demand.isWanted ? truth : truth.negated) == .yes
            }
        }
        var result = fitting.prefix(24).compactMap { addition(item, to: $0, kind, slot, list: listName(query)) }
        // Where nobody owns such a list yet, the owner comes with it.
        if demands.isEmpty, records.isEmpty, slots.count == 2, base == .program,
            let owner = writer.record(
                kind, [], with: [slot: Self.isSingle(kind, slot) ? item : .list([item])])
        {
            result += [addition(owner, to: Program.root, .program, slots[0], list: listName(query))].compactMap(\.self)
        }
        return result
    }

    private static func isSingle(_ kind: RecordKind, _ slot: Int) -> Bool {
        if case .record = kind.declaration.fields[slot].type { true } else { false }
    }

    /// An entry joins a list of its owner.
    func addition(
        _ item: SnippetValue, to owner: RecordIndex, _ kind: RecordKind, _ slot: Int, list: String
    ) -> PlanAction? {
        let field = kind.declaration.fields[slot]
        let fact = program.fact(owner, slot)
        let name = (field.type.recordKind ?? kind).declaration.article.words
        let isSingle = Self.isSingle(kind, slot)
        if isSingle, fact.state == .stated { return nil }
        let isStating = fact.state == .unknown || (fact.state == .stated && fact.isOpen)
        let whose = owner == Program.root ? "" : " of \(label(owner))"
        // What a list that may grow holds too is stated; to a whole one something new is added.
        return PlanAction(
            edits: [isSingle ? .set(path(owner), field: field.name, item) : .add(path(owner), field: field.name, item)],
            kind: isStating ? .state : .add,
            words: isStating
                ? "State \(name) in `\(field.name)`\(whose), if there is one"
                : "Add \(name) to `\(field.name)`\(whose)",
            snippet: isSingle ? "\(field.name): \(item.flow)" : snippet(item, under: field.name), place: path(owner),
            list: isStating ? "state" : list, count: 1, isRepeatable: !isSingle)
    }

    /// An item below the name of its list.
    func snippet(_ item: SnippetValue, under name: String) -> String {
        let lines = item.lines(indent: 4, room: 66)
        return (["\(name):"] + lines.enumerated().map { $0 == 0 ? "  - " + $1 : $1 }).joined(separator: "\n")
    }
}

extension SnippetValue {
    /// What has the terms of both lists; else the first.
    fileprivate static func merged(_ first: SnippetValue, _ second: SnippetValue) -> SnippetValue {
        guard case .list(let old) = first, case .list(let new) = second else { return first }
        return .list(old + new.filter { !old.contains($0) })
    }
}
