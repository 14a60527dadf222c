public import AssessmentModel
public import SourceDiagnostics

extension Report {
    /// A plan, written at once.
    ///
    /// - Parameters:
    ///   - format: Its format.
    ///   - plan: The plan.
    ///   - assessment: The assessment of the program as it is.
    ///   - notices: What deserves a look in reviews and waivers.
    ///   - style: How text is laid out, and how much is said.
    ///   - version: The version of the program that writes it, for formats that name their tool.
    public init(
        _ format: ReportFormat, of plan: ImprovementPlan, for assessment: Assessment, notices: [FileDiagnostic] = [],
        style: TextStyle = TextStyle(), version: String = "0"
    ) {
        let listed = { ListedReport(plan, for: assessment, notices: notices, isFull: style.detail == .full) }
        switch format {
        case .text: self.init(whole: Array(TextPlan(plan, for: assessment, style: style).text.utf8))
        case .json: self.init(whole: JSONPlan(plan, for: assessment, notices: notices).text)
        case .ndjson: self.init(whole: JSONPlan(plan, for: assessment, notices: notices).line)
        case .sarif, .junit, .markdown, .csv, .html, .github, .gitlab: self.init(listed(), format, version)
        }
    }

    /// A comparison, written at once.
    ///
    /// - Parameters:
    ///   - format: Its format.
    ///   - comparison: The programs, as they were and as they are.
    ///   - reasons: For ids of requirements and criteria what is asked differently of them, where two rubrics are compared.
    ///   - refused: Files that could not be evaluated.
    ///   - notices: What deserves a look in reviews and waivers.
    ///   - style: How text is laid out, and how much is said.
    ///   - version: The version of the program that writes it, for formats that name their tool.
    public init(
        _ format: ReportFormat, of comparison: [ComparisonEntry], reasons: [String: [String]] = [:],
        refused: [RefusedFile] = [], notices: [FileDiagnostic] = [], style: TextStyle = TextStyle(),
        version: String = "0"
    ) {
        let json = JSONComparison(comparison, reasons: reasons, refused: refused, notices: notices)
        switch format {
        case .text:
            let text = TextComparison(comparison, reasons: reasons, refused: refused.count, style: style).text
            self.init(whole: Array(text.utf8))
        case .json: self.init(whole: json.text)
        case .ndjson: self.init(whole: json.lines)
        case .sarif, .junit, .markdown, .csv, .html, .github, .gitlab:
            let listed = ListedReport(
                comparison, reasons: reasons, refused: refused, notices: notices, isFull: style.detail == .full)
            self.init(listed, format, version)
        }
    }

    private init(_ listed: ListedReport, _ format: ReportFormat, _ version: String) {
        switch format {
        case .sarif: self.init(whole: ListedLog(report: listed, version: version).bytes)
        case .junit: self.init(whole: ListedSuites(report: listed).bytes)
        case .csv: self.init(whole: ListedTable(report: listed).bytes)
        case .html: self.init(whole: ListedPage(report: listed).bytes)
        case .github: self.init(whole: ListedAnnotations(report: listed).bytes)
        case .gitlab: self.init(whole: ListedIssues(report: listed).bytes)
        case .markdown, .text, .json, .ndjson:
            self.init(whole: ListedMarkdown(report: listed, mostBytes: 65_000).bytes)
        }
    }
}
