import AssessmentModel
import Reports
import SourceDiagnostics
import Testing

/// Every format names who said what, and why, and what deserves a look in the files of people.
struct PeopleInReportsTests {
    private static let notices = [
        FileDiagnostic(
            SourceText(name: "waivers.yaml", content: "waivers: 1\ngranted: []\n"),
            Diagnostic(
                DiagnosticCode("waiver-expired"), "this waiver is over", severity: .warning,
                at: SourceRange(SourcePosition(line: 2, column: 1), SourcePosition(line: 2, column: 8)),
                help: "Have it granted anew."))
    ]

    @Test(arguments: ReportFormat.allCases)
    func namesReviewersAndWaivers(_ format: ReportFormat) throws {
        let samples = try #require(Samples.own)
        let assessments = samples.examples.compactMap { outcome in
            if case .assessed(let assessment) = outcome { assessment } else { nil }
        }
        let assessment = Talk.of(try #require(assessments.first))
        let report = Report(format, rubric: samples.rubric).whole(
            [.assessed(assessment)], notices: PeopleInReportsTests.notices)
        for word in ["Ann", "reason", "State", "2012-12-31"] { #expect(report.contains(word), "\(word)") }
        // What a run tells of files beside the programs goes to standard error with a report for a terminal.
        for word in ["waivers.yaml", "his waiver is over", "Have it granted anew"] where format != .text {
            #expect(report.contains(word), "\(word)")
        }
    }

    /// Where nobody says anything, nothing is said of it.
    @Test(arguments: ReportFormat.allCases)
    func nothingIsSaidWhereNobodySpeaks(_ format: ReportFormat) throws {
        let samples = try #require(Samples.own)
        let report = Report(format, rubric: samples.rubric).whole(samples.examples)
        for word in ["\"notices\"", "system-err", "\"reviews\"", "Reviews and waivers"] {
            #expect(!report.contains(word), "\(word)")
        }
    }
}
