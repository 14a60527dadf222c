internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

/// A condition of a rubric, by where it stands in a ``ConditionTable``.
struct CompiledCondition: Sendable {
    fileprivate let start: Int32
}

/// The conditions of a rubric as one flat row of steps, so that asking all of them reads one piece of memory and allocates nothing.
///
/// Every step stands before its parts, which end where its `end` says.
struct ConditionTable: Sendable {
    /// What one step asks: something of its parts, or of a measure.
    private enum Operator: UInt8, Sendable {
        case all, any, not
        /// How a measure compares with a whole number.
        case atLeast, atMost, exactly
        /// How it compares with anything else.
        case compare

        var isComparison: Bool { rawValue >= Operator.atLeast.rawValue }
    }

    /// One step: small, for all of them are read for every program.
    private struct Step: Sendable {
        let operation: Operator
        var end: Int32 = 0
        var measure: Int32 = 0
        /// The place of the comparison among all.
        var comparison: Int32 = 0
        /// The whole number that is compared with.
        var limit: Int64 = 0

        init(_ operation: Operator) {
            self.operation = operation
        }

        init(_ measure: Int, _ comparison: Comparison, at place: Int) {
            switch comparison {
            case .atLeast(let limit) where limit.denominator == 1: (operation, self.limit) = (.atLeast, limit.numerator)
            case .atMost(let limit) where limit.denominator == 1: (operation, self.limit) = (.atMost, limit.numerator)
            case .exactly(let value) where value.denominator == 1: (operation, limit) = (.exactly, value.numerator)
            case .atLeast, .atMost, .exactly, .between: operation = .compare
            }
            self.measure = Int32(measure)
            self.comparison = Int32(place)
        }

        /// What the comparison with a whole number says of a range of whole numbers; nothing where it says nothing of it.
        @inline(__always)
        func truth(_ values: ExactRange) -> Truth? {
            guard operation != .compare, values.lower.denominator == 1 else { return nil }
            let lower = values.lower.numerator
            guard let upper = values.upper else {
                return switch operation {
                case .atLeast: lower >= limit ? .yes : .open
                default: lower > limit ? .no : .open
                }
            }
            guard upper.denominator == 1 else { return nil }
            return switch operation {
            case .atLeast: lower >= limit ? .yes : upper.numerator < limit ? .no : .open
            case .atMost: lower > limit ? .no : upper.numerator <= limit ? .yes : .open
            default: lower > limit || upper.numerator < limit ? .no : lower == upper.numerator ? .yes : .open
            }
        }
    }

    private var steps: [Step] = []
    private var comparisons: [Comparison] = []

    /// Adds a condition.
    mutating func add(_ condition: Condition) -> CompiledCondition {
        let start = Int32(steps.count)
        append(condition)
        return CompiledCondition(start: start)
    }

    /// The parts of a condition, in their order.
    func parts(of condition: CompiledCondition) -> [CompiledCondition] {
        var parts: [CompiledCondition] = []
        var part = condition.start + 1
        while part < steps[Int(condition.start)].end {
            parts.append(CompiledCondition(start: part))
            part = steps[Int(part)].end
        }
        return parts
    }

    private mutating func append(_ condition: Condition) {
        let place = steps.count
        switch condition {
        case .compare(let measure, let comparison, _):
            steps.append(Step(measure, comparison, at: comparisons.count))
            comparisons.append(comparison)
        case .all(let parts):
            steps.append(Step(.all))
            for part in parts { append(part) }
        case .any(let parts):
            steps.append(Step(.any))
            for part in parts { append(part) }
        case .not(let part):
            steps.append(Step(.not))
            append(part)
        }
        steps[place].end = Int32(steps.count)
    }

    /// Whether a condition holds, given what the rubric's measures found.
    func truth(_ condition: CompiledCondition, _ measures: [MeasureAssessment]) -> Truth {
        var index = Int(condition.start)
        return truth(&index, measures)
    }

    /// The least and the most parts, of those that must all hold, that hold with all parts before them.
    func reach(_ condition: CompiledCondition, _ measures: [MeasureAssessment]) -> (certain: Int, possible: Int) {
        var reach = (certain: 0, possible: 0)
        var index = Int(condition.start)
        let last = Int(steps[index].end)
        index += 1
        var isCertain = true
        while index < last {
            let end = Int(steps[index].end)
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
    private func truth(of step: Step, _ measures: [MeasureAssessment]) -> Truth {
        let measure = Int(step.measure)
        // Nearly all numbers are whole ones.
        if let values = measures[measure].value.values, let truth = step.truth(values) {
            return truth == .yes && measures[measure].value.mayBeMissing ? .open : truth
        }
        return comparisons[Int(step.comparison)].truth(measures[measure].value)
    }

    @inline(__always)
    private func truth(_ index: inout Int, _ measures: [MeasureAssessment]) -> Truth {
        let step = steps[index]
        guard step.operation.isComparison else { return truth(ofGroup: &index, measures) }
        index += 1
        return truth(of: step, measures)
    }

    private func truth(ofGroup index: inout Int, _ measures: [MeasureAssessment]) -> Truth {
        let (operation, end) = (steps[index].operation, Int(steps[index].end))
        index += 1
        switch operation {
        case .all, .atLeast, .atMost, .exactly, .compare:
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
    func shortfalls(_ condition: CompiledCondition, _ measures: [MeasureAssessment]) -> [ComparisonOutcome] {
        var outcomes: [ComparisonOutcome] = []
        var index = Int(condition.start)
        outcomes.reserveCapacity(Int(steps[index].end) - index)
        collect(&index, measures, isNegated: false, isAlternative: false, into: &outcomes)
        return outcomes
    }

    private func collect(
        _ index: inout Int, _ measures: [MeasureAssessment], isNegated: Bool, isAlternative: Bool,
        into outcomes: inout [ComparisonOutcome]
    ) {
        let step = steps[index]
        let end = Int(step.end)
        index += 1
        switch step.operation {
        case .atLeast, .atMost, .exactly, .compare:
            let found = truth(of: step, measures)
            let truth = isNegated ? found.negated : found
            guard truth != .yes else { return }
            outcomes.append(
                ComparisonOutcome(
                    measure: Int(step.measure), demand: comparisons[Int(step.comparison)].demand,
                    isNegated: isNegated, isAlternative: isAlternative, truth: truth))
        case .not: collect(&index, measures, isNegated: !isNegated, isAlternative: isAlternative, into: &outcomes)
        case .all, .any:
            // Inside of `not`, all of them is one of them: De Morgan.
            let isChoice = isAlternative || (step.operation == .any) != isNegated
            while index < end {
                collect(&index, measures, isNegated: isNegated, isAlternative: isChoice, into: &outcomes)
            }
        }
    }
}
