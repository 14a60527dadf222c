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

    package init(program: Program, asOf: CalendarDate?) {
        self.program = program
        self.asOf = asOf
    }
}
