private import Glibc

/// Numbers for words: every key of a file is looked up once and is a small number from then on.
///
/// Known words have the numbers `0..<count` in the order in which they were given.
public struct KeyTable: Sendable {
    private var bytes: [UInt8] = []
    private var words: [Word] = []
    /// Open addressing with linear probing; a free cell holds -1.
    private var cells: [Int32]

    /// A word of the table: its letters in brief, and where they stand.
    private struct Word: Sendable {
        let letters: WordLetters
        let start: Int32
        let count: Int32
    }

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
        self.words.reserveCapacity(words)
    }

    /// How many words the table holds.
    public var count: Int { words.count }

    /// The word with a number.
    public subscript(number: Int32) -> String {
        String(decoding: bytes[range(words[Int(number)])], as: UTF8.self)
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
        let number = unsafe cells[cell(word, WordLetters(word))]
        return number < 0 ? nil : number
    }

    /// The number of a word, which is added where it is new.
    mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
        let letters = unsafe WordLetters(word)
        let cell = unsafe cell(word, letters)
        if cells[cell] >= 0 { return cells[cell] }
        let number = Int32(words.count)
        words.append(Word(letters: letters, start: Int32(bytes.count), count: Int32(word.count)))
        unsafe bytes.append(contentsOf: word)
        cells[cell] = number
        if words.count * 2 > cells.count { grow() }
        return number
    }

    private func range(_ word: Word) -> Range<Int> { Int(word.start)..<Int(word.start + word.count) }

    /// The cell that holds a word, or the free one where it belongs.
    @inline(__always)
    private func cell(_ word: UnsafeBufferPointer<UInt8>, _ letters: WordLetters) -> Int {
        let mask = cells.count - 1
        var cell = unsafe letters.hash(of: word) & mask
        while cells[cell] >= 0, unsafe !equals(words[Int(cells[cell])], word, letters) { cell = (cell + 1) & mask }
        return cell
    }

    @inline(__always)
    private func equals(_ known: Word, _ word: UnsafeBufferPointer<UInt8>, _ letters: WordLetters) -> Bool {
        guard Int(known.count) == word.count, known.letters.areSame(as: letters) else { return false }
        return unsafe WordLetters.areAll(of: word.count) || haveSameBytes(known, word)
    }

    @inline(never)
    private func haveSameBytes(_ known: Word, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let written = word.baseAddress else { return true }
        return unsafe bytes.withUnsafeBytes { bytes in
            unsafe bytes.baseAddress.map { unsafe memcmp($0 + Int(known.start), written, word.count) == 0 } ?? false
        }
    }

    private mutating func grow() {
        let numbers = cells.filter { $0 >= 0 }
        cells = Array(repeating: -1, count: cells.count * 4)
        for number in numbers {
            let known = words[Int(number)]
            let free = unsafe bytes.withUnsafeBufferPointer {
                unsafe cell(UnsafeBufferPointer(rebasing: $0[range(known)]), known.letters)
            }
            cells[free] = number
        }
    }
}
