/// The letters of a word in two numbers: words of one length are told apart by them without their bytes being looked at, and of a word of up
/// to sixteen bytes they say all.
struct WordLetters: Sendable {
    /// The first eight bytes, or fewer that say all in a shorter word.
    private let first: UInt64
    /// The last eight bytes, or fewer; some of them may be among the first.
    private let last: UInt64

    @inline(__always)
    init(_ word: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(word)
        let count = word.count
        if count >= 8 {
            first = unsafe raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
            last = unsafe raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        } else if count >= 4 {
            first = UInt64(unsafe raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
            last = UInt64(unsafe raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        } else if count > 0 {
            first = unsafe UInt64(raw[0]) | UInt64(raw[count / 2]) << 8
            last = unsafe UInt64(raw[count - 1])
        } else {
            first = 0
            last = 0
        }
    }

    /// Whether another word of the same length has the same numbers.
    @inline(__always)
    func areSame(as other: WordLetters) -> Bool { first == other.first && last == other.last }

    /// Whether the numbers say all of a word of so many bytes.
    @inline(__always)
    static func areAll(of count: Int) -> Bool { count <= 16 }

    /// A number in which every letter of the word counts.
    @inline(__always)
    func hash(of word: UnsafeBufferPointer<UInt8>) -> Int {
        let count = word.count
        var hash = WordLetters.mixed(UInt64(truncatingIfNeeded: count) &* WordLetters.multiplier, first)
        if !WordLetters.areAll(of: count) {
            let raw = UnsafeRawBufferPointer(word)
            var offset = 8
            while offset < count - 8 {
                hash = WordLetters.mixed(hash, unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset += 8
            }
        }
        return Int(truncatingIfNeeded: WordLetters.mixed(hash, last))
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ part: UInt64) -> UInt64 {
        let product = (hash ^ part) &* multiplier
        return product ^ product >> 32
    }

    /// An odd number with its bits well spread: 2 to the 64th over the golden ratio.
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
}
