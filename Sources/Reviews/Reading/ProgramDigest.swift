internal import Crypto
public import SourceDiagnostics

/// What tells one text of a program from another.
public enum ProgramDigest {
    /// The SHA-256 digest of a text: `sha256:` and 64 hexadecimal digits.
    public static func of(_ source: SourceText) -> String {
        let digits = SHA256.hash(data: source.bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }
        return "sha256:" + digits.joined()
    }

    /// Whether a text looks like a digest.
    static func isDigest(_ text: String) -> Bool {
        guard text.hasPrefix("sha256:") else { return false }
        let digits = text.utf8.dropFirst(7)
        return digits.count == 64
            && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
