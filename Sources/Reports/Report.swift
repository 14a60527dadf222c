public import AssessmentModel
internal import JSONText

/// Writes assessments, one file after the other, in a format.
///
/// The parts are written apart from each other, so that files can be written side by side and put together in their order: `start`, the
/// parts joined by `separator`, then `end`.
public struct Report: Sendable {
    private let format: ReportFormat
    private let text: TextReport
    private let json: JSONReport

    /// A report.
    ///
    /// - Parameters:
    ///   - format: Its format.
    ///   - rubric: The rubric of all assessments.
    ///   - style: How text is laid out.
    public init(_ format: ReportFormat, rubric: RubricSummary, style: TextStyle = TextStyle()) {
        self.format = format
        text = TextReport(rubric: rubric, style: style)
        json = JSONReport(rubric: rubric)
    }

    /// What stands before the first file.
    public var start: [UInt8] {
        switch format {
        case .text: text.start
        case .json: json.start
        }
    }

    /// Adds what is said of a file to a part.
    public func add(_ outcome: FileOutcome, to part: inout ReportPart) {
        switch format {
        case .text: text.add(outcome, to: &part)
        case .json: json.add(outcome, to: &part)
        }
    }

    /// What stands between two parts.
    public var separator: [UInt8] {
        switch format {
        case .text: []
        case .json: Array(",\n".utf8)
        }
    }

    /// What stands behind the last file.
    ///
    /// - Parameters:
    ///   - tally: How many files came to which verdict.
    ///   - heldBack: What the parts held back, in their order.
    public func end(_ tally: Tally, heldBack: [[UInt8]]) -> [UInt8] {
        switch format {
        case .text: text.end(tally)
        case .json: json.end(tally, heldBack: heldBack)
        }
    }
}

/// What a report says of some files in a row.
public struct ReportPart: Sendable {
    var text = ByteText()
    /// What belongs to the end of the report and not between other files.
    public internal(set) var heldBack: [[UInt8]] = []

    /// A part that says nothing yet.
    public init() {}

    /// The text.
    public var bytes: [UInt8] { text.bytes }

    /// Whether nothing is said.
    public var isEmpty: Bool { text.isEmpty }

    /// Lends the text without a copy.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try unsafe text.withBytes(body)
    }
}
