import TestSupport
import Testing

/// Beside every rubric that ships lies its handbook, as `rubric show` prints it.
struct HandbookTests {
    static let rubrics = ((try? Repository.names("Rubrics")) ?? []).filter { $0.hasSuffix(".yaml") }

    @Test func thereAreRubrics() {
        #expect(!HandbookTests.rubrics.isEmpty)
    }

    @Test(arguments: rubrics)
    func theHandbookIsCurrent(_ file: String) throws {
        let outcome = try Posrubric.run(["rubric", "show", "Rubrics/\(file)"])
        #expect(outcome.exitCode == 0)
        try ExpectedText.compare(outcome.output, with: "Rubrics/\(file.replacing(".yaml", with: ".md"))")
    }
}
