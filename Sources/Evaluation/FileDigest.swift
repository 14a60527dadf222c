internal import Crypto

/// The SHA-256 digest of bytes.
enum FileDigest {
    /// The digest in hexadecimal.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
