extension StyledText {
    /// Adds running text in lines of at most so many cells, indented.
    public mutating func appendWrapped(_ words: String, _ role: Role = .plain, indent: Int, width: Int) {
        for line in TextWrapping.lines(words, width: width - indent) {
            appendLine(String(repeating: " ", count: indent) + line, role)
        }
    }

    /// Adds a label and, in a column behind it, running text. A label that is too long for its column stands on a line of its own.
    ///
    /// - Parameters:
    ///   - indent: How many cells stand before the label.
    ///   - column: How many cells are kept for the label.
    ///   - width: How many cells a line has in all.
    public mutating func appendEntry(
        _ label: String, _ labelRole: Role, _ words: String, _ role: Role = .plain, indent: Int, column: Int,
        width: Int
    ) {
        let margin = String(repeating: " ", count: indent)
        let isTooLong = TerminalWidth.cells(label) >= column
        if isTooLong { appendLine(margin + label, labelRole) }
        for (number, line) in TextWrapping.lines(words, width: width - indent - column).enumerated() {
            let lead = number == 0 && !isTooLong ? label : ""
            append(margin + lead + String(repeating: " ", count: column - TerminalWidth.cells(lead)), labelRole)
            appendLine(line, role)
        }
    }
}
