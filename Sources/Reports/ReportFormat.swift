internal import AssessmentModel

/// The shapes in which assessments are written.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// For people at a terminal.
    case text
    /// For programs: everything that an assessment says, by the schema that ``ReportSchema`` holds.
    case json
    /// For programs too: one program a line, in few words, by ``ReportSchema/lineText``.
    case ndjson
    /// For spreadsheets: a row for each program, and one for each requirement and criterion.
    case csv

    /// Whether a report of this format can consist of several files in a folder.
    public var writesFolders: Bool {
        switch self {
        case .csv: true
        case .text, .json, .ndjson: false
        }
    }

    func layout(_ rubric: RubricSummary, _ style: TextStyle, isFolder: Bool) -> any ReportLayout {
        switch self {
        case .text: TextReport(rubric: rubric, style: style)
        case .json: JSONReport(rubric: rubric)
        case .ndjson: NDJSONReport(rubric: rubric, isFull: style.detail == .full)
        case .csv: CSVReport(rubric: rubric, isFolder: isFolder)
        }
    }
}
