internal import AssessmentModel
internal import ExactNumbers
internal import JSONText

extension JSONFragments {
    /// Adds whether a finding was known before.
    func addBaseline(of finding: Finding, to text: inout ByteText) {
        guard let state = finding.baseline else { return }
        text.add(",\"baseline\":")
        text.addJSON(state.rawValue)
    }

    /// Adds what is asked of a measure and whether it holds.
    ///
    /// - Parameter value: What was found, where it does not stand beside.
    func add(_ comparison: ComparisonOutcome, value: MeasuredValue? = nil, to text: inout ByteText) {
        comparisons.add(comparison.measure, to: &text)
        if let value { add(value, to: &text) }
        switch comparison.demand {
        case .atLeast(let limit):
            text.add(",\"at-least\":")
            text.add(limit, rounding: .down)
        case .atMost(let limit):
            text.add(",\"at-most\":")
            text.add(limit, rounding: .down)
        case .exactly(let value):
            text.add(",\"exactly\":")
            text.add(value, rounding: .down)
        case .between(let low, let high):
            text.add(",\"between\":[")
            text.add(low, rounding: .down)
            text.add(",")
            text.add(high, rounding: .down)
            text.add("]")
        }
        if comparison.isNegated { text.add(",\"negated\":true") }
        if comparison.isAlternative { text.add(",\"alternative\":true") }
        switch comparison.truth {
        case .no: text.add(",\"holds\":\"no\"}")
        case .open: text.add(",\"holds\":\"undetermined\"}")
        case .yes: text.add(",\"holds\":\"yes\"}")
        }
    }

    private func add(_ value: MeasuredValue, to text: inout ByteText) {
        if let values = value.values {
            // Of what a file leaves out, any number is possible: the commonest of all values.
            if values.upper == nil, values.lower == .zero, !value.mayBeMissing {
                return text.add(",\"lower\":0,\"upper\":null")
            }
            text.add(",\"lower\":")
            text.add(values.lower, rounding: .down)
            text.add(",\"upper\":")
            text.add(upperEndOf: values)
        } else {
            text.add(",\"lower\":null,\"upper\":null")
        }
        if value.mayBeMissing { text.add(",\"may-be-missing\":true") }
    }
}
