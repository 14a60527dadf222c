/// The steps that were chosen, each an action with the number of its use.
struct ChosenSteps {
    /// One step.
    struct Step: Hashable {
        let action: PlanAction
        let number: Int

        var edits: [ProgramEdit] { action.repeated(number) }
    }

    var steps: [Step] = []

    /// All edits, in the order of the steps.
    var edits: [ProgramEdit] { steps.flatMap(\.edits) }

    /// The same with other steps that are not among them yet.
    func union(_ other: ChosenSteps) -> ChosenSteps {
        var union = self
        for step in other.steps where !union.steps.contains(step) { union.steps.append(step) }
        return union
    }
}
