package import ProgramModel

/// A program together with what several measures need to know about it, each worked out when it is first asked for.
package final class EvaluationContext {
    package let program: Program
    /// The day by which dates are judged.
    let asOf: CalendarDate?
    /// The courses of the program, as one names them.
    private(set) lazy var names = CourseNames(program)
    /// What the courses teach, as far as codes and competencies tell it.
    private(set) lazy var contents = CourseContents(program)
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

    package init(program: Program, asOf: CalendarDate?) {
        self.program = program
        self.asOf = asOf
    }
}
