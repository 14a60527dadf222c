internal import ExactNumbers

/// Conditions in words.
struct ConditionWords {
    /// The titles of the measures.
    private let titles: [String]
    /// Whether parts are told in an order that is the same wherever the same is asked.
    private let isCanonical: Bool

    init(_ rubric: Rubric) {
        self.init(rubric.measures.map(\.title))
    }

    init(_ titles: [String]) {
        self.titles = titles
        isCanonical = false
    }

    /// Words by the ids of measures, the same for all conditions that ask the same in another order.
    init(canonical rubric: Rubric) {
        titles = rubric.measures.map { "`\($0.id)`" }
        isCanonical = true
    }

    /// "courses taken in school: at least 1; and courses taken after high school: at least 1".
    func text(_ condition: Condition, isInner: Bool = false) -> String {
        switch condition {
        case .compare(let measure, let comparison, _): return "\(titles[measure]): \(text(comparison))"
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

    private func text(_ comparison: Comparison) -> String {
        comparison == .atMost(.zero) ? "none" : comparison.words
    }
}
