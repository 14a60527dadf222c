internal import AssessmentModel

/// How a format writes assessments, one file after the other, as they come.
///
/// A report is one file, or a few that grow side by side, and in a folder also pages that are written at once. Parts are made apart from
/// each other and from the report; what has to wait for the end, because totals stand before it or because it belongs to all, is held
/// back in the parts.
protocol ReportLayout: Sendable {
    /// The names of the files that grow with every part, as they are called in a folder.
    var fileNames: [String] { get }
    /// What stands before the first program in a file.
    func start(of file: Int) -> [UInt8]
    /// Adds what is said of a file to a part.
    func add(_ outcome: FileOutcome, to part: inout ReportPart)
    /// What stands between the texts of two parts.
    var separator: [UInt8] { get }
    /// What stands behind the last program in a file.
    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8]
    /// Whether more is said than verdicts, levels and scores of everything, and places, shortfalls and remedies of the requirements that
    /// are not met or open.
    var needsEvidence: Bool { get }
    /// Whether the overviews of the programs are shown.
    var needsOverview: Bool { get }
    /// What a person should know before a report of so many files is written, where there is something.
    func note(onFiles count: Int) -> String?
}

extension ReportLayout {
    var fileNames: [String] { ["report"] }
    func start(of file: Int) -> [UInt8] { [] }
    var separator: [UInt8] { [] }
    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8] { [] }
    var needsEvidence: Bool { true }
    var needsOverview: Bool { false }
    func note(onFiles count: Int) -> String? { nil }
}
