/// Writes JSON (RFC 8259) as it goes, keys in the order in which they come.
///
/// Reports are written by the hundred thousand, and their keys have an order that people read them in; this is what the encoders that
/// sort or shuffle keys cannot give.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    private let isIndented: Bool
    private var depth = 0
    /// Whether a comma is needed before what comes next.
    private var needsComma = false

    /// A writer that puts everything on one line, or every value on a line of its own.
    public init(isIndented: Bool = false) {
        self.isIndented = isIndented
    }

    /// Writes an object whose members the body writes.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// Writes an array whose elements the body writes.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// Writes an array of strings.
    public mutating func array(_ strings: some Sequence<String>) {
        array { writer in for string in strings { writer.string(string) } }
    }

    /// Writes a key; its value must follow.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: isIndented ? [0x22, 0x3A, 0x20] : [0x22, 0x3A])
        needsComma = false
    }

    /// Writes a key that is only known now; its value must follow.
    public mutating func key(_ name: String) {
        string(name)
        bytes.append(contentsOf: isIndented ? [0x3A, 0x20] : [0x3A])
        needsComma = false
    }

    /// Writes a key with a string, or `null`.
    public mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        string(text)
    }

    /// Writes a key with a whole number.
    public mutating func member(_ name: StaticString, _ number: Int) {
        key(name)
        self.number(number)
    }

    /// Writes a string.
    public mutating func string(_ text: String) {
        separate()
        JSONWriter.append(text, to: &bytes)
        needsComma = true
    }

    /// Writes a string or `null`.
    public mutating func string(_ text: String?) {
        if let text { string(text) } else { null() }
    }

    /// Writes a whole number.
    public mutating func number(_ number: Int) {
        verbatim(String(number))
    }

    /// Writes a boolean.
    public mutating func bool(_ value: Bool) {
        verbatim(value ? "true" : "false")
    }

    /// Writes `null`.
    public mutating func null() {
        verbatim("null")
    }

    /// Writes text that is JSON already, such as a decimal number.
    public mutating func verbatim(_ json: String) {
        separate()
        bytes.append(contentsOf: json.utf8)
        needsComma = true
    }

    private mutating func container(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        depth += 1
        needsComma = false
        let start = bytes.count
        body(&self)
        depth -= 1
        if isIndented, bytes.count > start { newLine() }
        bytes.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        // A value behind its key stays on the key's line.
        if isIndented, depth > 0, let last = bytes.last, last != 0x20 { newLine() }
    }

    private mutating func newLine() {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }

    /// Appends a string with its quotes. Everything but quotes, backslashes and control characters stands for itself.
    public static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(0x22)
        let isPlain = text.withUTF8 { letters in
            let isPlain = unsafe letters.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
            if isPlain { unsafe bytes.append(contentsOf: letters) }
            return isPlain
        }
        if !isPlain {
            for byte in text.utf8 { appendEscaped(byte, to: &bytes) }
        }
        bytes.append(0x22)
    }

    /// Appends a byte of a string, escaped where it must be.
    static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
        case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
        case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
        case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
        case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
        case 0..<0x20:
            let digits = String(byte, radix: 16)
            bytes.append(contentsOf: "\\u00\(digits.count == 1 ? "0" : "")\(digits)".utf8)
        default: bytes.append(byte)
        }
    }
}
