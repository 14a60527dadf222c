internal import RubricModel

/// A requirement, ready to be asked of many programs.
final class CompiledRequirement: Sendable {
    let judgment: CompiledJudgment
    /// Whether it decides compliance under the profile.
    let decides: Bool
    /// What is asked for; nothing where a person decides.
    let condition: CompiledCondition?

    init(_ requirement: Requirement, number: Int32, decides: Bool) {
        self.decides = decides
        let condition: Condition? =
            if case .condition(let condition) = requirement.expectation { condition } else { nil }
        self.condition = condition.map(CompiledCondition.init)
        judgment = CompiledJudgment(
            number: number, appliesWhen: requirement.appliesWhen, conditions: [condition].compactMap(\.self),
            isJudged: condition == nil, shown: requirement.shown, remedy: requirement.remedy)
    }
}
