package import ProgramModel

/// A program together with what several measures need to know about it, each worked out when it is first asked for.
package final class EvaluationContext {
    package let program: Program
    let workspace: EvaluationWorkspace
    /// The day by which dates are judged.
    let asOf: CalendarDate?
    /// The courses of the program, as one names them.
    private(set) lazy var names = CourseNames(program, workspace)
    /// What the courses teach, as far as codes and competencies tell it.
    private(set) lazy var contents = CourseContents(program)
    /// When the courses of the plan are taken, and which of them are technical.
    private(set) lazy var times = CourseTime.all(self)
    /// What students take of a plan whose choices are simple; nothing for a plan in which every student takes every course once, and where
    /// courses are bound to each other all over the plan.
    private(set) lazy var students = program.plan.isPlain ? nil : StudentRows(program)
    /// What students take of a plan with choices; nothing for a plan in which every student takes every course once.
    private(set) lazy var reckoning = program.plan.isPlain ? nil : PlanReckoning(PlanShape(program))
    /// How the entries count that stand for a course which the plan holds elsewhere.
    private(set) lazy var repetitions: [RecordIndex: PlanShape.Repetition] =
        program.repetitions.isEmpty
        ? [:]
        : Dictionary(
            zip(program.courses, reckoning?.shape.repetitions ?? []).filter { $0.1 != .none },
            uniquingKeysWith: { first, _ in first })

    /// The entries of the lists that were walked through, by the lists' numbers.
    private var walks: [EntryWalk?] = []

    /// The entries of a list, looked up once.
    func walk(_ number: Int, of lists: [CompiledList]) -> EntryWalk {
        if walks.isEmpty { walks = Array(repeating: nil, count: lists.count) }
        if let walk = walks[number] { return walk }
        let walk = EntryWalk(lists[number], in: program)
        walks[number] = walk
        return walk
    }

    /// - Parameter workspace: What the evaluation writes on, which no other evaluation uses meanwhile.
    package init(program: Program, asOf: CalendarDate?, workspace: EvaluationWorkspace = EvaluationWorkspace()) {
        self.program = program
        self.asOf = asOf
        self.workspace = workspace
    }
}
