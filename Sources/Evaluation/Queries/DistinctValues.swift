/// Different values: those with a small number as bits, all others as texts.
struct DistinctValues: Equatable, Sendable {
    private var bits: UInt64
    /// Nothing where there are none, which copies for free.
    private var texts: Set<String>?

    static let empty = DistinctValues(bits: 0)

    init(bits: UInt64, texts: Set<String> = []) {
        self.bits = bits
        self.texts = texts.isEmpty ? nil : texts
    }

    /// One of the values.
    enum Value {
        case bit(Int)
        case text(String)
    }

    var isEmpty: Bool { bits == 0 && texts == nil }
    var count: Int { bits.nonzeroBitCount + (texts?.count ?? 0) }

    /// All values.
    var all: [Value] {
        var values: [Value] = []
        var rest = bits
        while rest != 0 {
            values.append(.bit(rest.trailingZeroBitCount))
            rest &= rest - 1
        }
        for text in texts ?? [] { values.append(.text(text)) }
        return values
    }

    mutating func formUnion(_ other: DistinctValues) {
        bits |= other.bits
        if let more = other.texts { texts = texts?.union(more) ?? more }
    }

    func contains(_ value: Value) -> Bool {
        switch value {
        case .bit(let number): bits >> UInt64(number) & 1 == 1
        case .text(let text): texts?.contains(text) ?? false
        }
    }
}
