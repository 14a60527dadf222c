/// Writes a snapshot: numbers seven bits a byte, the lowest first, and texts behind their length.
struct SnapshotWriter {
    private(set) var bytes: [UInt8] = []

    /// Writes parts, one behind the other.
    mutating func write<each Part: SnapshotPart>(_ part: repeat each Part) {
        repeat (each part).write(to: &self)
    }

    /// Writes a case by its place among all.
    mutating func writeCase<Choice: CaseIterable & Equatable>(_ choice: Choice) {
        for (place, other) in Choice.allCases.enumerated() where other == choice { write(place) }
    }

    mutating func add(_ word: UInt64) {
        var rest = word
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func add(_ text: String) {
        add(UInt64(text.utf8.count))
        bytes += text.utf8
    }
}
