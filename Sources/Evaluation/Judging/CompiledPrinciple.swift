internal import RubricModel

/// A principle with its criteria, ready to be asked of many programs.
final class CompiledPrinciple: Sendable {
    let criteria: [CompiledCriterion]

    /// - Parameter number: The number of a criterion's id among those of the rubric.
    init(_ principle: Principle, number: (String) -> Int32) {
        criteria = principle.criteria.map { CompiledCriterion($0, number: number($0.id)) }
    }
}

/// A criterion, ready to be asked of many programs.
final class CompiledCriterion: Sendable {
    let judgment: CompiledJudgment
    /// For each level what it asks for; nothing for a level that is not given, or that a person decides.
    let steps: [CompiledCondition?]
    /// The highest level that can be given.
    let highest: Int

    init(_ criterion: Criterion, number: Int32) {
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
        judgment = CompiledJudgment(
            number: number, appliesWhen: criterion.appliesWhen, conditions: conditions, isJudged: isJudged,
            shown: criterion.shown, remedy: criterion.remedy)
    }
}
