internal import Crypto
public import SourceDiagnostics

/// What tells one text of a program from another.
public enum ProgramDigest {
    /// The SHA-256 digest of a text: `sha256:` and 64 hexadecimal digits.
    ///
    /// A mark at its start that tells the order of bytes is left out, and a line feed stands for a carriage return with a line feed behind
    /// it: what a checkout under another system changes makes no other text.
    public static func of(_ source: SourceText) -> String {
        let digits = SHA256.hash(data: plain(source.bytes)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }
        return "sha256:" + digits.joined()
    }

    private static func plain(_ bytes: [UInt8]) -> [UInt8] {
        let text = bytes.starts(with: byteOrderMark) ? bytes[byteOrderMark.count...] : bytes[...]
        guard text.contains(carriageReturn) else { return Array(text) }
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        for index in text.indices {
            let isBroken = text[index] == carriageReturn && index + 1 < text.endIndex && text[index + 1] == lineFeed
            if !isBroken { plain.append(text[index]) }
        }
        return plain
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let carriageReturn: UInt8 = 0x0D
    private static let lineFeed: UInt8 = 0x0A

    /// Whether a text looks like a digest.
    static func isDigest(_ text: String) -> Bool {
        guard text.hasPrefix("sha256:") else { return false }
        let digits = text.utf8.dropFirst(7)
        return digits.count == 64
            && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
