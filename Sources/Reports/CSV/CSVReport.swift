internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// Assessments as tables for spreadsheets: one of programs and one of findings, or, in a single file, one of both whose first column
/// tells them apart. What deserves a look in reviews and waivers stands at the end.
struct CSVReport: ReportLayout {
    private let programs: CSVPrograms
    private let findings: CSVFindings
    private let isFolder: Bool

    init(rubric: RubricSummary, isFolder: Bool) {
        programs = CSVPrograms(rubric)
        findings = CSVFindings(rubric)
        self.isFolder = isFolder
    }

    var fileNames: [String] { isFolder ? ["programs.csv", "findings.csv"] : ["report.csv"] }

    func start(of file: Int) -> [UInt8] {
        var text = ByteText()
        text.add(CSVText.byteOrderMark)
        if isFolder {
            CSVText.add(file == 0 ? programs.columns : findings.columns, to: &text)
        } else {
            CSVText.add(["record"] + programs.columns + findings.ownColumns, to: &text)
        }
        return text.bytes
    }

    func add(_ outcome: FileOutcome, to part: inout ReportPart) {
        let program = programs.cells(outcome)
        if isFolder {
            CSVText.add(program, to: &part.text)
            for cells in findings.rows(outcome) { CSVText.add([program[0]] + cells, to: &part.secondText) }
        } else {
            CSVText.add(["program"] + program + findings.ownColumns.map { _ in "" }, to: &part.text)
            // What is known of the program stands in its own row; a finding repeats only the file's name.
            let head = ["finding", program[0]] + Array(repeating: "", count: program.count - 1)
            for cells in findings.rows(outcome) { CSVText.add(head + cells, to: &part.text) }
        }
    }

    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8] {
        var text = ByteText()
        // In a folder they belong to the table of findings.
        guard !isFolder || file == 1 else { return [] }
        let rest = isFolder ? [] : Array(repeating: "", count: programs.columns.count - 1)
        for notice in remainder.notices {
            let head = (isFolder ? [] : ["notice"]) + [notice.source.name] + rest
            CSVText.add(head + findings.cells(notice.diagnostic), to: &text)
        }
        return text.bytes
    }
}
