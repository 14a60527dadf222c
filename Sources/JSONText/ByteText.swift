/// Text that is put together from pieces as bytes.
public struct ByteText: Sendable {
    /// The bytes so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty text with room for so many bytes.
    public init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Adds a constant text.
    @inline(__always)
    public mutating func add(_ text: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Adds bytes.
    public mutating func add(_ other: [UInt8]) {
        bytes.append(contentsOf: other)
    }

    /// Adds text that is only known now.
    public mutating func add(text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Adds a whole number.
    public mutating func add(_ number: Int) {
        if number >= 0, number < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else if number >= 10, number < 1_000 {
            if number >= 100 { bytes.append(UInt8(ascii: "0") + UInt8(number / 100)) }
            bytes.append(UInt8(ascii: "0") + UInt8(number / 10 % 10))
            bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
    }

    /// Adds text as a JSON string, with its quotes.
    public mutating func addJSON(_ text: String) {
        JSONWriter.append(text, to: &bytes)
    }

    /// Adds text as a JSON string, or `null`.
    public mutating func addJSON(_ text: String?) {
        if let text { addJSON(text) } else { add("null") }
    }
}
