internal import AssessmentModel
internal import RubricModel

/// One thing that can be done to a program, as it is considered for a plan.
struct PlanAction: Sendable, Hashable {
    /// What is done to the text.
    let edits: [ProgramEdit]
    /// What sort of step it is.
    let kind: ImprovementPlan.Step.Kind
    /// What it is called: "Add an award".
    let words: String
    /// What is to be written, for people.
    let snippet: String
    /// Where in the text of the program it is done.
    let place: DocumentPath
    /// The list whose effort it costs.
    let list: String
    /// How many facts are stated or changed; an entry that is added or taken out is one.
    let count: Int
    /// Whether it can be done again, each time with another entry.
    let isRepeatable: Bool

    /// What it costs: the effort of its list for each fact.
    func effort(_ rubric: Rubric) -> Int { rubric.effort(of: list) * count }

    /// The same done once more.
    func repeated(_ number: Int) -> [ProgramEdit] { edits.map { $0.numbered(number) } }
}
