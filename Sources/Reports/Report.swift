public import AssessmentModel

/// Writes assessments, one file after the other, in a format.
///
/// The parts are written apart from each other, so that files can be evaluated side by side and put together in their order. A report has
/// one file or more that grow: each is `start(of:)`, the texts of the parts joined by `separator`, then `end(of:_:)`.
public struct Report: Sendable {
    private let layout: any ReportLayout

    /// A report.
    ///
    /// - Parameters:
    ///   - format: Its format.
    ///   - rubric: The rubric of all assessments.
    ///   - style: How text is laid out, and how much is said.
    ///   - version: The version of the program that writes it, for formats that name their tool.
    ///   - isFolder: Whether it is written into a folder; see ``ReportFormat/writesFolders``.
    public init(
        _ format: ReportFormat, rubric: RubricSummary, style: TextStyle = TextStyle(), version: String = "0",
        isFolder: Bool = false
    ) {
        layout = format.layout(rubric, style, version, isFolder: isFolder)
    }

    /// The summary of a run for a job of GitHub Actions: Markdown of less than 1 MiB, which is the most that a step may write there.
    public static func jobSummary(rubric: RubricSummary) -> Report {
        Report(MarkdownReport(rubric: rubric, mostBytes: 1_000_000))
    }

    /// A report that is written already.
    init(whole bytes: [UInt8]) {
        layout = WholeReport(bytes)
    }

    private init(_ layout: any ReportLayout) {
        self.layout = layout
    }

    /// The names of the files that grow with every part, as they are called in a folder.
    public var fileNames: [String] { layout.fileNames }

    /// What stands before the first program in a file.
    public func start(of file: Int = 0) -> [UInt8] { layout.start(of: file) }

    /// Adds what is said of a file to a part.
    public func add(_ outcome: FileOutcome, to part: inout ReportPart) { layout.add(outcome, to: &part) }

    /// What stands between the texts of two parts.
    public var separator: [UInt8] { layout.separator }

    /// What stands behind the last program in a file.
    public func end(of file: Int = 0, _ remainder: ReportRemainder) -> [UInt8] { layout.end(of: file, remainder) }

    /// Whether more is said than verdicts, levels and scores of everything, and places, shortfalls and remedies of the requirements that
    /// are not met or open. An assessment without the rest is enough where not.
    public var needsEvidence: Bool { layout.needsEvidence }

    /// What a person should know before a report of so many files is written, where there is something.
    public func note(onFiles count: Int) -> String? { layout.note(onFiles: count) }

    /// Whether assessments must hold a ``ProgramOverview``.
    public var needsOverview: Bool { layout.needsOverview }
}
