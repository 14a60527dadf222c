internal import AssessmentModel
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
    /// The same as one condition, and the levels of its parts: every level asks for all levels below it.
    private let ladder: CompiledCondition
    private let levels: [Int]
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
        ladder = CompiledCondition(.all(conditions))
        let given = steps
        levels = given.indices.filter { given[$0] != nil }
        judgment = CompiledJudgment(
            number: number, appliesWhen: criterion.appliesWhen, conditions: conditions, isJudged: isJudged,
            shown: criterion.shown, remedy: criterion.remedy)
    }

    /// The lowest and the highest level that are possible, given what the rubric's measures found.
    func reach(_ measures: [MeasureAssessment]) -> ClosedRange<Int> {
        guard !judgment.isJudged else { return 0...highest }
        let (certain, possible) = ladder.reach(measures)
        return (certain == 0 ? 0 : levels[certain - 1])...(possible == 0 ? 0 : levels[possible - 1])
    }
}
