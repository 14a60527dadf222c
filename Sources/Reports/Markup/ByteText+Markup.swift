internal import JSONText

extension ByteText {
    /// Adds text so that it is read as text in HTML and XML, in an element as well as in a quoted attribute.
    ///
    /// What neither language lets a document hold (control characters and code points that are none), and what would turn the
    /// letters behind it round on a page, is shown as U+FFFD. A carriage return is read as a line feed in both.
    mutating func add(markup text: String) {
        if text.utf8.allSatisfy({ Self.isPlain($0) }) {
            add(text: text)
            return
        }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 32)
        for scalar in text.unicodeScalars { Self.append(scalar, to: &escaped) }
        add(escaped)
    }

    /// Whether a byte stands for itself wherever it stands.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""): false
        case 0x20..<0x7F: true
        default: false
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar {
        case "<": bytes += Array("&lt;".utf8)
        case ">": bytes += Array("&gt;".utf8)
        case "&": bytes += Array("&amp;".utf8)
        case "\"": bytes += Array("&quot;".utf8)
        case "\t", "\n": bytes.append(UInt8(scalar.value))
        case "\r": bytes.append(UInt8(ascii: "\n"))
        default: bytes += Array(Character(isAllowed(scalar) ? scalar : "\u{FFFD}").utf8)
        }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: false
        case 0x202A...0x202E, 0x2066...0x2069: false
        case 0xFDD0...0xFDEF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }
}
