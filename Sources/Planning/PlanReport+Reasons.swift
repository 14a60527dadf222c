internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

extension PlanReport {
    /// What the measures of a condition would still find that keep it from holding.
    func reason(_ condition: Condition?, _ values: [MeasuredValue]) -> String {
        let lacking = (condition?.literals() ?? []).filter { $0.truth([values[$0.measure]]) != .yes }
        var said: [String] = []
        for literal in lacking {
            let value = PlanReport.words(values[literal.measure])
            let words = "\(rubric.measures[literal.measure].title) would be \(value)"
            if !said.contains(words) { said.append(words) }
        }
        return said.joined(separator: "; ")
    }

    /// "2", "1 to 3", "0 or more", "unknown".
    private static func words(_ value: MeasuredValue) -> String {
        guard let values = value.values else { return "unknown" }
        let low = values.lower.shortDecimal(rounding: .down)
        guard !values.isCertain else { return value.mayBeMissing ? "\(low), or unknown" : low }
        return values.upper.map { "\(low) to \($0.shortDecimal(rounding: .up))" } ?? "\(low) or more"
    }
}
