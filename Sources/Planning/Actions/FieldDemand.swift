internal import AssessmentModel
internal import Evaluation
internal import ProgramModel
internal import RubricModel

/// One thing that a test asks of an entry, as it stands or turned round.
struct FieldDemand {
    let path: FieldPath
    let test: FieldTest
    /// Whether it must hold, or must not.
    let isWanted: Bool

    /// Whether an entry has it.
    func truth(_ record: RecordIndex, _ context: EvaluationContext) -> Truth {
        let truth = CompiledTest(.field(path, test)).truth(record, context)
        return isWanted ? truth : truth.negated
    }

    /// The ways in which an entry passes a test, or fails it: for each the demands that do it together.
    ///
    /// There are at most so many as are worth a try; what is left out is only not considered.
    static func alternatives(_ test: RecordTest?, isWanted: Bool = true) -> [[FieldDemand]] {
        guard let test else { return isWanted ? [[]] : [] }
        switch test {
        case .field(let path, let test): return [[FieldDemand(path: path, test: test, isWanted: isWanted)]]
        case .not(let part): return alternatives(part, isWanted: !isWanted)
        case .all(let parts), .any(let parts):
            let isAll = if case .all = test { true } else { false }
            let ways = parts.map { alternatives($0, isWanted: isWanted) }
            guard isAll == isWanted else { return Array(ways.joined().prefix(most)) }
            return ways.reduce([[]]) { all, next in
                Array(all.flatMap { first in next.map { first + $0 } }.prefix(most))
            }
        }
    }

    private static let most = 16
}
