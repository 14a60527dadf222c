/// Texts that are written again and again, side by side in one piece of memory.
public final class ByteTable: Sendable {
    private let bytes: [UInt8]
    /// Where each text starts, and behind the last of them where it ends.
    private let starts: [Int]

    /// A table of texts, each written by the body for its number.
    public init(count: Int, _ body: (Int, inout ByteText) -> Void) {
        var text = ByteText()
        var starts = [0]
        starts.reserveCapacity(count + 1)
        for number in 0..<count {
            body(number, &text)
            starts.append(text.count)
        }
        bytes = text.bytes
        self.starts = starts
    }

    /// Adds the text of a number to another text.
    public func add(_ number: Int, to text: inout ByteText) {
        text.add(bytes, from: starts[number], to: starts[number + 1])
    }
}
