internal import ProgramModel
internal import RubricModel

/// A field together with the way from an entry to it.
struct FieldReach: Sendable {
    let steps: [FieldPath.Step]
    let slot: Int

    /// What the file says about the field.
    func fact(_ record: RecordIndex, _ program: Program) -> Fact {
        guard !steps.isEmpty else { return program.fact(record, slot) }
        var record = record
        for step in steps {
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
        return program.fact(record, slot)
    }

    /// Adds that the field is not known exactly: the field itself, or the one on the way to it that leads nowhere.
    func addDoubt(_ record: RecordIndex, _ program: Program, to findings: inout Findings) {
        var record = record
        for step in steps {
            switch step {
            case .parent: record = program.parent(record) ?? record
            case .field(let slot):
                let fact = program.fact(record, slot)
                guard fact.state == .stated else { return findings.open(record, slot, in: program) }
                record = RecordIndex(fact.low)
            }
        }
        findings.open(record, slot, in: program)
    }
}
