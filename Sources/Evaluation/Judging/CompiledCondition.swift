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
        var wholeLimit: WholeLimit?
    }

    /// A comparison with a whole number.
    private enum WholeLimit: Sendable {
        case atLeast(Int64), atMost(Int64), exactly(Int64)

        init?(_ comparison: Comparison) {
            switch comparison {
            case .atLeast(let limit) where limit.denominator == 1: self = .atLeast(limit.numerator)
            case .atMost(let limit) where limit.denominator == 1: self = .atMost(limit.numerator)
            case .exactly(let value) where value.denominator == 1: self = .exactly(value.numerator)
            case .atLeast, .atMost, .exactly, .between: return nil
            }
        }

        /// The same as a comparison says of a range; nothing stands for no limit.
        @inline(__always)
        func truth(_ lower: Int64, _ upper: Int64?) -> Truth {
            switch self {
            case .atLeast(let limit): lower >= limit ? .yes : upper.map { $0 < limit } ?? false ? .no : .open
            case .atMost(let limit): lower > limit ? .no : upper.map { $0 <= limit } ?? false ? .yes : .open
            case .exactly(let value):
                lower > value || upper.map { $0 < value } ?? false ? .no : lower == upper ? .yes : .open
            }
        }
    }

    private var steps: [Step] = []
    /// Where the comparisons start that must all hold, where nothing else is asked.
    private var conjunction: Int?

    init(_ condition: Condition) {
        add(condition)
        let first = steps.first?.operation == .all ? 1 : 0
        if steps[first...].allSatisfy({ $0.operation == .compare }), first == 1 || steps.count == 1 {
            conjunction = first
        }
    }

    private mutating func add(_ condition: Condition) {
        let place = steps.count
        switch condition {
        case .compare(let measure, let comparison, _):
            steps.append(
                Step(
                    operation: .compare, end: 0, measure: measure, comparison: comparison,
                    wholeLimit: WholeLimit(comparison)))
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
        guard let conjunction else { return truth(&index, measures) }
        var result = Truth.yes
        for place in conjunction..<steps.count {
            result = result.and(truth(of: place, measures))
            if result == .no { return .no }
        }
        return result
    }

    /// Whether a comparison holds.
    @inline(__always)
    private func truth(of place: Int, _ measures: [MeasureAssessment]) -> Truth {
        let measure = steps[place].measure
        // Nearly all numbers are whole ones.
        if let limit = steps[place].wholeLimit, let values = measures[measure].value.values,
            values.lower.denominator == 1, values.upper?.denominator ?? 1 == 1
        {
            let truth = limit.truth(values.lower.numerator, values.upper?.numerator)
            return truth == .yes && measures[measure].value.mayBeMissing ? .open : truth
        }
        return steps[place].comparison.truth(measures[measure].value)
    }

    private func truth(_ index: inout Int, _ measures: [MeasureAssessment]) -> Truth {
        let place = index
        index += 1
        switch steps[place].operation {
        case .compare: return truth(of: place, measures)
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
        outcomes.reserveCapacity(steps.count)
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
