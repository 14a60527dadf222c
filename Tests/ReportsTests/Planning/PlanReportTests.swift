import AssessmentModel
import ExactNumbers
import Foundation
import Reports
import SourceDiagnostics
import Testing

/// Plans as text and as JSON.
struct PlanReportTests {
    private static func assessment() throws -> Assessment {
        guard case .assessed(let assessment)? = try #require(Samples.own).examples.first else {
            throw CancellationError()
        }
        return assessment
    }

    private static let place = Place(
        range: SourceRange(SourcePosition(line: 7, column: 3), SourcePosition(line: 7, column: 9)), path: "awards",
        label: "awards")
    private static let before = ImprovementPlan.Standing(
        verdict: .undetermined, score: ScoreRange(ExactRange(Rational(10), Rational(40))))
    private static let after = ImprovementPlan.Standing(
        verdict: .compliant, score: ScoreRange(ExactRange(Rational(100, over: 3))))

    /// A plan with a step of every kind.
    private static var plan: ImprovementPlan {
        let steps = ImprovementPlan.Step.Kind.allCases.enumerated().map { number, kind in
            ImprovementPlan.Step(
                kind: kind, words: "Do \(number)", place: place,
                snippet: number == 3 ? "" : "level: associate\nx: \(number)",
                effort: number + 1, settles: (0..<number * 2).map { "Holds \($0)" },
                points: Rational(Int64(number) - 1, over: 3), after: after,
                judgment: kind == .judge ? .init(id: "a-b", wanted: "met", words: "Ask them.") : nil)
        }
        return ImprovementPlan(
            target: "compliance", before: before, after: after, steps: steps,
            openEnds: [.init(id: "a-b", title: "People like it", words: "Ask them.", place: place)],
            reach: .notReached, isCheapest: true)
    }

    @Test(.enabled(if: SchemaValidator.isThere, "Python's jsonschema is not there"))
    func theJSONIsWhatTheSchemaSays() throws {
        let text = Report(.json, of: PlanReportTests.plan, for: try PlanReportTests.assessment()).whole([])
        #expect(try SchemaValidator.complaints(about: [text], schema: PlanSchema.text) == [""])
        let slip = text.replacing("\"kind\": \"add\"", with: "\"kind\": \"put\"")
        #expect(try SchemaValidator.complaints(about: [slip], schema: PlanSchema.text) != [""])
    }

    /// With all that can be added: edits, people, and what deserves a look; on one line, too.
    @Test(.enabled(if: SchemaValidator.isThere, "Python's jsonschema is not there"))
    func everythingIsWhatTheSchemaSays() throws {
        let told = Told.plan("words", try #require(Samples.own))
        let line = told(.ndjson)
        #expect(line.split(separator: "\n").count == 1)
        for word in ["replacement", "waived", "reviews", "notices"] { #expect(line.contains("\"\(word)\"")) }
        #expect(try SchemaValidator.complaints(about: [told(.json), line], schema: PlanSchema.text) == ["", ""])
    }

    /// What keeps the rest from holding is said to people and to programs, and nothing is said where nothing is known.
    @Test func whatIsLeftOverSaysWhy() throws {
        let assessment = try PlanReportTests.assessment()
        func report(_ format: ReportFormat, _ reason: String) -> String {
            let end = ImprovementPlan.OpenEnd(
                id: "a-b", title: "People like it", reason: reason, words: "Ask them.", place: PlanReportTests.place)
            let plan = ImprovementPlan(
                target: "compliance", before: PlanReportTests.before, after: PlanReportTests.before, steps: [],
                openEnds: [end], reach: .notReached, isCheapest: true)
            return Report(format, of: plan, for: assessment).whole([])
        }
        let reason = "people would be 0 or more"
        #expect(report(.json, reason).contains("\"reason\": \"people would be 0 or more\""))
        for format in [ReportFormat.text, .markdown, .html] {
            #expect(report(format, reason).contains("No edit does it for certain: people would be 0 or more. Ask"))
            #expect(report(format, "").contains("No edit does it for certain. Ask them."))
        }
    }

    /// Above the highest level there is none.
    @Test func aLevelThatIsNeededMayBeTheHighest() throws {
        let assessment = try PlanReportTests.assessment()
        func text(_ level: String) -> String {
            let step = ImprovementPlan.Step(
                kind: .judge, words: "Ask", place: PlanReportTests.place, snippet: "", effort: 0, settles: [],
                points: Rational(1), after: PlanReportTests.after, judgment: .init(id: "a-b", wanted: level, words: "x")
            )
            let plan = ImprovementPlan(
                target: "t", before: PlanReportTests.before, after: PlanReportTests.after, steps: [step], openEnds: [],
                reach: .withJudgments, isCheapest: true)
            return Report(.text, of: plan, for: assessment).whole([])
        }
        let scale = assessment.rubric.scale
        #expect(text(scale[1]).contains("Needed:  \(scale[1])\(scale.count > 2 ? ", or higher" : "")\n"))
        #expect(text(scale[scale.count - 1]).contains("Needed:  \(scale[scale.count - 1])\n"))
    }

    @Test func whatIsStatedStandsApart() throws {
        let text = Report(.text, of: PlanReportTests.plan, for: try PlanReportTests.assessment()).whole([])
        let parts = [
            "WHAT TO STATE, if it is so (1)", "  1. Do 0", "WHAT TO CHANGE (3)", "  2. Do 1",
            "WHAT TO HAVE JUDGED (1)", "  5. Do 4", "Needed:  met", "WHAT IS LEFT OVER (1)",
        ]
        var rest = text[...]
        for part in parts { rest = rest[try #require(rest.range(of: part), "\(part)").upperBound...] }
        #expect(text.contains("5 steps, effort 15; no cheaper choice"))
        #expect(text.contains("and 3 more"))
        #expect(text.contains("Loses:   0.4 points") && text.contains("Gains:   +0.6 points"))
        #expect(text.hasSuffix("With all 5 steps: COMPLIANT, quality 33.3 of 100\n\n"))
        for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
}
