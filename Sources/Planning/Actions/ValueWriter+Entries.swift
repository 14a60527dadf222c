internal import AssessmentModel
internal import Evaluation
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension ValueWriter {
    /// A value as somebody would write it; words to replace where only people know.
    func example(_ field: FieldDeclaration) -> SnippetValue? {
        switch field.type {
        case .text: return .placeholder("\(field.name.words)")
        case .texts: return .list([.placeholder("\(field.name.words)")])
        case .code(let form): return .text(form.example)
        case .codes(let form): return .list([.text(form.example)])
        case .choice(let vocabulary): return vocabulary.terms.first.map { .text($0.name) }
        case .flag: return .text("yes")
        case .choices(let vocabulary): return vocabulary.terms.first.map { .list([.text($0.name)]) }
        case .grades: return .text("9")
        case .grade: return .text("9")
        case .number(_, let limits): return .text("\(max(limits.lowerBound, min(1, limits.upperBound)))")
        case .amount: return .text(field.example ?? "1")
        case .date: return .text(day?.text ?? field.example ?? "2012-01-01")
        case .stageTime: return .text("grade 12")
        case .selection: return .text("1")
        case .name(let catalog): return catalog.names.first.map { .text($0) }
        case .record(let kind): return record(kind, [])
        case .records(let kind): return record(kind, []).map { .list([$0]) }
        case .planItems: return nil
        case .reference(let kind): return name(ofFirst: kind).map { .text($0) }
        case .references(let kind): return name(ofFirst: kind).map { .list([.text($0)]) }
        }
    }

    /// The name by which another entry can refer to the first entry of a kind.
    private func name(ofFirst kind: RecordKind, where test: RecordTest? = nil) -> String? {
        let slots = ["id", "name", "title", "number"].compactMap { kind.declaration.slot(named: $0) }
        for field in RecordKind.program.declaration.fields.indices {
            guard case .records(kind) = RecordKind.program.declaration.fields[field].type else { continue }
            for entry in program.items(program.fact(Program.root, field)) {
                if let test {
                    let context = EvaluationContext(program: program, asOf: day)
                    guard CompiledTest(test).truth(entry, context) == .yes else { continue }
                }
                if let name = slots.lazy.compactMap({ program.text(entry, $0) }).first { return name }
            }
        }
        return nil
    }

    /// References to an entry that passes a test.
    func reference(to test: RecordTest, _ field: FieldDeclaration) -> [SnippetValue] {
        switch field.type {
        case .reference(let kind): name(ofFirst: kind, where: test).map { [.text($0)] } ?? []
        case .references(let kind): name(ofFirst: kind, where: test).map { [.list([.text($0)])] } ?? []
        case .record(let kind): FieldDemand.alternatives(test).compactMap { record(kind, $0) }
        default: []
        }
    }

    /// An entry that has what is demanded, with the fields that every entry of its kind needs; nothing where no value is known.
    ///
    /// - Parameter own: Values that are given.
    func record(_ kind: RecordKind, _ demands: [FieldDemand], with own: [Int: SnippetValue] = [:]) -> SnippetValue? {
        var values = own
        for demand in demands where demand.path.steps.isEmpty {
            guard let written = write(demand, of: kind) else { return nil }
            for (slot, value) in written where values[slot] == nil { values[slot] = value }
        }
        // Demands on an entry inside of this one are met by writing that entry.
        let nested = Dictionary(grouping: demands.filter { !$0.path.steps.isEmpty }) { $0.path.steps[0] }
        for (step, demands) in nested {
            guard case .field(let slot) = step, case .record(let inner) = kind.declaration.fields[slot].type,
                demands.allSatisfy({ $0.path.steps.count == 1 })
            else { return nil }
            var fields: [Int: SnippetValue] = [:]
            for demand in demands {
                guard let value = self.values(demand).first else { return nil }
                fields[demand.path.slot] = value
            }
            values[slot] = record(inner, [], with: fields)
        }
        for (slot, field) in kind.declaration.fields.enumerated() where values[slot] == nil {
            let isTitle = kind == .course && slot == CourseField.title && values[CourseField.any] == nil
            // What an entry is called, or of what kind it is, belongs to every new one.
            if field.silence == .mistake || isTitle || field.name == kind.declaration.shorthand {
                guard let value = label(field, kind) else { return nil }
                values[slot] = value
            }
        }
        return .record(
            kind.declaration.fields.enumerated().compactMap { slot, field in
                values[slot].map { .init(name: field.name, value: $0) }
            })
    }

    /// The value of a field that names an entry.
    private func label(_ field: FieldDeclaration, _ kind: RecordKind) -> SnippetValue? {
        if case .text = field.type { return .placeholder("\(field.name.words) of the \(kind.declaration.name.words)") }
        return example(field)
    }

    /// The fields that meet a demand: the field itself, or those that it follows from.
    private func write(_ demand: FieldDemand, of kind: RecordKind) -> [(Int, SnippetValue)]? {
        let field = demand.path.field
        guard field.isDerived else {
            return values(demand).first.map { [(demand.path.slot, $0)] }
        }
        switch (kind, demand.path.slot, demand.test) {
        case (.indicator, IndicatorField.percentOfTarget, .compares(let comparison)) where demand.isWanted:
            guard let target = number(Rational(100), RecordDeclaration.indicatorTarget),
                let value = number(comparison.nearest, RecordDeclaration.indicatorTarget)
            else { return nil }
            return [(IndicatorField.value, value), (IndicatorField.target, target)]
        default: return nil
        }
    }
}

extension RecordDeclaration {
    /// The field of an indicator that holds its target.
    fileprivate static var indicatorTarget: FieldDeclaration {
        RecordKind.indicator.declaration.fields[IndicatorField.target]
    }
}

extension String {
    /// A name with spaces in place of hyphens.
    var words: String { String(map { $0 == "-" ? " " : $0 }) }
}
