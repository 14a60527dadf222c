/// The values of Kleene's strong three-valued logic: what is open may still become yes or no.
public enum Truth: UInt8, Sendable, Hashable, Comparable {
    /// It certainly does not hold.
    case no
    /// The stated facts do not decide it.
    case open
    /// It certainly holds.
    case yes

    /// Yes or no, from what is certain.
    public init(_ value: Bool) {
        self = value ? .yes : .no
    }

    /// The opposite; what is open stays open.
    public var negated: Truth {
        switch self {
        case .no: .yes
        case .open: .open
        case .yes: .no
        }
    }

    /// Whether both hold.
    public func and(_ other: Truth) -> Truth { min(self, other) }
    /// Whether one of them holds.
    public func or(_ other: Truth) -> Truth { max(self, other) }

    /// From no to yes.
    public static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }
}
