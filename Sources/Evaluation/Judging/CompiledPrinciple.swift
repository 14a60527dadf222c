internal import ExactNumbers
internal import RubricModel

/// A principle with its criteria, ready to be asked of many programs.
final class CompiledPrinciple: Sendable {
    let weight: Int
    let criteria: [CompiledCriterion]

    init(_ principle: Principle, top: Int) {
        weight = principle.weight
        criteria = principle.criteria.map { CompiledCriterion($0, top: top) }
    }
}

/// A criterion, ready to be asked of many programs.
final class CompiledCriterion: Sendable {
    let judgment: CompiledJudgment
    let weight: Int
    /// For each level what it asks for; nothing for a level that is not given, or that a person decides.
    let steps: [CompiledCondition?]
    /// The highest level that can be given.
    let highest: Int
    /// For each level of the scale its score, from below and from above.
    let scores: [ExactRange]

    init(_ criterion: Criterion, top: Int) {
        weight = criterion.weight
        let isJudged: Bool
        var conditions: [Condition] = []
        switch criterion.ladder {
        case .conditions(let steps):
            conditions = steps.compactMap(\.self)
            self.steps = steps.map { $0.map(CompiledCondition.init) }
            highest = steps.lastIndex { $0 != nil } ?? 0
            isJudged = false
        case .judged(let texts):
            steps = []
            highest = texts.lastIndex { $0 != nil } ?? 0
            isJudged = true
        }
        scores = (0...top).map { level in
            let score = Rational(level * 100)
            return ExactRange(
                score.divided(by: Rational(top), rounding: .down), score.divided(by: Rational(top), rounding: .up))
        }
        judgment = CompiledJudgment(
            id: criterion.id, appliesWhen: criterion.appliesWhen, conditions: conditions, isJudged: isJudged,
            shown: criterion.shown, remedy: criterion.remedy)
    }
}
