/// A waiver that names a requirement or criterion of a program.
///
/// What it names is evaluated and shown as ever. While it is in force, the requirement does not count for the gate.
public final class AppliedWaiver: Sendable {
    /// Whether it is in force on the day by which it is judged.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// From its first day to its last, both included.
        case inForce = "in-force"
        /// Its first day is still to come.
        case notYet = "not-yet"
        /// Its last day is over.
        case expired
        /// Nobody said which day it is.
        case noDay = "no-day"
    }

    /// Whether it is in force.
    public let state: State
    /// Why it was granted.
    public let reason: String
    /// Who granted it.
    public let approver: String
    /// Its first day: `2012-01-01`.
    public let effective: String
    /// Its last day.
    public let expires: String
    /// How many days are left after the day by which it is judged; nothing where it is not in force.
    public let daysLeft: Int?
    /// The file that it stands in.
    public let file: String
    /// The line of that file.
    public let line: Int

    /// A waiver.
    public init(
        state: State, reason: String, approver: String, effective: String, expires: String, daysLeft: Int?,
        file: String, line: Int
    ) {
        self.state = state
        self.reason = reason
        self.approver = approver
        self.effective = effective
        self.expires = expires
        self.daysLeft = daysLeft
        self.file = file
        self.line = line
    }
}
