/// Tells whether bytes are UTF-8 that holds nothing but the characters that YAML permits (YAML 1.1, section 5.1), as libyaml's reader does.
@safe struct PermittedBytes {
    private let bytes: UnsafeRawBufferPointer

    @unsafe private init(_ bytes: UnsafeRawBufferPointer) {
        unsafe self.bytes = bytes
    }

    /// Whether all bytes belong to characters that are permitted.
    @unsafe static func areAll(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let permitted = unsafe PermittedBytes(bytes)
        var index = 0
        while index < bytes.count {
            if unsafe areVisible(bytes, from: index, words: 8) {
                index += 64
                continue
            }
            if unsafe areVisible(bytes, from: index, words: 1) {
                index += 8
                continue
            }
            let length = permitted.lengthOfCharacter(at: index)
            guard length > 0 else { return false }
            index += length
        }
        return true
    }

    /// Whether so many words of eight bytes are all visible letters of ASCII, spaces or line feeds.
    @inline(__always)
    private static func areVisible(_ bytes: UnsafeRawBufferPointer, from index: Int, words: Int) -> Bool {
        guard index + 8 * words <= bytes.count else { return false }
        var others: UInt64 = 0
        for word in 0..<words {
            others |= unsafe othersThanVisible(bytes.loadUnaligned(fromByteOffset: index + 8 * word, as: UInt64.self))
        }
        return others == 0
    }

    /// Marks the bytes of a word that are neither visible letters of ASCII nor spaces nor line feeds. Looks at all of them at once, each in a
    /// lane of its own, of which the highest bit tells.
    @inline(__always)
    private static func othersThanVisible(_ part: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highest = ones << 7
        // Set in bytes that are not ASCII and in 0x7F; clear in those that are less than a space.
        let isTooGreat = part | (part &+ ones)
        let isGreatEnough = (part | highest) &- ones &* 0x20
        let feeds = part ^ (ones &* 0x0A)
        let isNoFeed = ((feeds & ~highest) &+ ~highest) | feeds
        return (isTooGreat | ~isGreatEnough) & isNoFeed & highest
    }

    /// A byte; 0, which is not permitted, behind the last.
    private subscript(index: Int) -> UInt8 {
        unsafe index < bytes.count ? bytes[index] : 0
    }

    /// How many bytes the character at an index has; zero where it is none that is permitted.
    private func lengthOfCharacter(at index: Int) -> Int {
        let first = self[index]
        let second = self[index + 1]
        switch first {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: return 1
        case 0xC2: return second == 0x85 || (0xA0...0xBF).contains(second) ? 2 : 0
        case 0xC3...0xDF: return PermittedBytes.isContinuation(second) ? 2 : 0
        case 0xE0...0xEF:
            let third = self[index + 2]
            guard PermittedBytes.isContinuation(second), PermittedBytes.isContinuation(third) else { return 0 }
            return switch (first, second, third) {
            // Longer than it need be; half of a pair; no character.
            case (0xE0, ..<0xA0, _), (0xED, 0xA0..., _), (0xEF, 0xBF, 0xBE...): 0
            default: 3
            }
        case 0xF0...0xF4:
            guard PermittedBytes.isContinuation(second), PermittedBytes.isContinuation(self[index + 2]),
                PermittedBytes.isContinuation(self[index + 3])
            else { return 0 }
            // Longer than it need be; behind the last code point.
            return first == 0xF0 && second < 0x90 || first == 0xF4 && second >= 0x90 ? 0 : 4
        default: return 0
        }
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
