/// Breaks running text into lines for a terminal.
public enum TextWrapping {
    /// The text in lines of at most so many cells, broken at spaces; a word that is longer stands on a line of its own.
    public static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            var cells = 0
            for word in paragraph.split(separator: " ") {
                let wordCells = TerminalWidth.cells(String(word))
                if !line.isEmpty, cells + 1 + wordCells > width {
                    lines.append(line)
                    (line, cells) = (String(word), wordCells)
                } else {
                    if !line.isEmpty { (line, cells) = (line + " ", cells + 1) }
                    (line, cells) = (line + word, cells + wordCells)
                }
            }
            lines.append(line)
        }
        return lines
    }
}
