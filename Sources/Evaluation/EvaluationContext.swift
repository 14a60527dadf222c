internal import ProgramModel

/// A program together with what several measures need to know about it. It never changes.
final class EvaluationContext: Sendable {
    let program: Program
    /// The day by which dates are judged.
    let asOf: CalendarDate?
    /// The courses of the program, as one names them.
    let names: CourseNames

    init(program: Program, asOf: CalendarDate?) {
        self.program = program
        self.asOf = asOf
        names = CourseNames(program)
    }
}
