internal import RubricModel

/// What is shown of requirements and criteria, ready to be asked of many programs.
final class CompiledJudgment: Sendable {
    /// The number of its id among those of the rubric.
    let number: Int32
    let shown: ShownMeasures
    let remedy: CompiledRemedy

    init(
        number: Int32, appliesWhen: Condition?, conditions: [Condition], shown: [Int], remedy: Remedy
    ) {
        self.number = number
        self.shown = ShownMeasures(conditions, appliesWhen, shown)
        self.remedy = CompiledRemedy(remedy)
    }
}
