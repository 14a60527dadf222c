package import AssessmentModel
package import ExactNumbers
package import RubricModel

extension Comparison {
    /// Whether every, no, or only some value of a range compares so.
    package func truth(_ range: ExactRange) -> Truth {
        switch self {
        case .atLeast(let limit):
            if range.lower >= limit { return .yes }
            return range.upper.map { $0 < limit } ?? false ? .no : .open
        case .atMost(let limit):
            if range.lower > limit { return .no }
            return range.upper.map { $0 <= limit } ?? false ? .yes : .open
        case .exactly(let value):
            if !range.contains(value) { return .no }
            return range.isCertain ? .yes : .open
        case .between(let low, let high):
            return Comparison.atLeast(low).truth(range).and(Comparison.atMost(high).truth(range))
        }
    }

    /// The same of a measured value. A value that does not exist compares with nothing.
    package func truth(_ value: MeasuredValue) -> Truth {
        guard let values = value.values else { return .no }
        let truth = truth(values)
        return value.mayBeMissing && truth == .yes ? .open : truth
    }

    /// The comparison as an assessment tells it.
    var demand: ComparisonOutcome.Demand {
        switch self {
        case .atLeast(let limit): .atLeast(limit)
        case .atMost(let limit): .atMost(limit)
        case .exactly(let value): .exactly(value)
        case .between(let low, let high): .between(low, high)
        }
    }
}
