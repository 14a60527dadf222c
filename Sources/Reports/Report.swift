public import AssessmentModel

/// Writes assessments, one file after the other, in a format.
///
/// The parts are written apart from each other, so that files can be written side by side and put together in their order:
/// `start`, the parts of all files joined by `separator`, then `end`.
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
        case .text: []
        case .json: json.start
        }
    }

    /// What is said of a file.
    public func part(_ outcome: FileOutcome) -> ReportPart {
        switch format {
        case .text: ReportPart(bytes: text.part(outcome), isHeldBack: false)
        case .json: json.part(outcome)
        }
    }

    /// What stands between the parts of two files.
    public var separator: [UInt8] {
        switch format {
        case .text: []
        case .json: JSONReport.separator
        }
    }

    /// What stands behind the last file.
    ///
    /// - Parameters:
    ///   - tally: How many files came to which verdict.
    ///   - heldBack: The parts that were held back, in their order.
    public func end(_ tally: Tally, heldBack: [[UInt8]]) -> [UInt8] {
        switch format {
        case .text: text.end(tally)
        case .json: json.end(tally, heldBack: heldBack)
        }
    }
}

/// What a report says of one file.
public struct ReportPart: Sendable {
    /// The text.
    public let bytes: [UInt8]
    /// Whether it belongs to the end of the report and not between the parts of other files.
    public let isHeldBack: Bool
}
