/// Draws diagnostics for a terminal: where, what, the line with the place marked, and what to do.
public struct DiagnosticPicture: Sendable {
    private let name: String
    private let lines: SourceLines
    private let width: Int

    /// A picture of diagnostics of one text, at most so many cells wide.
    public init(of source: SourceText, width: Int = 80) {
        name = source.name
        lines = SourceLines(source)
        self.width = width
    }

    /// The picture of one diagnostic, ended by a line break.
    public func draw(_ diagnostic: Diagnostic) -> StyledText {
        var text = StyledText()
        let role: StyledText.Role = diagnostic.severity == .error ? .bad : .open
        addHead(diagnostic, role, to: &text)
        if let range = diagnostic.range {
            let primary = SourcePicture.Mark.primary(range, diagnostic.label, role: role)
            let secondary = diagnostic.notes.map { SourcePicture.Mark.secondary($0.range, $0.label) }
            text.append(SourcePicture(of: lines, width: width).draw([primary] + secondary))
        }
        if let help = diagnostic.help {
            for (index, line) in TextWrapping.lines(TerminalWidth.printable(help), width: width - 6).enumerated() {
                text.append(index == 0 ? "    = " : "      ", .faint)
                text.appendLine(line, .hint)
            }
        }
        return text
    }

    /// Where, how bad and what. A long message goes on in further lines.
    private func addHead(_ diagnostic: Diagnostic, _ role: StyledText.Role, to text: inout StyledText) {
        let place =
            TerminalWidth.printable(name) + (diagnostic.range.map { ":\($0.start.line):\($0.start.column)" } ?? "")
        let severity = diagnostic.severity.rawValue
        let code = "  [\(diagnostic.code.name)]"
        text.append(place, .strong)
        text.append(": ")
        text.append(severity, role)
        text.append(":")
        // The words before the message take their cells from its first line; the code goes with its last word.
        let taken = String(repeating: "_", count: TerminalWidth.cells(place) + severity.count + 3)
        let message = TerminalWidth.printable(diagnostic.message)
        let lines = TextWrapping.lines("\(taken) \(message)", width: width - 2)
        for (index, line) in lines.enumerated() {
            let words = index == 0 ? line.dropFirst(taken.count) : "  " + line
            if index > 0 { text.appendLine() }
            text.append(String(words), .strong)
            if index == lines.count - 1, TerminalWidth.cells(line) + code.count > width - 2 { text.appendLine() }
        }
        text.appendLine(code, .faint)
    }
}
