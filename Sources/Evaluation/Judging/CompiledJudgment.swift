internal import RubricModel

/// What requirements and criteria have in common, ready to be asked of many programs.
struct CompiledJudgment: Sendable {
    let id: String
    let appliesWhen: CompiledCondition?
    /// Whether a person decides.
    let isJudged: Bool
    let shown: ShownMeasures
    let remedy: CompiledRemedy

    init(
        id: String, appliesWhen: Condition?, conditions: [Condition], isJudged: Bool, shown: [Int], remedy: Remedy
    ) {
        self.id = id
        self.appliesWhen = appliesWhen.map(CompiledCondition.init)
        self.isJudged = isJudged
        self.shown = ShownMeasures(conditions, appliesWhen, shown)
        self.remedy = CompiledRemedy(remedy)
    }
}
