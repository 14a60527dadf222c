internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

extension Remedy {
    /// The text with its places filled in.
    func text(_ outcomes: [ComparisonOutcome], _ values: [MeasuredValue]) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .missing(let measure): Remedy.missing(measure, outcomes, values[measure])
            case .found(let measure): Remedy.found(values[measure])
            }
        }.joined()
    }

    /// How far a measure is from the first thing asked of it that does not certainly hold.
    private static func missing(_ measure: Int, _ outcomes: [ComparisonOutcome], _ value: MeasuredValue) -> String {
        let found = value.values?.lower ?? .zero
        for outcome in outcomes where outcome.measure == measure {
            let distance: Rational =
                switch outcome.demand {
                case .atLeast(let limit), .exactly(let limit), .between(let limit, _): limit.minus(found)
                case .atMost(let limit): (value.values?.upper ?? found).minus(limit)
                }
            if distance > .zero { return distance.shortDecimal(rounding: .up) }
        }
        return "some"
    }

    private static func found(_ value: MeasuredValue) -> String {
        guard let values = value.values else { return "none" }
        let low = values.lower.shortDecimal(rounding: .down)
        guard !values.isCertain else { return low }
        return values.upper.map { "\(low) to \($0.shortDecimal(rounding: .up))" } ?? "\(low) or more"
    }
}
