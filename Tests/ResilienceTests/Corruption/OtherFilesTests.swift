import AssessmentModel
import Evaluation
import LocatedYAML
import ProgramModel
import Reviews
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// Every slip of a hand in reviews, waivers and rubrics: what is refused is refused where it stands, and no slip makes somebody say what
/// nobody said.
struct OtherFilesTests {
    private static func summary(_ path: String) throws -> RubricSummary {
        let reading = RubricReading(
            SourceText(name: path, content: try Repository.text(path)),
            namedMeasures: MeasureCatalog.standard.declarations)
        let rubric = try #require(reading.rubric)
        return Evaluator(rubric, profile: rubric.profiles[0]).summary
    }

    /// Every slip in a small file, and so many of a large one as are quick.
    private func slips(in text: String) -> [(edit: SingleEdit, text: String)] {
        let step = text.utf8.count < 1_500 ? 1 : 29
        return SingleEdit.all(of: text).enumerated().filter { $0.offset % step == 0 }.map {
            ($0.element, $0.element.applied(to: text))
        }
    }

    private func check(_ isRead: Bool, _ diagnostics: [Diagnostic], _ edit: SingleEdit) {
        #expect(isRead != diagnostics.containsError, "\(edit)")
        #expect(isRead || diagnostics.contains { $0.range != nil || $0.code == .empty }, "\(edit)")
    }

    @Test(arguments: ["smith", "lopez", "wong"])
    func noSlipJudgesOtherwise(_ reviewer: String) throws {
        let rubric = try OtherFilesTests.summary("Examples/reviews/rubric.yaml")
        let text = try Repository.text("Examples/reviews/\(reviewer).review.yaml")
        func judgments(_ review: Review) -> Set<String> {
            Set(review.entries.map { "\($0.item): \($0.opinion)" })
        }
        let written = try #require(ReviewReading(SourceText(name: "review", content: text), rubric: rubric).review)
        for (edit, text) in slips(in: text) {
            let reading = ReviewReading(SourceText(name: "review", content: text), rubric: rubric)
            check(reading.review != nil, reading.diagnostics, edit)
            guard let review = reading.review else { continue }
            #expect(judgments(review).isSubset(of: judgments(written)), "\(edit)")
        }
    }

    @Test func noSlipWaivesSomethingElse() throws {
        let rubric = try OtherFilesTests.summary("Examples/own-rubric/rubric.yaml")
        let text = try Repository.text("Examples/waivers/waivers.yaml")
        func waived(_ waivers: [Waiver]) -> Set<String> {
            Set(waivers.map { "\($0.item) from \($0.effective.text) to \($0.expires.text)" })
        }
        let written = try #require(WaiverReading(SourceText(name: "waivers", content: text), rubric: rubric).waivers)
        for (edit, text) in slips(in: text) {
            let reading = WaiverReading(SourceText(name: "waivers", content: text), rubric: rubric)
            check(reading.waivers != nil, reading.diagnostics, edit)
            guard let waivers = reading.waivers else { continue }
            #expect(waived(waivers).isSubset(of: waived(written)), "\(edit)")
        }
    }

    @Test(arguments: ["Examples/own-rubric/rubric.yaml", "Examples/reviews/rubric.yaml"])
    func aSlipInARubricIsRefusedWhereItStands(_ path: String) throws {
        for (edit, text) in slips(in: try Repository.text(path)) {
            let reading = RubricReading(
                SourceText(name: path, content: text), namedMeasures: MeasureCatalog.standard.declarations)
            check(reading.rubric != nil, reading.diagnostics, edit)
        }
    }
}
