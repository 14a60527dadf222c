internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

/// A remedy whose places are filled in with what was found and what is missing.
struct CompiledRemedy: Sendable {
    private let parts: [Remedy.Part]
    /// The text, where nothing has to be filled in.
    private let constant: String?

    init(_ remedy: Remedy) {
        parts = remedy.parts
        var text = ""
        for part in remedy.parts { if case .text(let words) = part { text += words } }
        let isConstant = remedy.parts.allSatisfy { if case .text = $0 { true } else { false } }
        constant = isConstant ? text : nil
    }

    /// The text with its places filled in.
    func text(_ outcomes: [ComparisonOutcome], _ measures: [MeasureAssessment]) -> String {
        if let constant { return constant }
        var text = ""
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .missing(let measure):
                text += CompiledRemedy.inPlace(
                    CompiledRemedy.missing(measure, outcomes, measures[measure].value), behind: text)
            case .found(let measure):
                text += CompiledRemedy.inPlace(CompiledRemedy.found(measures[measure].value), behind: text)
            }
        }
        return text
    }

    /// What is filled in, with a capital letter where it starts a sentence.
    private static func inPlace(_ words: String, behind text: String) -> String {
        let end = text.last { $0 != " " }
        guard end.map({ ".!?".contains($0) }) ?? true else { return words }
        return words.prefix(1).uppercased() + words.dropFirst()
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
