private import Glibc

/// Numbers for words: every key of a file is looked up once and is a small number from then on.
///
/// Known words have the numbers `0..<count` in the order in which they were given.
public struct KeyTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int32] = []
    /// Open addressing with linear probing; a free cell holds -1.
    private var cells: [Int32]

    /// A table of words that are known from the start.
    public init(_ words: [String] = []) {
        cells = Array(repeating: -1, count: 64)
        for word in words { _ = insert(word) }
    }

    /// A table without words that need not grow for so many words with so many letters in all.
    public init(roomFor words: Int, letters: Int) {
        var size = 8
        while size < 2 * words { size *= 2 }
        cells = Array(repeating: -1, count: size)
        bytes.reserveCapacity(letters)
        ends.reserveCapacity(words)
    }

    /// How many words the table holds.
    public var count: Int { ends.count }

    /// The word with a number.
    public subscript(number: Int32) -> String {
        String(decoding: bytes[start(number)..<Int(ends[Int(number)])], as: UTF8.self)
    }

    /// The number of the word that stands in `text` from one index up to another, if the table has it.
    public func find(_ text: [UInt8], from start: Int, to end: Int) -> Int32? {
        unsafe text.withUnsafeBufferPointer { unsafe find(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }

    /// The number of the word that stands in `text` from one index up to another, which is added where it is new.
    public mutating func insert(_ text: [UInt8], from start: Int, to end: Int) -> Int32 {
        unsafe text.withUnsafeBufferPointer { unsafe insert(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }

    /// The number of a word, if the table has it.
    public func number(of word: String) -> Int32? {
        var word = word
        return word.withUTF8 { unsafe find($0) }
    }

    /// The number of a word, which is added where it is new.
    public mutating func insert(_ word: String) -> Int32 {
        var word = word
        return word.withUTF8 { unsafe insert($0) }
    }

    /// The number of a word, if the table has it.
    func find(_ word: UnsafeBufferPointer<UInt8>) -> Int32? {
        let number = unsafe cells[cell(word)]
        return number < 0 ? nil : number
    }

    /// The number of a word, which is added where it is new.
    mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
        let cell = unsafe cell(word)
        if cells[cell] >= 0 { return cells[cell] }
        let number = Int32(ends.count)
        unsafe bytes.append(contentsOf: word)
        ends.append(Int32(bytes.count))
        cells[cell] = number
        if ends.count * 2 > cells.count { grow() }
        return number
    }

    private func start(_ number: Int32) -> Int { number == 0 ? 0 : Int(ends[Int(number) - 1]) }

    /// The cell that holds a word, or the free one where it belongs.
    private func cell(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        let mask = cells.count - 1
        var cell = unsafe KeyTable.hash(word) & mask
        while cells[cell] >= 0, unsafe !equals(cells[cell], word) { cell = (cell + 1) & mask }
        return cell
    }

    private func equals(_ number: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let first = start(number)
        guard Int(ends[Int(number)]) - first == word.count else { return false }
        guard let written = word.baseAddress, word.count > 0 else { return true }
        return unsafe bytes.withUnsafeBytes { known in
            unsafe known.baseAddress.map { unsafe memcmp($0 + first, written, word.count) == 0 } ?? false
        }
    }

    private mutating func grow() {
        let numbers = cells.filter { $0 >= 0 }
        cells = Array(repeating: -1, count: cells.count * 4)
        for number in numbers {
            let range = start(number)..<Int(ends[Int(number)])
            let free = unsafe bytes.withUnsafeBufferPointer { unsafe cell(UnsafeBufferPointer(rebasing: $0[range])) }
            cells[free] = number
        }
    }

    /// Mixes a word eight bytes at a time; the last of them may be some that were mixed already.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(word)
        var hash = UInt64(truncatingIfNeeded: word.count) &* multiplier
        func mix(_ part: UInt64) {
            hash = (hash ^ part) &* multiplier
            hash ^= hash >> 32
        }
        if word.count >= 8 {
            var offset = 0
            while offset + 8 <= word.count {
                mix(unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset += 8
            }
            mix(unsafe raw.loadUnaligned(fromByteOffset: word.count - 8, as: UInt64.self))
        } else if word.count >= 4 {
            let first = unsafe raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
            let last = unsafe raw.loadUnaligned(fromByteOffset: word.count - 4, as: UInt32.self)
            mix(UInt64(first) << 32 | UInt64(last))
        } else {
            var part: UInt64 = 0
            for index in 0..<word.count { part = unsafe part << 8 | UInt64(word[index]) }
            mix(part)
        }
        return Int(truncatingIfNeeded: hash)
    }

    /// An odd number with its bits well spread: 2 to the 64th over the golden ratio.
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
}
