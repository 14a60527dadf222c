internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// A plan or a comparison as a table for spreadsheets: a row for each step or change.
struct ListedTable {
    let report: ListedReport

    var bytes: [UInt8] {
        var text = ByteText()
        text.add(CSVText.byteOrderMark)
        CSVText.add(report.columns, to: &text)
        for item in report.chapters.flatMap(\.items) { CSVText.add(item.cells, to: &text) }
        for file in report.refused {
            for diagnostic in file.diagnostics { add(diagnostic, of: file.source.name, to: &text) }
        }
        for notice in report.notices { add(notice.diagnostic, of: notice.source.name, to: &text) }
        return text.bytes
    }

    /// A mistake or a warning: file, kind, code, message and place stand where every row has them.
    private func add(_ diagnostic: Diagnostic, of file: String, to text: inout ByteText) {
        var cells = Array(repeating: "", count: report.columns.count)
        cells[0] = file
        cells[2] = diagnostic.severity == .error ? "mistake" : "warning"
        cells[3] = diagnostic.code.name
        cells[4] = diagnostic.message
        if let start = diagnostic.range?.start { cells[5...6] = [String(start.line), String(start.column)] }
        CSVText.add(cells, to: &text)
    }
}
