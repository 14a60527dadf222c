import Foundation
import TestSupport
import Testing

/// What `plan` does for its user.
struct PlanCommandTests {
    private static let example = "Examples/plan/hilltop-welding.pos.yaml"

    /// The program that is written has what the plan promises.
    @Test func theWrittenProgramReachesTheTarget() throws {
        try ScratchFolder.use { folder in
            let file = folder.appending(path: "planned.pos.yaml").path
            let plan = try Posrubric.run(["plan", PlanCommandTests.example, "--apply", file])
            #expect(plan.exitCode == 0)
            let after = try Posrubric.run(["evaluate", "--quiet", file])
            #expect(after.output.contains(": compliant, "))
            #expect(after.exitCode == 0)
            let again = try Posrubric.run(["plan", file])
            #expect(again.output.contains("nothing to do: it is reached"))
            let refused = try Posrubric.run(["plan", PlanCommandTests.example, "--apply", file])
            #expect(refused.exitCode == 2 && refused.errors.contains("is there already"))
        }
    }

    @Test func anOverlayIsCompared() throws {
        let outcome = try Posrubric.run([
            "plan", PlanCommandTests.example, "--what-if", "Examples/plan/with-a-degree.yaml",
        ])
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("BETTER"))
        #expect(outcome.output.contains("Leads to an associate or bachelor's degree"))
    }

    @Test func aMistakeInAnOverlayIsShown() throws {
        try ScratchFolder.use { folder in
            try folder.add("overlay.yaml", "awards:\n  - {title: A, levle: associate}\n")
            let outcome = try Posrubric.run([
                "plan", PlanCommandTests.example, "--what-if", folder.appending(path: "overlay.yaml").path,
            ])
            #expect(outcome.exitCode == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("overlay.yaml:2:16"))
            #expect(outcome.errors.contains("did you mean `level`?"))
        }
    }

    @Test(arguments: [
        (["--target", "dual-credit-dept"], "there is no target `dual-credit-dept`"),
        (["--target", "exemplry"], "did you mean `exemplary`?"), (["--as-of", "soon"], "--as-of takes a day"),
        (["--what-if", "nowhere.yaml"], "`nowhere.yaml` cannot be read"),
    ])
    func aSlipIsTold(_ options: [String], _ words: String) throws {
        let outcome = try Posrubric.run(["plan", PlanCommandTests.example] + options)
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func theSameBytesComeAgain() throws {
        let runs = try (0..<3).map { _ in
            try Posrubric.run(["plan", "Examples/faults/oakwood-automotive.pos.yaml", "--format", "json"]).output
        }
        #expect(Set(runs).count == 1)
    }
}
