internal import RubricModel

/// A requirement, ready to be asked of many programs.
struct CompiledRequirement: Sendable {
    let appliesWhen: CompiledCondition?
    /// What is asked for; nothing where a person decides.
    let condition: CompiledCondition?

    /// Whether a person decides.
    var isJudged: Bool { condition == nil }

    init(_ requirement: Requirement, _ conditions: inout ConditionTable) {
        appliesWhen = requirement.appliesWhen.map { conditions.add($0) }
        condition = requirement.condition.map { conditions.add($0) }
    }
}

extension Requirement {
    /// What is asked for; nothing where a person decides.
    fileprivate var condition: Condition? {
        if case .condition(let condition) = expectation { condition } else { nil }
    }
}

extension CompiledJudgment {
    /// What is shown of a requirement.
    ///
    /// - Parameter number: The number of its id among those of the rubric.
    convenience init(_ requirement: Requirement, number: Int32) {
        self.init(
            number: number, appliesWhen: requirement.appliesWhen,
            conditions: [requirement.condition].compactMap(\.self), shown: requirement.shown,
            remedy: requirement.remedy)
    }
}
