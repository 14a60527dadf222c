internal import RubricModel

/// What requirements and criteria have in common, ready to be asked of many programs.
final class CompiledJudgment: Sendable {
    /// The number of its id among those of the rubric.
    let number: Int32
    let appliesWhen: CompiledCondition?
    /// Whether a person decides.
    let isJudged: Bool
    let shown: ShownMeasures
    let remedy: CompiledRemedy

    init(
        number: Int32, appliesWhen: Condition?, conditions: [Condition], isJudged: Bool, shown: [Int], remedy: Remedy
    ) {
        self.number = number
        self.appliesWhen = appliesWhen.map(CompiledCondition.init)
        self.isJudged = isJudged
        self.shown = ShownMeasures(conditions, appliesWhen, shown)
        self.remedy = CompiledRemedy(remedy)
    }
}
