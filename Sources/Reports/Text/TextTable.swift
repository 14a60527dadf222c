internal import AssessmentModel
internal import SourceDiagnostics

/// All files of a run on a line each, for people at a terminal.
struct TextTable {
    private let rows: [ProgramRow]
    private let style: TextStyle
    /// The folder that all files are in; empty where there is none.
    private let folder: String

    init(_ rows: [ProgramRow], _ style: TextStyle) {
        self.rows = rows
        self.style = style
        folder = TextTable.commonFolder(rows.map(\.file))
    }

    /// The width of the columns before the files' names, with the spaces behind them.
    private static let (verdict, notMet, open) = (15, 9, 6)
    /// The scores give way to the names on a narrow terminal.
    private var quality: Int { style.width < 80 ? 0 : 14 }

    var text: StyledText {
        var text = StyledText()
        guard rows.count > 1 else { return text }
        text.appendLine(
            "ALL FILES (\(rows.count))" + (folder.isEmpty ? "" : " in \(TerminalWidth.printable(folder))"), .strong)
        text.appendLine()
        let head = [("verdict", TextTable.verdict), ("quality", quality)].filter { $0.1 > 0 }
        text.append("  " + head.map { $0.0 + spaces($0.1 - $0.0.count) }.joined(), .faint)
        text.appendLine("not met  open  file", .faint)
        for row in rows { add(row, to: &text) }
        text.appendLine()
        return text
    }

    private func add(_ row: ProgramRow, to text: inout StyledText) {
        let verdict = row.verdict.map { Wording.verdict($0).lowercased() } ?? "not evaluated"
        text.append("  ")
        text.append(verdict, row.verdict.map(TextReport.role) ?? .bad)
        text.append(spaces(TextTable.verdict - verdict.count))
        if quality > 0 {
            let score = row.verdict == nil ? "" : Wording.shortScore(row.score)
            text.append(score + spaces(quality - score.count))
        }
        let counts = row.verdict == nil ? ["", ""] : [String(row.notMet), String(row.undetermined)]
        text.append(spaces(TextTable.notMet - 2 - counts[0].count) + counts[0] + "  ")
        text.append(spaces(TextTable.open - 2 - counts[1].count) + counts[1] + "  ")
        text.appendLine(name(row.file))
    }

    /// The file's name without the folder that all are in. Its end tells most, and stays where it is too long.
    private func name(_ file: String) -> String {
        let room = style.width - 2 - TextTable.verdict - quality - TextTable.notMet - TextTable.open
        let name = TerminalWidth.printable(String(file.dropFirst(folder.count)))
        guard TerminalWidth.cells(name) > room else { return name }
        var kept = ""
        for letter in name.reversed() {
            guard TerminalWidth.cells(kept) + TerminalWidth.cells(String(letter)) < room else { break }
            kept = String(letter) + kept
        }
        return "…" + kept
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    /// The longest path that ends in a slash and that all begin with.
    private static func commonFolder(_ files: [String]) -> String {
        guard var common = files.first.map({ $0[...] }) else { return "" }
        for file in files.dropFirst() {
            while !file.hasPrefix(common) { common = common.dropLast() }
        }
        return common.lastIndex(of: "/").map { String(common[...$0]) } ?? ""
    }
}
