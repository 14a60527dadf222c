/// Breaks running text into lines for a terminal.
public enum TextWrapping {
    /// The text in lines of at most so many cells, broken at spaces. A word that is longer stands on a line of its own, for nobody could
    /// copy a path in pieces; but text of wide letters, which knows no spaces, is broken anywhere.
    public static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            var cells = 0
            for word in paragraph.split(separator: " ").flatMap({ pieces(of: $0, width: width) }) {
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

    /// A word as it is, or in pieces that fit where it is too long and has wide letters.
    private static func pieces(of word: Substring, width: Int) -> [Substring] {
        guard TerminalWidth.cells(String(word)) > width,
            word.unicodeScalars.contains(where: { TerminalWidth.cells($0) == 2 })
        else { return [word] }
        var pieces: [Substring] = []
        var start = word.startIndex
        var cells = 0
        for index in word.indices {
            let more = TerminalWidth.cells(String(word[index]))
            if cells + more > width, index > start {
                pieces.append(word[start..<index])
                (start, cells) = (index, 0)
            }
            cells += more
        }
        return pieces + [word[start...]]
    }
}
