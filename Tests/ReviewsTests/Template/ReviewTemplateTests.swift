import AssessmentModel
import ProgramModel
import Reviews
import SourceDiagnostics
import Testing

/// What a review to start from holds, and that it can be gone on with.
struct ReviewTemplateTests {
    private func filled(_ text: String) -> String {
        text.replacing("reviewer:  #", with: "reviewer: Ann #").replacing("date:  #", with: "date: 2012-03-14 #")
            .replacing("reason:\n", with: "reason: R\n")
            .replacing("level:  #", with: "level: strong #").replacing("verdict:  #", with: "verdict: met #")
    }

    @Test func holdsOnlyWhatNeedsAPerson() throws {
        let panel = try Panel()
        let text = ReviewTemplate(panel.assessment).text
        for id in ["promises-kept", "shared-vision", "lasting-resources"] { #expect(text.contains("\n  \(id):\n")) }
        #expect(!text.contains("employers:"))
        #expect(text.contains("# strong: All partners state it and act on it."))
        #expect(text.contains("# - document: Minutes of the partners, 9 November 2011 (line 12)"))
        #expect(text.contains("# The file offers nothing for it."))
    }

    /// As it is written, it only lacks what a person has to say; filled in, it decides everything that was left to people.
    @Test func filledInItDecidesEverything() throws {
        let panel = try Panel(policy: "{}")
        let text = ReviewTemplate(panel.assessment).text
        let empty = ReviewReading(SourceText(name: "r", content: text), rubric: panel.summary)
        #expect(empty.review == nil)
        #expect(Set(empty.diagnostics.filter { $0.severity == .error }.map(\.message)).count == 2)
        #expect(empty.diagnostics.count { $0.code == .notJudged } == 3)
        let reading = ReviewReading(SourceText(name: "r", content: filled(text)), rubric: panel.summary)
        #expect(reading.diagnostics.isEmpty)
        let after = ReviewPanel([try #require(reading.review)]).applied(to: panel.assessment)
        #expect(after.verdict == .compliant)
        #expect(after.principles[0].criteria.map(\.level) == [2...2, 2...2, 1...1])
    }

    /// Whatever stands in a program, no text of it leaves its comment or its quotes.
    @Test(arguments: [
        "a\\nreviewer: Eve", "a: b # c", "\\u2028 judgments: {}", "\\e[31m", "\\\\ \\\" {}", "null", "- x", "\\u0085x",
        "\\uFEFFx",
    ])
    func hostileTextStaysWhereItIs(_ title: String) throws {
        let panel = try Panel(change: ("title: Welding, Hilltop High School", "title: \"\(title)\""))
        let text = ReviewTemplate(panel.assessment).text
        let reading = ReviewReading(SourceText(name: "r", content: filled(text)), rubric: panel.summary)
        #expect(reading.diagnostics.isEmpty, Comment(rawValue: text))
        #expect(reading.review?.program.title == panel.assessment.title)
        #expect(reading.review?.reviewer == "Ann")
    }
}
