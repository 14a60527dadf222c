internal import AssessmentModel
internal import Evaluation
internal import ProgramModel

/// Evaluates a program with edits: the engine is the judge of every plan. What was tried once is remembered.
final class PlanTrial {
    /// What became of a program with edits.
    final class Outcome {
        let program: Program
        /// What the measures found.
        let values: [MeasuredValue]
        private let assess: () -> Assessment
        /// The whole assessment, made when it is first asked for.
        private(set) lazy var assessment = assess()

        init(_ program: Program, _ values: [MeasuredValue], _ assess: @escaping () -> Assessment) {
            self.program = program
            self.values = values
            self.assess = assess
        }
    }

    let evaluator: Evaluator
    let program: Program
    let day: CalendarDate?
    /// What people say of the program, whatever edits make of it.
    let people: (Assessment) -> Assessment
    private let editor: ProgramEditor
    /// Edits that many trials have in common, and what edits the program behind them.
    private var common: (edits: [ProgramEdit], editor: ProgramEditor)?
    private var known: [[ProgramEdit]: Outcome?] = [:]

    init(
        _ evaluator: Evaluator, _ program: Program, day: CalendarDate?,
        people: @escaping (Assessment) -> Assessment = { $0 }
    ) {
        self.evaluator = evaluator
        self.program = program
        self.day = day
        self.people = people
        editor = ProgramEditor(program)
    }

    /// The program as it is, with all that a report shows of it.
    func base() -> Outcome {
        let assessment = people(evaluator.holding(.everything).assess(program, asOf: day))
        return Outcome(program, assessment.measures.map(\.value)) { assessment }
    }

    /// The outcome with edits; nothing where they cannot be made.
    func outcome(_ edits: [ProgramEdit]) -> Outcome? {
        if let outcome = known[edits] { return outcome }
        let outcome = outcome(edits.isEmpty ? program : editor.program(with: edits))
        known[edits] = .some(outcome)
        return outcome
    }

    /// The outcome with edits behind others that many trials have in common, and that change no path.
    func outcome(_ edits: [ProgramEdit], behind first: [ProgramEdit]) -> Outcome? {
        if let outcome = known[first + edits] { return outcome }
        if common?.edits != first {
            common = outcome(first).map { (first, ProgramEditor($0.program)) }
        }
        let outcome = outcome(common?.editor.program(with: edits))
        known[first + edits] = .some(outcome)
        return outcome
    }

    private func outcome(_ program: Program?) -> Outcome? {
        let (evaluator, people, day) = (evaluator, people, day)
        return program.map { program in
            Outcome(program, evaluator.measure(program, asOf: day)) { people(evaluator.assess(program, asOf: day)) }
        }
    }
}
