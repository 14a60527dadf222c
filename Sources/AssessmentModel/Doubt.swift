/// A place whose missing facts keep a measure open.
public struct Doubt: Sendable, Hashable {
    /// Why the place keeps it open.
    public enum Reason: UInt8, Sendable, Hashable {
        /// The entry does not state a field.
        case notStated
        /// The entry states a field only as a range.
        case uncertain
        /// The list may hold more than it lists.
        case mayGrow
        /// It depends on what a student chooses.
        case choice
        /// The day by which dates are judged is not given.
        case noDay
        /// Something that a measure suspects.
        case suspicion
    }

    /// The place.
    public let place: PlaceNumber
    /// Why it keeps the measure open.
    public let reason: Reason
    /// What the reason is about: a field or list by its number, or a suspicion by its number; see ``Assessment/subject(of:)``.
    public let subject: Int32

    /// A doubt.
    public init(place: PlaceNumber, reason: Reason, subject: Int32) {
        self.place = place
        self.reason = reason
        self.subject = subject
    }
}
