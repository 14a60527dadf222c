import Foundation
import TestSupport
import Testing

/// What policy staff see who check and test a rubric.
struct RubricCommandTests {
    @Test func aSoundRubricHasNothingToMend() throws {
        let outcome = try Posrubric.run(["rubric", "check"])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.hasPrefix("illinois-perkins-iv "))
        #expect(outcome.output.hasSuffix(": nothing to mend.\n"))
    }

    /// What is shown to those who write rubrics is without fault itself.
    @Test(arguments: ["own-rubric", "district-rubric"])
    func theExamplesAreSound(_ folder: String) throws {
        let file = "Examples/\(folder)/rubric.yaml"
        #expect(try Posrubric.run(["rubric", "check", file]).exitCode == 0)
        let outcome = try Posrubric.run(["rubric", "test", file])
        #expect(outcome.exitCode == 0, "\(outcome.shown)")
    }

    @Test func whatCannotBeMeantIsShownWhereItStands() throws {
        let outcome = try RubricCommandTests.run("check", "at-least: 2", "at-least: 0")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output.contains("warning: "), "\(outcome.output)")
        #expect(outcome.output.contains("at-least: 0"), "\(outcome.output)")
        #expect(outcome.output.contains(" to look at.\n"), "\(outcome.output)")
    }

    @Test func aRubricThatCannotBeReadIsNotChecked() throws {
        for command in ["check", "test"] {
            let outcome = try RubricCommandTests.run(command, "scale: ", "scales: ")
            #expect(outcome.exitCode == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("did you mean `scale`?"), "\(outcome.errors)")
        }
    }

    @Test func anExampleThatDoesNotHoldIsShown() throws {
        let outcome = try RubricCommandTests.run("test", "verdict: not-met", "verdict: met")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output.contains("found not-met, expected met"), "\(outcome.output)")
        #expect(outcome.output.contains("no example shows: not-met"), "\(outcome.output)")
    }

    @Test func slipsAreCountedAndCanBeAGate() throws {
        let own = "Examples/own-rubric/rubric.yaml"
        let outcome = try Posrubric.run(["rubric", "test", own, "--mutate"])
        #expect(outcome.exitCode == 0, "\(outcome.shown)")
        #expect(outcome.output.contains(" slips are noticed ("))
        let strict = try Posrubric.run(["rubric", "test", own, "--noticed-at-least", "100"])
        #expect(strict.exitCode == (outcome.output.contains("not noticed") ? 1 : 0))
        #expect(try Posrubric.run(["rubric", "test", own, "--noticed-at-least", "101"]).exitCode == 2)
    }

    @Test func whatIsDifferentIsTold() throws {
        let own = "Examples/own-rubric/rubric.yaml"
        let same = try Posrubric.run(["rubric", "diff", own, own])
        #expect((same.exitCode, same.output) == (0, "Both ask the same.\n"))
        let other = try Posrubric.run(["rubric", "diff", "illinois-perkins-iv", "Examples/district-rubric/rubric.yaml"])
        #expect(other.exitCode == 1)
        #expect(
            other.output.contains("  college-credit-depth\n    weight 2, in place of: weight 3\n"), "\(other.output)")
        #expect(other.output.contains("  evidence-of-use\n    the criterion is dropped\n"), "\(other.output)")
        #expect(try Posrubric.run(["rubric", "diff", own, "nowhere.yaml"]).exitCode == 2)
    }

    @Test func whatComesWithTheProgramIsListed() throws {
        let outcome = try Posrubric.run(["rubric", "list"])
        #expect(outcome.exitCode == 0)
        for name in ["illinois-perkins-iv", "perkins-v", "design-framework"] {
            #expect(outcome.output.contains("\(name)  "))
            #expect(try Posrubric.run(["rubric", "check", name]).exitCode == 0)
        }
        #expect(outcome.output.contains("illinois-2009 (where none is named)"))
        let names = outcome.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        #expect(names.count == (try Repository.names("Rubrics").filter { $0.hasSuffix(".yaml") }.count))
    }

    @Test func aNewRubricWorks() throws {
        try ScratchFolder.use { folder in
            let outcome = try Posrubric.run(["rubric", "new", "mine.yaml"], in: folder)
            #expect(outcome.exitCode == 0)
            #expect(outcome.output.hasSuffix("then run: posrubric rubric check mine.yaml\n"))
            let check = try Posrubric.run(["rubric", "check", "mine.yaml"], in: folder)
            #expect(check.exitCode == 0, "\(check.shown)")
            let test = try Posrubric.run(["rubric", "test", "mine.yaml", "--noticed-at-least", "100"], in: folder)
            #expect(test.exitCode == 0, "\(test.shown)")
            let text = try folder.text("mine.yaml")
            let again = try Posrubric.run(["rubric", "new", "mine.yaml"], in: folder)
            #expect(again.exitCode == 2)
            #expect(again.errors.contains("`mine.yaml` is there already"))
            let kept = try folder.text("mine.yaml")
            #expect(kept == text)
        }
    }

    /// Runs a command on the rubric that shows how to write one, with some text replaced.
    private static func run(_ command: String, _ old: String, _ new: String) throws -> Posrubric.Outcome {
        var outcome: Posrubric.Outcome?
        try ScratchFolder.use { folder in
            let text = try Repository.text("Examples/own-rubric/rubric.yaml")
            let changed = text.replacing(old, with: new)
            try #require(changed != text)
            try folder.add("rubric.yaml", changed)
            outcome = try Posrubric.run(["rubric", command, "rubric.yaml"], in: folder)
        }
        return try #require(outcome)
    }
}
