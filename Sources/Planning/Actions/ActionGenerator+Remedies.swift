internal import AssessmentModel
internal import Evaluation
internal import ProgramModel
internal import RubricModel

extension ActionGenerator {
    /// What a measure that is written in Swift proposes, as actions.
    func remedies(_ name: String, _ direction: Direction) -> [PlanAction] {
        catalog.remedies(for: name, direction, in: context).flatMap(actions)
    }

    private func actions(_ remedy: MeasureRemedy) -> [PlanAction] {
        switch remedy.change {
        case .set(let assignments): return set(assignments).map { [$0] } ?? []
        case .add(let owner, let list, let fields): return addition(to: owner, list, fields).map { [$0] } ?? []
        case .remove(let record): return removal(of: record, list: listName(path(record))).map { [$0] } ?? []
        case .move(let course, let stage): return move(course, to: stage).map { [$0] } ?? []
        case .course(let test): return FieldDemand.alternatives(test).flatMap { addCourse($0, nil, nil) }
        case .complete(let names): return names.map(completion)
        }
    }

    /// Fields of one or several entries get values.
    private func set(_ assignments: [MeasureRemedy.Assignment]) -> PlanAction? {
        var isStating = true
        var lines: [String] = []
        var names: [String] = []
        for assignment in assignments {
            let kind = program.kind(assignment.record)
            guard let slot = kind.declaration.slot(named: assignment.field) else { return nil }
            let fact = program.fact(assignment.record, slot)
            let isAbsent = fact.state == .none && fact.node < 0 && kind.declaration.fields[slot].silence == .absent
            if !isAbsent, fact.state == .none || (fact.state == .stated && !fact.isOpen) { isStating = false }
            lines.append("\(assignment.field): \(SnippetValue(assignment.value).flow)")
            let isSame = assignment.record == assignments[0].record
            names.append("`\(assignment.field)`" + (isSame ? "" : " of \(label(assignment.record))"))
        }
        guard let first = assignments.first else { return nil }
        if assignments.count > 2, assignments.allSatisfy({ $0.field == first.field && $0.value == first.value }) {
            // One word for many entries is one thing to do.
            let kind = program.kind(first.record).declaration
            names = ["`\(first.field)` of \(assignments.count) \(kind.plural.words)"]
            lines =
                [lines[0]]
                + DerivedFields.comment("in " + assignments.map { label($0.record) }.joined(separator: "; "))
        } else if assignments.contains(where: { $0.record != first.record }) {
            names[0] += " of \(label(first.record))"
            // Two entries are told apart in the snippet.
            lines = assignments.indices.map { "\(lines[$0])  # \(label(assignments[$0].record))" }
        } else {
            names[names.count - 1] += " of \(label(first.record))"
        }
        let fields = names.joined(separator: " and ")
        return PlanAction(
            edits: assignments.map { .set(path($0.record), field: $0.field, SnippetValue($0.value)) },
            kind: isStating ? .state : .change, words: isStating ? "State \(fields), if it is so" : "Change \(fields)",
            snippet: lines.joined(separator: "\n"), place: path(first.record),
            list: isStating ? "state" : listName(path(first.record)), count: assignments.count, isRepeatable: false)
    }

    private func addition(
        to owner: RecordIndex, _ list: String, _ fields: [(field: String, value: MeasureRemedy.Value)]
    ) -> PlanAction? {
        let declaration = program.kind(owner).declaration
        guard let slot = declaration.slot(named: list) else { return nil }
        let item = SnippetValue.record(fields.map { .init(name: $0.field, value: SnippetValue($0.value)) })
        let name = owner == Program.root ? list : listName(path(owner))
        return addition(item, to: owner, program.kind(owner), slot, list: name)
    }

    /// A course leaves its stage and joins the same list of another.
    private func move(_ course: RecordIndex, to stage: RecordIndex) -> PlanAction? {
        let (from, to) = (path(course), path(stage))
        guard let (list, last) = from.split, case .item = last, let (owner, key) = list.split,
            case .key(let name) = key, case .item? = owner.steps.last
        else { return nil }
        let entry = SnippetValue(program.node(course), of: program.tree)
        return PlanAction(
            edits: [.add(to, field: name, entry), .remove(from)], kind: .change,
            words: "Move \(label(course)) to \(label(stage))", snippet: snippet(entry, under: name), place: from,
            list: listName(from), count: 1, isRepeatable: false)
    }

    /// The name by which a rubric gives the effort of the list that a place lies in.
    private func listName(_ path: DocumentPath) -> String {
        guard case .key(let name)? = path.steps.first else { return "program" }
        return name == "sequence" ? "courses" : name
    }
}

extension SnippetValue {
    /// The value of a remedy.
    fileprivate init(_ value: MeasureRemedy.Value) {
        self =
            switch value {
            case .text(let text): .text(text)
            case .list(let values): .list(values.map { SnippetValue($0) })
            case .placeholder(let words): .placeholder(words)
            case .none: .word("none")
            }
    }
}
