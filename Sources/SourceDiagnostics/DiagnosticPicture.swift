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
        text.append(TerminalWidth.printable(name), .strong)
        if let start = diagnostic.range?.start {
            text.append(":\(start.line):\(start.column)", .strong)
        }
        text.append(": ")
        text.append(diagnostic.severity.rawValue, role)
        text.append(": ")
        text.append(TerminalWidth.printable(diagnostic.message), .strong)
        text.appendLine("  [\(diagnostic.code.name)]", .faint)
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
}
