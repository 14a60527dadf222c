internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// Assessments as JUnit XML, by the schema that Jenkins' xUnit plug-in holds (junit-10.xsd): a suite for each file, a case for each
/// requirement and criterion.
///
/// Only what decides compliance and is not met is a failure. What is open, waived, known, only advice or does not apply is skipped, with the
/// reason; a file that cannot be evaluated is an error.
struct JUnitReport: ReportLayout {
    private let suites: JUnitSuites

    init(rubric: RubricSummary) {
        suites = JUnitSuites(rubric)
    }

    func start(of file: Int) -> [UInt8] { JUnitReport.start }

    /// What stands around the suites.
    static let start = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"posrubric\">".utf8)
    static let end = Array("\n</testsuites>\n".utf8)

    func add(_ outcome: FileOutcome, to part: inout ReportPart) {
        MarkupWriter(.xml).write(suites.suite(of: outcome), to: &part.text)
    }

    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8] {
        var text = ByteText()
        for (source, notices) in remainder.notices.groupedByFile() {
            MarkupWriter(.xml).write(JUnitSuites.suite(of: source, notices), to: &text)
        }
        text.add(JUnitReport.end)
        return text.bytes
    }
}
