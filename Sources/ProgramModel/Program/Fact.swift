public import ExactNumbers
public import LocatedYAML

/// What a file says about one field of one entry.
///
/// Every fact is the set of values that it may still have: one value where it is stated, a few where only a range is stated, all
/// where it is unknown, none where there is none. What the numbers mean depends on the type of the field.
public struct Fact: Sendable {
    /// How much is known.
    public enum State: UInt8, Sendable {
        /// Nothing is known: any value is possible, and none too.
        case unknown
        /// There is none.
        case none
        /// There is a value; the file tells which, or in which range it lies.
        case stated
    }

    /// How much is known.
    public var state: State
    /// Whether a list may hold more than what is listed.
    public var isOpen: Bool
    /// The unit of an amount.
    public var unit: CreditUnit
    /// The node of the value in the file; -1 where the file has none.
    public var node: NodeIndex
    /// The least value of a number, the terms that are certain, the first place of a list, or the entry.
    public var low: Int64
    /// The greatest value of a number, the terms that are possible, or the length of a list.
    public var high: Int64

    init(
        _ state: State, node: NodeIndex = -1, low: Int64 = 0, high: Int64 = 0, unit: CreditUnit = .unit,
        isOpen: Bool = false
    ) {
        self.state = state
        self.isOpen = isOpen
        self.unit = unit
        self.node = node
        self.low = low
        self.high = high
    }

    /// A fact of which nothing is known.
    public static let unknown = Fact(.unknown, isOpen: true)
    /// A fact that does not exist.
    public static let none = Fact(.none)

    /// One term, known.
    static func term(_ number: Int, node: NodeIndex = -1) -> Fact {
        terms(TermSet(number), node: node)
    }

    /// A set of terms, known.
    static func terms(_ set: TermSet, node: NodeIndex = -1) -> Fact {
        Fact(.stated, node: node, low: Int64(bitPattern: set.bits), high: Int64(bitPattern: set.bits))
    }

    /// A whole number, or a range of them.
    static func whole(_ range: ClosedRange<Int>, node: NodeIndex = -1) -> Fact {
        Fact(
            .stated, node: node, low: Int64(range.lowerBound) * ExactDecimal.scale,
            high: Int64(range.upperBound) * ExactDecimal.scale)
    }

    /// The terms that are certain to be among the values.
    public var certainTerms: TermSet { state == .stated ? TermSet(bits: UInt64(bitPattern: low)) : .empty }

    /// The terms that may be among the values, of all that there are.
    public func possibleTerms(of all: TermSet) -> TermSet {
        switch state {
        case .unknown: all
        case .none: .empty
        case .stated: TermSet(bits: UInt64(bitPattern: high))
        }
    }

    /// The values that a stated number may have.
    public var numberRange: ExactRange {
        ExactRange(ExactDecimal.rational(low), high == NumberRange.unlimited ? nil : ExactDecimal.rational(high))
    }
}
