/// Texts that are written again and again, side by side in one piece of memory.
public final class ByteTable: Sendable {
    private let bytes: [UInt8]
    /// For each text where it ends; the first starts at 0.
    private let ends: [Int]

    /// A table of texts, each written by the body for its number.
    public init(count: Int, _ body: (Int, inout ByteText) -> Void) {
        var text = ByteText()
        var ends: [Int] = []
        for number in 0..<count {
            body(number, &text)
            ends.append(text.count)
        }
        bytes = text.bytes
        self.ends = ends
    }

    /// Adds the text of a number to another text.
    public func add(_ number: Int, to text: inout ByteText) {
        text.add(bytes, from: number == 0 ? 0 : ends[number - 1], to: ends[number])
    }
}
