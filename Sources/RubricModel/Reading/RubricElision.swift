/// The text of a rubric without its examples and traces, line for line: whoever only evaluates need not have them parsed, and they are most
/// of the text.
///
/// Only what is in block style is left out, `examples:` alone on its line with everything that is indented below it. A rubric must not say
/// so within a text of its own; those that ship do not, which a test holds.
package enum RubricElision {
    private static let keys = ["examples:", "traces:"].map { Array($0.utf8) }

    /// The bytes with the lines of examples and traces empty.
    ///
    /// - Parameter kept: A line, counted from 1; the examples or traces that hold it stay.
    package static func text(without bytes: [UInt8], keeping kept: Int? = nil) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var start = 0
        var line = 1
        var elided: (indent: Int, line: Int, start: Int)?
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let content = bytes[start..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? end
            let indent = content - start
            if let block = elided {
                let isItem =
                    indent == block.indent && bytes[content..<end].starts(with: [UInt8(ascii: "-"), UInt8(ascii: " ")])
                if content < end, indent <= block.indent, !isItem {
                    if let kept, kept >= block.line, kept < line {
                        text.removeLast(line - block.line)
                        text += bytes[block.start..<start]
                    }
                    elided = nil
                }
            }
            if elided == nil, keys.contains(where: bytes[content..<end].elementsEqual) {
                elided = (indent, line, start)
            }
            if elided == nil { text += bytes[start..<end] }
            if end < bytes.count { text.append(UInt8(ascii: "\n")) }
            start = end + 1
            line += 1
        }
        if let kept, let block = elided, kept >= block.line {
            text.removeLast(bytes[block.start...].count { $0 == UInt8(ascii: "\n") })
            text += bytes[block.start...]
        }
        return text
    }
}
