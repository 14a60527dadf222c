internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

extension Condition {
    /// Whether the condition holds, given what the measures found.
    func truth(_ values: (Int) -> MeasuredValue) -> Truth {
        switch self {
        case .compare(let measure, let comparison): comparison.truth(values(measure))
        case .all(let parts):
            parts.reduce(.yes) { truth, part in truth == .no ? .no : truth.and(part.truth(values)) }
        case .any(let parts):
            parts.reduce(.no) { truth, part in truth == .yes ? .yes : truth.or(part.truth(values)) }
        case .not(let part): part.truth(values).negated
        }
    }

    /// How each measure compared with what is asked for, in the order of the rubric.
    func outcomes(_ values: (Int) -> MeasuredValue, isNegated: Bool = false) -> [ComparisonOutcome] {
        switch self {
        case .compare(let measure, let comparison):
            let truth = comparison.truth(values(measure))
            return [
                ComparisonOutcome(
                    measure: measure, demand: comparison.demand, isNegated: isNegated,
                    truth: isNegated ? truth.negated : truth)
            ]
        case .all(let parts), .any(let parts): return parts.flatMap { $0.outcomes(values, isNegated: isNegated) }
        case .not(let part): return part.outcomes(values, isNegated: !isNegated)
        }
    }
}
