public import Reviews
internal import SourceDiagnostics

extension Report {
    /// A study of how far people agree, written at once.
    ///
    /// - Parameters:
    ///   - format: Its format. Where only findings are shown, each is a judgment that somebody else contradicts, at its place in its review.
    ///   - study: The study.
    ///   - style: How text is laid out.
    ///   - version: The version of the program that writes it, for formats that name their tool.
    public init(
        _ format: ReportFormat, of study: AgreementStudy, style: TextStyle = TextStyle(), version: String = "0"
    ) {
        let bytes: [UInt8] =
            switch format {
            case .text: Array(AgreementText(study, width: style.width).text.rendered(withColor: style.isColored).utf8)
            case .json: Array(AgreementJSON(study).text.utf8)
            case .ndjson: Array(AgreementJSON(study).line.utf8)
            case .markdown: AgreementMarkdown(study).bytes
            case .csv: AgreementTable(study).bytes
            case .html: AgreementPage(study).bytes
            case .sarif: ListedLog(report: ListedReport(study), version: version).bytes
            case .junit: ListedSuites(report: ListedReport(study)).bytes
            case .github: ListedAnnotations(report: ListedReport(study)).bytes
            case .gitlab: ListedIssues(report: ListedReport(study)).bytes
            }
        self.init(whole: bytes)
    }
}
