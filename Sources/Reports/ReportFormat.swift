internal import AssessmentModel

/// The shapes in which assessments are written.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// For people at a terminal.
    case text
    /// For programs: everything that an assessment says, by the schema that ``ReportSchema`` holds.
    case json
    /// For programs too: one program a line, in few words, by ``ReportSchema/lineText``.
    case ndjson
    /// For viewers of findings and GitHub's code scanning: SARIF 2.1.0.
    case sarif
    /// For the test pages of continuous integration: JUnit XML.
    case junit
    /// For a pull request.
    case markdown
    /// For spreadsheets: a row for each program, and one for each requirement and criterion.
    case csv
    /// For people with a browser or a printer: a page for each program, and one over all of them.
    case html
    /// For the log of GitHub Actions: annotations at their lines.
    case github
    /// For merge requests of GitLab: a code quality report.
    case gitlab

    /// Whether a report of this format can consist of several files in a folder.
    public var writesFolders: Bool {
        switch self {
        case .csv, .html: true
        case .text, .json, .ndjson, .sarif, .junit, .markdown, .github, .gitlab: false
        }
    }

    func layout(_ rubric: RubricSummary, _ style: TextStyle, _ version: String, isFolder: Bool) -> any ReportLayout {
        switch self {
        case .text: TextReport(rubric: rubric, style: style)
        case .json: JSONReport(rubric: rubric)
        case .ndjson: NDJSONReport(rubric: rubric, isFull: style.detail == .full)
        case .sarif: SARIFReport(rubric: rubric, version: version, isFull: style.detail == .full)
        case .junit: JUnitReport(rubric: rubric)
        case .markdown: MarkdownReport(rubric: rubric, mostBytes: 65_000)
        case .csv: CSVReport(rubric: rubric, isFolder: isFolder)
        case .html: HTMLReport(rubric: rubric, isFolder: isFolder)
        case .github: GitHubReport()
        case .gitlab: GitLabReport()
        }
    }
}
