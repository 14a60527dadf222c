internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

extension Condition {
    /// Whether the condition holds, given what the rubric's measures found.
    func truth(_ values: [MeasuredValue]) -> Truth {
        switch self {
        case .compare(let measure, let comparison): return comparison.truth(values[measure])
        case .all(let parts):
            var truth = Truth.yes
            for part in parts where truth != .no { truth = truth.and(part.truth(values)) }
            return truth
        case .any(let parts):
            var truth = Truth.no
            for part in parts where truth != .yes { truth = truth.or(part.truth(values)) }
            return truth
        case .not(let part): return part.truth(values).negated
        }
    }

    /// What is asked of the measures and does not certainly hold, in the order of the rubric.
    func shortfalls(_ values: [MeasuredValue]) -> [ComparisonOutcome] {
        var outcomes: [ComparisonOutcome] = []
        collect(values, isNegated: false, isAlternative: false, into: &outcomes)
        return outcomes
    }

    private func collect(
        _ values: [MeasuredValue], isNegated: Bool, isAlternative: Bool, into outcomes: inout [ComparisonOutcome]
    ) {
        switch self {
        case .compare(let measure, let comparison):
            let truth = isNegated ? comparison.truth(values[measure]).negated : comparison.truth(values[measure])
            guard truth != .yes else { return }
            outcomes.append(
                ComparisonOutcome(
                    measure: measure, demand: comparison.demand, isNegated: isNegated, isAlternative: isAlternative,
                    truth: truth))
        case .all(let parts):
            // Inside of `not`, all of them is one of them: De Morgan.
            for part in parts {
                part.collect(values, isNegated: isNegated, isAlternative: isAlternative || isNegated, into: &outcomes)
            }
        case .any(let parts):
            for part in parts {
                part.collect(values, isNegated: isNegated, isAlternative: isAlternative || !isNegated, into: &outcomes)
            }
        case .not(let part): part.collect(values, isNegated: !isNegated, isAlternative: isAlternative, into: &outcomes)
        }
    }
}
