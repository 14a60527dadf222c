internal import ProgramModel

/// A program together with the day by which its dates are judged.
struct EvaluationContext: Sendable {
    let program: Program
    let asOf: CalendarDate?
}
