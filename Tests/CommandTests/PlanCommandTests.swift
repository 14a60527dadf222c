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

    /// The file is told of, and refused before a plan is sought where it cannot be written.
    @Test func theWrittenProgramIsToldOf() throws {
        try ScratchFolder.use { folder in
            let file = folder.appending(path: "planned.pos.yaml").path
            let clash = try Posrubric.run(["plan", PlanCommandTests.example, "--apply", file, "--output", file])
            #expect(clash.exitCode == 2 && clash.errors.contains("would both go to"))
            let both = try Posrubric.run(["plan", PlanCommandTests.example, "--apply", "-"])
            #expect(both.exitCode == 2 && both.errors.contains("would both go to standard output"))
            let plan = try Posrubric.run(["plan", PlanCommandTests.example, "--apply", file])
            let told = plan.errors.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
            #expect(told.contains("is written: the program with the 4 steps done."))
            let report = folder.appending(path: "plan.txt").path
            let piped = try Posrubric.run(["plan", PlanCommandTests.example, "--apply", "-", "--output", report])
            #expect(piped.output == (try String(contentsOfFile: file, encoding: .utf8)))
        }
    }

    @Test(arguments: ["--target=alignment", "--apply=planned.pos.yaml"])
    func anOverlayMakesNoPlan(_ option: String) throws {
        let outcome = try Posrubric.run([
            "plan", PlanCommandTests.example, "--what-if", "Examples/plan/with-a-degree.yaml", option,
        ])
        #expect(outcome.exitCode == 2 && outcome.errors.contains("makes no plan"))
    }

    @Test(arguments: ["exemplary=3", "compliance=3", "alignment=often", "alignmnt"])
    func aMistakenTargetIsNeverSuggestedAgain(_ target: String) throws {
        let outcome = try Posrubric.run(["plan", PlanCommandTests.example, "--target", target])
        #expect(outcome.exitCode == 2)
        #expect(!outcome.errors.contains("did you mean `\(target)`"))
        #expect(!outcome.errors.contains("`exemplary`; did you mean `exemplary`"))
        for line in outcome.errors.split(separator: "\n") { #expect(line.count <= 80) }
    }

    /// The program with an overlay stands in no file: nothing of it is shown at a line that the program does not have.
    @Test func anOverlayIsShownAtThePlacesOfTheProgram() throws {
        try ScratchFolder.use { folder in
            try folder.add("overlay.yaml", "awards: none\ntitle: Another\n")
            let overlay = folder.appending(path: "overlay.yaml").path
            let moved = try Posrubric.run(["plan", PlanCommandTests.example, "--what-if", overlay])
            #expect(moved.output == "Nothing differs.\n")
            for format in ["csv", "github", "json"] {
                let outcome = try Posrubric.run([
                    "plan", PlanCommandTests.example, "--what-if", "Examples/plan/with-a-degree.yaml", "--format",
                    format,
                ])
                let last = try Repository.text(PlanCommandTests.example).split(separator: "\n").count
                let lines = outcome.output.matches(of: /(?:"new-line":|[,]line=)\s*(\d+)/).compactMap {
                    Int($0.output.1)
                }
                #expect(lines.allSatisfy { $0 <= last }, "\(format): \(lines)")
            }
        }
    }

    @Test(arguments: ["", "# nothing\n", "- a\n"])
    func anEmptyOverlayIsNoProgramToStart(_ text: String) throws {
        try ScratchFolder.use { folder in
            try folder.add("overlay.yaml", text)
            let outcome = try Posrubric.run([
                "plan", PlanCommandTests.example, "--what-if", folder.appending(path: "overlay.yaml").path,
            ])
            #expect(outcome.exitCode == 2 && outcome.errors.contains("Write what would be different"))
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
