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
    /// What people say of the program, whatever edits make of it.
    let people: (Assessment) -> Assessment
    private var known: [[ProgramEdit]: Outcome?] = [:]
    private(set) var count = 0

    init(
        _ evaluator: Evaluator, _ program: Program, day: CalendarDate?,
        people: @escaping (Assessment) -> Assessment = { $0 }
    ) {
        self.evaluator = evaluator
        self.program = program
        self.day = day
        self.people = people
    }

    /// The outcome with edits; nothing where they cannot be made.
    func outcome(_ edits: [ProgramEdit]) -> Outcome? {
        if let outcome = known[edits] { return outcome }
        count += 1
        let outcome = ProgramEditor.apply(edits, to: program).map { edited in
            Outcome(program: edited, assessment: people(evaluator.assess(edited, asOf: day)))
        }
        known[edits] = .some(outcome)
        return outcome
    }
}
