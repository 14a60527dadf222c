/// The lines of a text, split where YAML splits them, so that a line's number here is the number in every range.
///
/// YAML 1.1 (section 5.4) ends a line at LF, CR, CRLF, NEL, LS and PS.
public struct SourceLines: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]

    /// The lines of a text.
    public init(_ text: SourceText) {
        bytes = text.bytes
        var starts = [text.bytes.starts(with: SourceLines.byteOrderMark) ? SourceLines.byteOrderMark.count : 0]
        var index = starts[0]
        while index < bytes.count {
            let length = SourceLines.breakLength(bytes, at: index)
            index += max(1, length)
            if length > 0 { starts.append(index) }
        }
        self.starts = starts
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// How many bytes the line break at an index has; zero where there is none.
    private static func breakLength(_ bytes: [UInt8], at index: Int) -> Int {
        switch bytes[index] {
        case 0x0A: return 1
        case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
            return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
        default: return 0
        }
    }

    /// How many lines there are; at least one.
    public var count: Int { starts.count }

    /// A line's text without its break, or nothing where the text has no such line. Bytes that are not UTF-8 are replaced.
    public func text(ofLine line: Int) -> String? {
        byteRange(ofLine: line).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The part of a line between two columns, and whether the line goes on behind it. Only that part is decoded, so that a
    /// line of a million letters costs no more than a short one.
    func part(ofLine line: Int, from first: Int, to last: Int) -> (text: String, goesOn: Bool)? {
        guard let range = byteRange(ofLine: line) else { return nil }
        var column = 0
        var start = range.upperBound
        for index in range where bytes[index] & 0xC0 != 0x80 || index == range.lowerBound {
            column += 1
            if column == first { start = index }
            if column > last { return (String(decoding: bytes[start..<index], as: UTF8.self), true) }
        }
        return (String(decoding: bytes[start..<range.upperBound], as: UTF8.self), false)
    }

    /// Where the bytes of a line stand, without its break.
    private func byteRange(ofLine line: Int) -> Range<Int>? {
        guard line >= 1, line <= starts.count else { return nil }
        var end = line < starts.count ? starts[line] : bytes.count
        let start = starts[line - 1]
        if line < starts.count {
            repeat { end -= 1 } while end > start && SourceLines.breakLength(bytes, at: end) == 0
            if end > start, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
        }
        return start..<max(start, end)
    }

    /// The offset of the byte at a place; the end of the line, without its break, where the line is shorter.
    public func offset(of position: SourcePosition) -> Int {
        guard let range = byteRange(ofLine: position.line) else { return bytes.count }
        var column = 0
        for index in range where bytes[index] & 0xC0 != 0x80 || index == range.lowerBound {
            column += 1
            if column == position.column { return index }
        }
        return range.upperBound
    }

    /// Where the next line starts; the end of the text behind the last one.
    public func offset(behindLine line: Int) -> Int {
        line < starts.count ? starts[line] : bytes.count
    }

    /// The place of the byte at an offset.
    public func position(ofByte offset: Int) -> SourcePosition {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let before = bytes[min(starts[low], bytes.count)..<min(max(offset, starts[low]), bytes.count)]
        let column = before.reduce(into: 1) { column, byte in if byte & 0xC0 != 0x80 { column += 1 } }
        return SourcePosition(line: low + 1, column: column)
    }
}
