/// A set of terms of one vocabulary.
public struct TermSet: Sendable, Hashable {
    /// One bit for each term.
    public let bits: UInt64

    /// A set by its bits.
    public init(bits: UInt64) {
        self.bits = bits
    }

    /// The set that holds one term.
    public init(_ number: Int) {
        bits = 1 << UInt64(number)
    }

    /// The empty set.
    public static let empty = TermSet(bits: 0)

    /// Whether the set holds nothing.
    public var isEmpty: Bool { bits == 0 }
    /// How many terms the set holds.
    public var count: Int { bits.nonzeroBitCount }
    /// The number of the first term in the set.
    public var first: Int? { bits == 0 ? nil : bits.trailingZeroBitCount }
    /// The number of the last term in the set.
    public var last: Int? { bits == 0 ? nil : 63 - bits.leadingZeroBitCount }
    /// The numbers of the terms in the set, ascending.
    public var numbers: [Int] {
        var numbers: [Int] = []
        var rest = bits
        while rest != 0 {
            numbers.append(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
        return numbers
    }

    /// Whether a term is in the set.
    public func contains(_ number: Int) -> Bool { bits >> UInt64(number) & 1 == 1 }
    /// The terms in one of the sets or both.
    public func union(_ other: TermSet) -> TermSet { TermSet(bits: bits | other.bits) }
    /// The terms in both sets.
    public func intersection(_ other: TermSet) -> TermSet { TermSet(bits: bits & other.bits) }
    /// The terms of this set that are not in the other.
    public func subtracting(_ other: TermSet) -> TermSet { TermSet(bits: bits & ~other.bits) }
    /// Whether every term of this set is in the other.
    public func isSubset(of other: TermSet) -> Bool { bits & ~other.bits == 0 }
}
