/// Which way a result goes that cannot be kept exactly.
///
/// The lower end of a range rounds ``down`` and its upper end ``up``, so that a range never loses a value that was in it.
public enum RoundingDirection: Sendable, Hashable {
    /// Towards negative infinity.
    case down
    /// Towards positive infinity.
    case up
}
