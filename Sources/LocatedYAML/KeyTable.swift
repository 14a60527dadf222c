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
        for word in words {
            let letters = Array(word.utf8)
            _ = insert(letters, from: 0, to: letters.count)
        }
    }

    /// How many words the table holds.
    public var count: Int { ends.count }

    /// The word with a number.
    public subscript(number: Int32) -> String {
        let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
        return String(decoding: bytes[start..<Int(ends[Int(number)])], as: UTF8.self)
    }

    /// The number of the word that stands in `text` from one index up to another, if the table has it.
    public func find(_ text: [UInt8], from start: Int, to end: Int) -> Int32? {
        let number = cells[cell(text, from: start, to: end)]
        return number < 0 ? nil : number
    }

    /// The number of the word that stands in `text` from one index up to another, which is added where it is new.
    public mutating func insert(_ text: [UInt8], from start: Int, to end: Int) -> Int32 {
        let cell = cell(text, from: start, to: end)
        if cells[cell] >= 0 { return cells[cell] }
        let number = Int32(ends.count)
        bytes.append(contentsOf: text[start..<end])
        ends.append(Int32(bytes.count))
        cells[cell] = number
        if ends.count * 2 > cells.count { grow() }
        return number
    }

    /// The cell that holds a word, or the free one where it belongs.
    private func cell(_ text: [UInt8], from start: Int, to end: Int) -> Int {
        let mask = cells.count - 1
        var cell = KeyTable.hash(text, from: start, to: end) & mask
        while cells[cell] >= 0, !equals(cells[cell], text, from: start, to: end) { cell = (cell + 1) & mask }
        return cell
    }

    private func equals(_ number: Int32, _ text: [UInt8], from start: Int, to end: Int) -> Bool {
        let first = number == 0 ? 0 : Int(ends[Int(number) - 1])
        guard Int(ends[Int(number)]) - first == end - start else { return false }
        for offset in 0..<(end - start) where bytes[first + offset] != text[start + offset] { return false }
        return true
    }

    private mutating func grow() {
        let numbers = cells.filter { $0 >= 0 }
        cells = Array(repeating: -1, count: cells.count * 4)
        for number in numbers {
            let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
            cells[cell(bytes, from: start, to: Int(ends[Int(number)]))] = number
        }
    }

    /// FNV-1a.
    private static func hash(_ text: [UInt8], from start: Int, to end: Int) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in start..<end { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 32))
    }
}
