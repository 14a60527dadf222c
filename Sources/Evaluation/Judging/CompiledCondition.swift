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

    init(_ condition: Condition) {
        add(condition)
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
        return truth(&index, measures)
    }

    /// The least and the most parts, of those that must all hold, that hold with all parts before them.
    func reach(_ measures: [MeasureAssessment]) -> (certain: Int, possible: Int) {
        var reach = (certain: 0, possible: 0)
        var index = 1
        var isCertain = true
        while index < steps.count {
            let end = steps[index].end
            let truth = truth(&index, measures)
            if truth == .no { break }
            if truth == .open { isCertain = false }
            reach.possible += 1
            if isCertain { reach.certain += 1 }
            index = end
        }
        return reach
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

    @inline(__always)
    private func truth(_ index: inout Int, _ measures: [MeasureAssessment]) -> Truth {
        guard steps[index].operation == .compare else { return truth(ofGroup: &index, measures) }
        index += 1
        return truth(of: index - 1, measures)
    }

    private func truth(ofGroup index: inout Int, _ measures: [MeasureAssessment]) -> Truth {
        let (operation, end) = (steps[index].operation, steps[index].end)
        index += 1
        switch operation {
        case .all, .compare:
            var truth = Truth.yes
            while index < end, truth != .no { truth = truth.and(self.truth(&index, measures)) }
            index = end
            return truth
        case .any:
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
