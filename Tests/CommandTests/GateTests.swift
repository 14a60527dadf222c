import Foundation
import TestSupport
import Testing

/// Gates change the exit code, and nothing that is shown.
struct GateTests {
    private static let rubric = Repository.root.appending(path: "Examples/own-rubric/rubric.yaml").path
    private static let program = """
        program-of-study: 1
        title: Welding
        status: draft
        partners: [{name: A, kind: business}]
        work-based-learning: [{kind: internship, hours: 50}]

        """

    private func run(_ gates: [String]) throws -> Posrubric.Outcome {
        var outcome: Posrubric.Outcome?
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml", GateTests.program)
            outcome = try Posrubric.run(["evaluate", "-r", GateTests.rubric] + gates + ["x.pos.yaml"], in: folder)
        }
        return try #require(outcome)
    }

    /// One employer and fifty hours are certain: 50 of 100, and the level `present` in both criteria.
    @Test(
        arguments: [
            ([], 0), (["--min-score", "50"], 0), (["--min-score", "50.01"], 1), (["--min-score", "workplace=50"], 0),
            (["--min-score", "workplace=51"], 1), (["--min-score", "10", "--min-score", "workplace=51"], 1),
            (["--min-level", "present"], 0), (["--min-level", "strong"], 1), (["--fail-on", "undetermined"], 1),
            (["--fail-on", "undetermined", "--min-score", "0"], 1), (["--fail-on", "never", "--min-score", "90"], 1),
        ] as [([String], Int32)])
    func lookAtWhatIsCertain(_ gates: [String], _ code: Int32) throws {
        let outcome = try run(gates)
        #expect(outcome.exitCode == code)
        #expect(try outcome.output == run([]).output)
    }

    @Test func sayWhatIsOutside() throws {
        let outcome = try run(["--min-score", "60", "--min-level", "strong"])
        #expect(
            outcome.errors == "posrubric: outside of the gate: x.pos.yaml: score 60 is asked for, 50 is certain; "
                + "employers strong is asked for, present is certain; hours strong is asked for, present is certain\n")
    }

    @Test(arguments: [
        (["--min-score", "x"], "--min-score takes a number from 0 to 100"),
        (["--min-score", "workplace="], "--min-score"),
        (["--min-score", "wrkplace=5"], "did you mean `workplace`?"),
        (["--min-level", "stron"], "did you mean `strong`?"),
        (["--baseline", "none"], "`posrubric baseline` writes one"),
    ])
    func thatDoNotExistAreRefused(_ gates: [String], _ words: String) throws {
        let outcome = try run(gates)
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
}
