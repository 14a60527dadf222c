internal import RubricModel

/// A requirement, ready to be asked of many programs.
final class CompiledRequirement: Sendable {
    let id: String
    /// Whether it decides compliance under the profile.
    let decides: Bool
    let appliesWhen: CompiledCondition?
    /// What is asked for; nothing where a person decides.
    let condition: CompiledCondition?
    let shown: ShownMeasures
    let remedy: CompiledRemedy

    init(_ requirement: Requirement, decides: Bool) {
        id = requirement.id
        self.decides = decides
        appliesWhen = requirement.appliesWhen.map(CompiledCondition.init)
        let condition: Condition? =
            if case .condition(let condition) = requirement.expectation { condition } else { nil }
        self.condition = condition.map(CompiledCondition.init)
        shown = ShownMeasures([condition].compactMap(\.self), requirement.appliesWhen, requirement.shown)
        remedy = CompiledRemedy(requirement.remedy)
    }
}
