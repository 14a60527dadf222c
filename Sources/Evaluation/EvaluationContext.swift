internal import ProgramModel

/// A program together with what several measures need to know about it. It never changes.
final class EvaluationContext: Sendable {
    let program: Program
    /// The day by which dates are judged.
    let asOf: CalendarDate?
    /// The courses of the program, as one names them.
    let names: CourseNames
    /// What the courses teach, as far as codes and competencies tell it.
    let contents: CourseContents
    /// What students take of a plan with choices; nothing for a plan in which every student takes every course once.
    let reckoning: PlanReckoning?

    init(program: Program, asOf: CalendarDate?) {
        self.program = program
        self.asOf = asOf
        names = CourseNames(program)
        contents = CourseContents(program)
        reckoning = program.plan.isPlain ? nil : PlanReckoning(PlanShape(program))
    }
}
