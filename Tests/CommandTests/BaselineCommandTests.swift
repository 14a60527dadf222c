import Foundation
import TestSupport
import Testing

/// An old portfolio adopts the gates without a red build, and stays red for what is new.
struct BaselineCommandTests {
    private static let rubric = ["-r", Repository.root.appending(path: "Examples/own-rubric/rubric.yaml").path]
    private static let known = ["--baseline", "known.yaml"]

    private static func program(_ courses: String, partners: String = "[]") -> String {
        """
        program-of-study: 1
        title: Welding
        status: submission
        partners: \(partners)
        sequence: [{stage: grade 12, cte: [\(courses)]}]

        """
    }

    private func use(_ body: (URL) throws -> Void) throws {
        try ScratchFolder.use { folder in
            try folder.add("p/a.pos.yaml", BaselineCommandTests.program("Welding 1"))
            try folder.add("p/b.pos.yaml", BaselineCommandTests.program("Welding 1, Welding 2"))
            try body(folder)
        }
    }

    private func run(_ command: String, _ arguments: [String], in folder: URL) throws -> Posrubric.Outcome {
        try Posrubric.run([command] + BaselineCommandTests.rubric + arguments, in: folder)
    }

    @Test func whatIsKnownDoesNotFail() throws {
        try use { folder in
            #expect(try run("evaluate", ["-q", "p"], in: folder).exitCode == 1)
            let written = try run("baseline", BaselineCommandTests.known + ["p"], in: folder)
            #expect(written.exitCode == 0)
            #expect(written.output.hasPrefix("known.yaml: 1 finding in 1 program\n  1 finding added\n"))
            let evaluated = try run("evaluate", BaselineCommandTests.known + ["p"], in: folder)
            #expect(evaluated.exitCode == 0)
            #expect(evaluated.errors == "posrubric: baseline known.yaml: 1 finding known, 0 gone\n")
            // It is shown all the same.
            #expect(evaluated.output.contains("NOT COMPLIANT"))
            // From whatever folder, and by whatever path.
            let inside = folder.appending(path: "p")
            #expect(
                try run("evaluate", ["-q", "--baseline", "../known.yaml", "./a.pos.yaml"], in: inside).exitCode == 0)
            #expect(
                try run("evaluate", ["-q"] + BaselineCommandTests.known + [inside.path], in: folder).exitCode == 0)
        }
    }

    @Test func writtenAnewItAddsNothingUnlessAsked() throws {
        try use { folder in
            _ = try run("baseline", BaselineCommandTests.known + ["p"], in: folder)
            let first = try folder.text("known.yaml")
            _ = try run("baseline", BaselineCommandTests.known + ["p"], in: folder)
            #expect(try folder.text("known.yaml") == first)

            try folder.add("p/b.pos.yaml", BaselineCommandTests.program("Welding 1"))
            let red = try run("evaluate", ["-q"] + BaselineCommandTests.known + ["p"], in: folder)
            #expect(red.exitCode == 1)
            #expect(red.errors.contains("outside of the gate: p/b.pos.yaml: two-welding-courses is not met\n"))
            let kept = try run("baseline", BaselineCommandTests.known + ["p"], in: folder)
            #expect(kept.output.contains("  1 finding not added: new; --add takes them in\n"))
            #expect(try folder.text("known.yaml") == first)
            _ = try run("baseline", ["--add"] + BaselineCommandTests.known + ["p"], in: folder)
            #expect(try folder.text("known.yaml") != first)
            #expect(try run("evaluate", ["-q"] + BaselineCommandTests.known + ["p"], in: folder).exitCode == 0)

            try folder.add("p/a.pos.yaml", BaselineCommandTests.program("Welding 1, Welding 2"))
            let gone = try run("baseline", BaselineCommandTests.known + ["p/a.pos.yaml"], in: folder)
            #expect(gone.output.contains("1 finding in 1 program\n  1 finding taken out: no longer there\n"))
            try FileManager.default.removeItem(at: folder.appending(path: "p/b.pos.yaml"))
            _ = try run("baseline", BaselineCommandTests.known + ["p"], in: folder)
            #expect(try folder.text("known.yaml").hasSuffix("programs: []\n"))
        }
    }

    @Test func scoresAndLevelsAreKnownUntilTheyFall() throws {
        try use { folder in
            let gates =
                BaselineCommandTests.known + ["--fail-on", "never", "--min-score", "80", "--min-level", "strong"]
            let partners = "[{name: A, kind: business}]"
            try folder.add("p/a.pos.yaml", BaselineCommandTests.program("Welding 1", partners: partners))
            _ = try run("baseline", gates + ["p"], in: folder)
            #expect(try run("evaluate", ["-q"] + gates + ["p"], in: folder).exitCode == 0)
            try folder.add("p/a.pos.yaml", BaselineCommandTests.program("Welding 1"))
            let worse = try run("evaluate", ["-q"] + gates + ["p"], in: folder)
            #expect(worse.exitCode == 1)
            #expect(worse.errors.contains("score 80 is asked for, 0 is certain"))
            #expect(worse.errors.contains("employers strong is asked for, missing is certain"))
        }
    }

    @Test func whatCannotBeEvaluatedStaysAsItWas() throws {
        try use { folder in
            _ = try run("baseline", BaselineCommandTests.known + ["p"], in: folder)
            let first = try folder.text("known.yaml")
            try folder.add("p/a.pos.yaml", ExampleText.mistaken)
            let outcome = try run("baseline", BaselineCommandTests.known + ["p"], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("`p/a.pos.yaml` cannot be evaluated"))
            #expect(try folder.text("known.yaml") == first)
        }
    }

    @Test func aSlipInItIsShown() throws {
        try use { folder in
            _ = try run("baseline", BaselineCommandTests.known + ["p"], in: folder)
            let text = try folder.text("known.yaml")
            try folder.add("known.yaml", text.replacingOccurrences(of: "two-welding", with: "two-wedling"))
            let outcome = try run("evaluate", BaselineCommandTests.known + ["p"], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.hasPrefix("known.yaml:8:14: error:"))
            #expect(outcome.errors.contains("did you mean `two-welding-courses`?"))
        }
    }
}
