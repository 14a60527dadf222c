/// A place whose missing facts keep a measure open.
public struct Doubt: Sendable, Hashable {
    /// Why the place keeps it open.
    public enum Reason: Sendable, Hashable {
        /// The entry does not state a field.
        case notStated(field: String)
        /// The entry states a field only as a range.
        case uncertain(field: String)
        /// The list may hold more than it lists.
        case mayGrow(list: String)
        /// It depends on what a student chooses.
        case choice
        /// The day by which dates are judged is not given.
        case noDay
        /// Something that a measure suspects, in words.
        case suspicion(String)
    }

    /// The place.
    public let place: PlaceNumber
    /// Why it keeps the measure open.
    public let reason: Reason

    /// A doubt.
    public init(place: PlaceNumber, reason: Reason) {
        self.place = place
        self.reason = reason
    }
}
