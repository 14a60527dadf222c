import Evaluation
import Foundation
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

@testable import posrubric

/// What `explain` says of everything that has a name.
struct ExplainCommandTests {
    @Test(arguments: [
        ("grade", "grade  a field of a course"),
        ("course.credits", "credits  a field of a course"),
        ("starts-by-grade-9", "starts-by-grade-9  a requirement"),
        ("business-validation", "business-validation  a criterion"),
        ("alignment", "alignment  a guiding principle"),
        ("first-grade", "first-grade  a measure"),
        ("tech-prep", "tech-prep  a profile"),
        ("tech-prep", "tech prep  a term of the field"),
        ("dual-credit", "dual-credit  a value of `kind` of an agreement"),
        ("ISBE", "ISBE  a term of the field"),
    ])
    func tellsWhatAWordIs(_ word: String, _ start: String) throws {
        let outcome = try Posrubric.run(["explain", word])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.hasPrefix(start) || outcome.output.contains("\n" + start), "\(outcome.output)")
    }

    @Test(arguments: [
        ("grde", "grade"), ("starts-by-grade-8", "starts-by-grade-9"), ("colege-credit", "college-credit"),
    ])
    func suggestsWhatWasMeant(_ word: String, _ suggestion: String) throws {
        let outcome = try Posrubric.run(["explain", word])
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("there is nothing called `\(word)`; did you mean `\(suggestion)`?"))
    }

    @Test func nothingNearIsSuggestedForAWordThatIsFar() throws {
        let outcome = try Posrubric.run(["explain", "xylophone"])
        #expect(outcome.exitCode == 2)
        #expect(!outcome.errors.contains("did you mean"))
        #expect(outcome.errors.contains("`posrubric explain` lists everything"))
    }

    @Test func aRubricOfOnesOwnIsExplainedToo() throws {
        let rubric = ["--rubric", "Examples/own-rubric/rubric.yaml"]
        let outcome = try Posrubric.run(["explain", "two-welding-courses"] + rubric)
        #expect(outcome.output.contains("One course does not prepare for the certification test."))
        #expect(outcome.output.contains("Minutes, 2011-05-12, item 3"))
        #expect(try Posrubric.run(["explain", "starts-by-grade-9"] + rubric).exitCode == 2)
    }

    @Test func everythingThatHasANameIsExplainedWithinTheWidth() throws {
        let source = SourceText(name: "rubric", content: try Repository.text("Rubrics/illinois-perkins-iv.yaml"))
        let rubric = try #require(
            RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations).rubric)
        let names = Explanation.names(rubric)
        #expect(names.count > 200)
        for name in names {
            let text = Explanation.all(name, rubric).map(\.plain).joined(separator: "\n")
            #expect(!text.isEmpty, "\(name)")
            for line in text.split(separator: "\n") {
                #expect(TerminalWidth.cells(String(line)) <= 80, "\(name): \(line)")
            }
        }
        // Fields of smaller entries are left to the explanation of the entry.
        let list = try Posrubric.run(["explain"]).output
        let listed = list.split(separator: "\n").filter { $0.hasPrefix("  ") }.flatMap { $0.split(separator: " ") }
        #expect(Set(listed.map(String.init)).isSubset(of: names))
        #expect(Set(rubric.requirements.map(\.id)).isSubset(of: listed.map(String.init)))
    }
}
