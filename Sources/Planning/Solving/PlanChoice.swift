internal import AssessmentModel

/// What was chosen to reach a target: edits, and what people have to judge.
struct PlanChoice {
    var steps: ChosenSteps
    /// The requirements that must be judged to be met, and the criteria with the lowest level that is enough.
    var judgments: [NextStep.Subject]
}
