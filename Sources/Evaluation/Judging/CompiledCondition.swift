internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

/// A condition of a rubric as a flat row of steps, so that asking it allocates nothing.
///
/// Every step stands before its parts, which end where its `end` says.
struct CompiledCondition: Sendable {
    /// What one step asks.
    private enum Operator: Sendable {
        case all, any, not, compare
    }

    /// One step; a comparison with its measure.
    private struct Step: Sendable {
        let operation: Operator
        var end: Int
        var measure = 0
        var comparison = Comparison.exactly(.zero)
    }

    private var steps: [Step] = []

    init(_ condition: Condition) {
        add(condition)
    }

    private mutating func add(_ condition: Condition) {
        let place = steps.count
        switch condition {
        case .compare(let measure, let comparison, _):
            steps.append(Step(operation: .compare, end: 0, measure: measure, comparison: comparison))
        case .all(let parts):
            steps.append(Step(operation: .all, end: 0))
            for part in parts { add(part) }
        case .any(let parts):
            steps.append(Step(operation: .any, end: 0))
            for part in parts { add(part) }
        case .not(let part):
            steps.append(Step(operation: .not, end: 0))
            add(part)
        }
        steps[place].end = steps.count
    }

    /// Whether the condition holds, given what the rubric's measures found.
    func truth(_ measures: [MeasureAssessment]) -> Truth {
        var index = 0
        return truth(&index, measures)
    }

    private func truth(_ index: inout Int, _ measures: [MeasureAssessment]) -> Truth {
        let place = index
        index += 1
        switch steps[place].operation {
        case .compare: return steps[place].comparison.truth(measures[steps[place].measure].value)
        case .all:
            let end = steps[place].end
            var truth = Truth.yes
            while index < end, truth != .no { truth = truth.and(self.truth(&index, measures)) }
            index = end
            return truth
        case .any:
            let end = steps[place].end
            var truth = Truth.no
            while index < end, truth != .yes { truth = truth.or(self.truth(&index, measures)) }
            index = end
            return truth
        case .not: return truth(&index, measures).negated
        }
    }

    /// What is asked of the measures and does not certainly hold, in the order of the rubric.
    func shortfalls(_ measures: [MeasureAssessment]) -> [ComparisonOutcome] {
        var outcomes: [ComparisonOutcome] = []
        var index = 0
        collect(&index, measures, isNegated: false, isAlternative: false, into: &outcomes)
        return outcomes
    }

    private func collect(
        _ index: inout Int, _ measures: [MeasureAssessment], isNegated: Bool, isAlternative: Bool,
        into outcomes: inout [ComparisonOutcome]
    ) {
        let (operation, end, measure) = (steps[index].operation, steps[index].end, steps[index].measure)
        let comparison = steps[index].comparison
        index += 1
        switch operation {
        case .compare:
            let found = comparison.truth(measures[measure].value)
            let truth = isNegated ? found.negated : found
            guard truth != .yes else { return }
            outcomes.append(
                ComparisonOutcome(
                    measure: measure, demand: comparison.demand, isNegated: isNegated, isAlternative: isAlternative,
                    truth: truth))
        case .not: collect(&index, measures, isNegated: !isNegated, isAlternative: isAlternative, into: &outcomes)
        case .all, .any:
            // Inside of `not`, all of them is one of them: De Morgan.
            let isChoice = isAlternative || (operation == .any) != isNegated
            while index < end {
                collect(&index, measures, isNegated: isNegated, isAlternative: isChoice, into: &outcomes)
            }
        }
    }
}
