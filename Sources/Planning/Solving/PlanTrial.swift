internal import AssessmentModel
internal import Evaluation
internal import ProgramModel

/// Evaluates a program with edits: the engine is the judge of every plan. What was tried once is remembered.
final class PlanTrial {
    /// What became of a program with edits.
    struct Outcome {
        let program: Program
        let assessment: Assessment

        var values: [MeasuredValue] { assessment.measures.map(\.value) }
    }

    let evaluator: Evaluator
    let program: Program
    let day: CalendarDate?
    private var known: [[ProgramEdit]: Outcome?] = [:]
    private(set) var count = 0

    init(_ evaluator: Evaluator, _ program: Program, day: CalendarDate?) {
        self.evaluator = evaluator
        self.program = program
        self.day = day
    }

    /// The outcome with edits; nothing where they cannot be made.
    func outcome(_ edits: [ProgramEdit]) -> Outcome? {
        if let outcome = known[edits] { return outcome }
        count += 1
        let outcome = ProgramEditor.apply(edits, to: program).map { edited in
            Outcome(program: edited, assessment: evaluator.assess(edited, asOf: day))
        }
        known[edits] = .some(outcome)
        return outcome
    }
}
