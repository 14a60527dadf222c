import AssessmentModel
import Reports
import Testing

/// Reports for people name who said what, and why.
struct PeopleInReportsTests {
    @Test(arguments: [ReportFormat.text, .markdown, .html, .json, .csv])
    func namesReviewersAndWaivers(_ format: ReportFormat) throws {
        let samples = try #require(Samples.own)
        let assessments = samples.examples.compactMap { outcome in
            if case .assessed(let assessment) = outcome { assessment } else { nil }
        }
        let assessment = Talk.of(try #require(assessments.first))
        let report = Report(format, rubric: samples.rubric).whole([.assessed(assessment)])
        for word in ["Ann", "reason", "State", "2012-12-31"] { #expect(report.contains(word), "\(word)") }
    }
}
