/// A stretch of a text and what stands there instead.
public struct TextReplacement: Sendable, Hashable {
    /// The stretch that leaves; where nothing leaves, both its ends are the place that the new text is put in.
    public let range: SourceRange
    /// The new text.
    public let text: String

    /// What makes one text of another, in one stretch of whole lines, or, where one line takes the place of one, of what differs in it;
    /// nothing where they are the same.
    public init?(from old: SourceText, to new: SourceText) {
        let lines = SourceLines(old)
        let (before, after) = (TextReplacement.lines(old.bytes), TextReplacement.lines(new.bytes))
        var first = 0
        while first < before.count, first < after.count, before[first].elementsEqual(after[first]) { first += 1 }
        var last = 0
        while last < before.count - first, last < after.count - first,
            before[before.count - 1 - last].elementsEqual(after[after.count - 1 - last])
        {
            last += 1
        }
        let leaving = before[first..<before.count - last].joined()
        let coming = after[first..<after.count - last].joined()
        guard !leaving.isEmpty || !coming.isEmpty else { return nil }
        var (taken, put) = (Array(leaving), Array(coming))
        var start = before[..<first].reduce(0) { $0 + $1.count }
        if before.count - last - first == 1, after.count - last - first == 1 {
            let head = TextReplacement.common(taken, put)
            let tail = TextReplacement.common(taken.dropFirst(head).reversed(), put.dropFirst(head).reversed())
            // A letter is never parted, nor a line end of two.
            let cut = (head: head, tail: tail)
            let isWhole = { (bytes: [UInt8]) in
                TextReplacement.isBetweenLetters(bytes, cut.head)
                    && TextReplacement.isBetweenLetters(bytes, bytes.count - cut.tail)
            }
            if isWhole(taken), isWhole(put) {
                taken = Array(taken[head..<taken.count - tail])
                put = Array(put[head..<put.count - tail])
                start += head
            }
        }
        range = SourceRange(lines.position(ofByte: start), lines.position(ofByte: start + taken.count))
        text = String(decoding: put, as: UTF8.self)
    }

    /// The lines of a text, each with its end.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (place, byte) in bytes.enumerated() where byte == 0x0A {
            lines.append(bytes[start...place])
            start = place + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    private static func common(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Int {
        zip(left, right).prefix { $0 == $1 }.count
    }

    private static func isBetweenLetters(_ bytes: [UInt8], _ place: Int) -> Bool {
        guard place < bytes.count else { return true }
        if place > 0, bytes[place - 1] == 0x0D, bytes[place] == 0x0A { return false }
        return bytes[place] & 0xC0 != 0x80
    }
}
