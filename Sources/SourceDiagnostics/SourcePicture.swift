/// Draws lines of a text with marks under the places that matter.
public struct SourcePicture: Sendable {
    /// A mark under a place.
    public struct Mark: Sendable {
        let range: SourceRange
        let label: String?
        let sign: Character
        let role: StyledText.Role

        /// The place that it is about, underlined with `^`.
        public static func primary(_ range: SourceRange, _ label: String?, role: StyledText.Role) -> Mark {
            Mark(range: range, label: label, sign: "^", role: role)
        }

        /// Another place that belongs to it, underlined with `-`.
        public static func secondary(_ range: SourceRange, _ label: String?) -> Mark {
            Mark(range: range, label: label, sign: "-", role: .hint)
        }
    }

    private let lines: SourceLines
    private let width: Int
    private let indent: String

    /// A picture of a text for a terminal of so many cells, indented by so many.
    public init(of lines: SourceLines, width: Int, indent: Int = 0) {
        self.lines = lines
        self.width = max(40, width)
        self.indent = String(repeating: " ", count: indent)
    }

    /// The marked lines from top to bottom, each with its marks below it.
    public func draw(_ marks: [Mark]) -> StyledText {
        var text = StyledText()
        let ordered = marks.enumerated().sorted {
            ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
        }.map(\.element)
        let gutter = ordered.map { String($0.range.start.line).count }.max().map { max($0, 3) } ?? 3
        var shown: Int?
        for mark in ordered {
            guard mark.range.start.line <= lines.count else { continue }
            if let before = shown, mark.range.start.line > before + 1 {
                text.appendLine(indent + String(repeating: " ", count: gutter) + " ...", .faint)
            }
            draw(mark, gutter: gutter, withLine: shown != mark.range.start.line, into: &text)
            shown = mark.range.start.line
        }
        return text
    }

    private func draw(_ mark: Mark, gutter: Int, withLine: Bool, into text: inout StyledText) {
        let window = Window(lines, mark.range, cells: width - indent.count - gutter - 3)
        if withLine {
            let number = String(mark.range.start.line)
            text.append(indent + String(repeating: " ", count: gutter - number.count) + number + " | ", .faint)
            text.appendLine(window.text)
        }
        let lead = indent + String(repeating: " ", count: gutter) + " | "
        text.append(lead, .faint)
        text.append(String(repeating: " ", count: window.markStart))
        text.append(String(repeating: mark.sign, count: window.markLength), mark.role)
        guard let label = mark.label.map(TerminalWidth.printable), !label.isEmpty else { return text.appendLine() }
        let room = width - lead.count - window.markStart - window.markLength - 1
        if TerminalWidth.cells(label) <= room {
            return text.appendLine(" " + label, mark.role)
        }
        text.appendLine()
        for part in TextWrapping.lines(label, width: width - lead.count - 2) {
            text.append(lead, .faint)
            text.appendLine("  " + part, mark.role)
        }
    }

    /// The part of a line that fits, with the cells where the mark stands.
    private struct Window {
        let text: String
        let markStart: Int
        let markLength: Int

        init(_ lines: SourceLines, _ range: SourceRange, cells room: Int) {
            // More than fits on both sides of the mark, also where some letters take no cell.
            let margin = 4 * room
            let skipped = max(0, range.start.column - 1 - margin)
            let part = lines.part(ofLine: range.start.line, from: skipped + 1, to: range.start.column + margin)
            let scalars = Array((part?.text ?? "").unicodeScalars)
            let goesOn = part?.goesOn ?? false
            let from = min(range.start.column - 1 - skipped, scalars.count)
            let oneLine = range.end.line == range.start.line
            let to = max(from, oneLine ? min(range.end.column - 1 - skipped, scalars.count) : scalars.count)
            let printed = scalars.map { TerminalWidth.printable(String($0)) }
            let widths = printed.map(TerminalWidth.cells)
            var first = 0
            let isWhole = skipped == 0 && !goesOn
            if !isWhole || widths.reduce(0, +) > room {
                var lead = widths[..<from].reduce(0, +)
                while first < from, lead > room / 3 {
                    lead -= widths[first]
                    first += 1
                }
            }
            let isCutBefore = first + skipped > 0
            var text = isCutBefore ? "…" : ""
            var cells = isCutBefore ? 1 : 0
            var markStart = cells
            var markEnd = cells
            for index in first...scalars.count {
                if index == from { markStart = cells }
                if index <= to { markEnd = cells }
                guard index < scalars.count else {
                    if goesOn { text += "…" }
                    break
                }
                if cells + widths[index] > room - 1, index + 1 < scalars.count {
                    text += "…"
                    break
                }
                text += printed[index]
                cells += widths[index]
            }
            self.text = text
            self.markStart = markStart
            markLength = max(1, markEnd - markStart)
        }
    }
}
