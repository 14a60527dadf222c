public import AssessmentModel
public import ProgramModel
public import SourceDiagnostics

/// An exception that somebody granted: a requirement or criterion that some programs need not meet for a time.
public struct Waiver: Sendable {
    /// What is waived.
    public let item: JudgedItem
    /// The programs for which it is.
    public let program: ProgramPattern
    /// Why.
    public let reason: String
    /// Who granted it.
    public let approver: String
    /// Its first day.
    public let effective: CalendarDate
    /// Its last day; it is in force to its end.
    public let expires: CalendarDate
    /// The file that it was read from.
    public let source: SourceText
    /// Where the file says it.
    public let range: SourceRange

    /// Whether it is in force on a day. Every output asks here and nowhere else.
    ///
    /// - Parameter day: The day; nothing where nobody said which it is: then nothing is in force, for there is no clock.
    public func state(on day: CalendarDate?) -> AppliedWaiver.State {
        guard let day else { return .noDay }
        if day < effective { return .notYet }
        return day > expires ? .expired : .inForce
    }

    /// What an assessment says of it.
    func applied(on day: CalendarDate?) -> AppliedWaiver {
        let state = state(on: day)
        let daysLeft = state == .inForce ? day.map { $0.days(until: expires) } : nil
        return AppliedWaiver(
            state: state, reason: reason, approver: approver, effective: effective.text, expires: expires.text,
            daysLeft: daysLeft, file: source.name, line: range.start.line)
    }
}
