/// Different values: those with a small number as bits, all others as texts.
struct DistinctValues: Equatable, Sendable {
    private var bits: UInt64
    private var texts: Set<String>

    static let empty = DistinctValues(bits: 0)

    init(bits: UInt64, texts: Set<String> = []) {
        self.bits = bits
        self.texts = texts
    }

    /// One of the values.
    enum Value {
        case bit(Int)
        case text(String)
    }

    var isEmpty: Bool { bits == 0 && texts.isEmpty }
    var count: Int { bits.nonzeroBitCount + texts.count }

    /// All values.
    var all: [Value] {
        (0..<64).filter { bits >> UInt64($0) & 1 == 1 }.map(Value.bit) + texts.map(Value.text)
    }

    mutating func formUnion(_ other: DistinctValues) {
        bits |= other.bits
        if !other.texts.isEmpty { texts.formUnion(other.texts) }
    }

    func contains(_ value: Value) -> Bool {
        switch value {
        case .bit(let number): bits >> UInt64(number) & 1 == 1
        case .text(let text): texts.contains(text)
        }
    }
}
