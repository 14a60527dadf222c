internal import ExactNumbers
internal import ProgramModel

/// Conditions in words.
struct ConditionWords {
    /// The titles of the measures.
    private let titles: [String]
    /// The units of the measures, of one thing; empty where none is said.
    private let units: [String]
    /// Whether parts are told in an order that is the same wherever the same is asked.
    private let isCanonical: Bool

    init(_ rubric: Rubric) {
        self.init(rubric.measures)
    }

    init(_ measures: [Measure]) {
        titles = measures.map(\.title)
        // A grade goes by its number, and what happens so often a year says so in its title.
        let unspoken = [NumberUnit.count, .grade, .perYear].map(\.rawValue)
        units = measures.map { measure in
            measure.unit.flatMap { unspoken.contains($0) ? nil : $0.replacing("-", with: " ") } ?? ""
        }
        isCanonical = false
    }

    /// Words by the ids of measures, the same for all conditions that ask the same in another order.
    init(canonical rubric: Rubric) {
        titles = rubric.measures.map { "`\($0.id)`" }
        units = rubric.measures.map { _ in "" }
        isCanonical = true
    }

    /// "courses taken in school: at least 1; and share of partners with a role: at least 50 percent".
    func text(_ condition: Condition, isInner: Bool = false) -> String {
        switch condition {
        case .compare(let measure, let comparison, _): return "\(titles[measure]): \(text(comparison, measure))"
        case .all(let parts): return joined(parts, "and", isInner)
        case .any(let parts): return joined(parts, "or", isInner)
        case .not(let part): return "not (\(text(part)))"
        }
    }

    private func joined(_ parts: [Condition], _ word: String, _ isInner: Bool) -> String {
        let texts = parts.map { text($0, isInner: true) }
        let words = (isCanonical ? texts.sorted() : texts).joined(separator: "; \(word) ")
        return isInner && parts.count > 1 ? "(\(words))" : words
    }

    private func text(_ comparison: Comparison, _ measure: Int) -> String {
        if comparison == .atMost(.zero) { return "none" }
        let unit = units[measure]
        guard !unit.isEmpty else { return comparison.words }
        let isPercent = unit == NumberUnit.percent.rawValue
        if isPercent, comparison == .atLeast(Rational(100)) { return "100 percent" }
        let isOne = comparison.numbers.last == .one
        return "\(comparison.words) \(unit)" + (isOne || isPercent ? "" : "s")
    }
}
