import Foundation
import TestSupport
import Testing

/// Which configuration holds for a program, what goes before it, and what is told of it.
struct ConfigurationTests {
    /// A program, and a rubric that is read in no time.
    private func use(_ body: (URL) throws -> Void) throws {
        try ScratchFolder.use { folder in
            try folder.add(".git/HEAD", "")
            try folder.add("rubrics/own.yaml", try Repository.text("Examples/own-rubric/rubric.yaml"))
            try folder.add("a/b/x.pos.yaml", ExampleText.notCompliant)
            try body(folder)
        }
    }

    @Test func isFoundFromTheFileUpward() throws {
        try use { folder in
            try folder.add(".posrubric.yaml", "rubric: rubrics/own.yaml\nfail-on: never\n")
            for (path, place, name) in [
                ("a/b/x.pos.yaml", "", ".posrubric.yaml"), ("a", "", ".posrubric.yaml"),
                ("x.pos.yaml", "a/b", "../../.posrubric.yaml"), (".", "a", "../.posrubric.yaml"),
            ] {
                let outcome = try Posrubric.run(
                    ["evaluate", path], in: place.isEmpty ? folder : folder.appending(path: place))
                #expect(outcome.exitCode == 0)
                #expect(outcome.errors == "posrubric: settings from \(name)\n")
                #expect(outcome.output.contains("Welding department"))
            }
            // The nearest one holds, whole and alone.
            try folder.add("a/.posrubric.yaml", "rubric: ../rubrics/own.yaml\n")
            let outcome = try Posrubric.run(["evaluate", "a"], in: folder)
            #expect(outcome.exitCode == 1)
            #expect(outcome.errors == "posrubric: settings from a/.posrubric.yaml\n")
        }
    }

    @Test func endsAtTheRootOfTheRepository() throws {
        try use { folder in
            try folder.add(".posrubric.yaml", "fail-on: never\n")
            try folder.add("a/.git", "gitdir: elsewhere\n")
            let outcome = try Posrubric.run(["evaluate", "-q", "a"], in: folder)
            #expect(outcome.exitCode == 1)
            #expect(outcome.errors.isEmpty)
        }
    }

    @Test func callGoesBeforeVariableBeforeFile() throws {
        try use { folder in
            try folder.add(".posrubric.yaml", "rubric: rubrics/own.yaml\nfail-on: never\n")
            let run = { (options: [String], environment: [String: String]) in
                try Posrubric.run(["evaluate", "-q"] + options + ["a"], environment: environment, in: folder).exitCode
            }
            let variable = ["POSRUBRIC_FAIL_ON": "not-met"]
            #expect(try run([], [:]) == 0)
            #expect(try run([], variable) == 1)
            #expect(try run([], ["POSRUBRIC_FAIL_ON": ""]) == 0)
            #expect(try run(["--fail-on", "never"], variable) == 0)
            #expect(try run(["--fail-on", "not-met"], [:]) == 1)
            #expect(try run(["--config", "none"], [:]) == 1)
            try folder.add("other.yaml", "rubric: rubrics/own.yaml\n")
            #expect(try run(["--config", "other.yaml"], [:]) == 1)
            #expect(try run([], ["POSRUBRIC_CONFIG": "other.yaml"]) == 1)
        }
    }

    /// Two configurations cannot both hold, and none is passed over.
    @Test func programsOfOneRunShareTheirConfiguration() throws {
        try use { folder in
            try folder.add("c/x.pos.yaml", ExampleText.notCompliant)
            try folder.add("a/.posrubric.yaml", "fail-on: never\n")
            for paths in [["a", "c"], ["."], ["c/x.pos.yaml", "a/b/x.pos.yaml"]] {
                let outcome = try Posrubric.run(["evaluate"] + paths, in: folder)
                #expect(outcome.exitCode == 2)
                #expect(outcome.output.isEmpty)
                #expect(outcome.errors.contains("belong to different configuration files"))
                #expect(outcome.errors.contains("`a/.posrubric.yaml`") && outcome.errors.contains("none"))
            }
            #expect(
                try Posrubric.run(["evaluate", "-q", "--config", "a/.posrubric.yaml", "."], in: folder).exitCode == 0)
        }
    }

    @Test(arguments: [
        (
            "fial-on: never\n", ".posrubric.yaml:1:1: error: `fial-on` is not a key of a configuration",
            "did you mean `fail-on`?"
        ),
        ("profile: act\nrubric: rubrics/own.yaml\n", ".posrubric.yaml:1:10: error:", "It has: department."),
        ("min-level: presnt\nrubric: rubrics/own.yaml\n", ".posrubric.yaml:1:12: error:", "did you mean `present`?"),
        ("rubric: rubrics/own.yaml\nmin-score: {workplce: 50}\n", ".posrubric.yaml:2:", "did you mean `workplace`?"),
        ("rubric: rubrics/none.yaml\n", "the rubric `rubrics/none.yaml` cannot be read", "Built in:"),
        ("baseline: none.yaml\n", "the baseline `none.yaml` cannot be read", "`posrubric baseline` writes one"),
    ])
    func slipsAreShown(_ text: String, _ start: String, _ words: String) throws {
        try use { folder in
            try folder.add(".posrubric.yaml", text)
            let outcome = try Posrubric.run(["evaluate", "a"], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains(start), "\(outcome.errors)")
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
        }
    }

    @Test(arguments: [
        ("POSRUBRIC_FAILON", "never", "did you mean POSRUBRIC_FAIL_ON?"),
        ("POSRUBRIC_FAIL_ON", "nevr", "POSRUBRIC_FAIL_ON cannot be `nevr`; did you mean `never`?"),
        ("POSRUBRIC_PROFILE", "atc", "did you mean `act`?"), ("POSRUBRIC_MIN_SCORE", "60,x", "not `x`"),
        ("POSRUBRIC_CONFIG", "none.yaml", "`none.yaml` cannot be read"),
    ])
    func slipsInVariablesAreTold(_ name: String, _ value: String, _ words: String) throws {
        try use { folder in
            let outcome = try Posrubric.run(["evaluate", "a"], environment: [name: value], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
        }
    }

    /// What is read is never written over.
    @Test func noReportReplacesIt() throws {
        try use { folder in
            try folder.add(".posrubric.yaml", "rubric: rubrics/own.yaml\n")
            for output in [".posrubric.yaml", "rubrics/own.yaml"] {
                let before = try folder.text(output)
                #expect(try Posrubric.run(["evaluate", "-o", output, "a"], in: folder).exitCode == 2)
                #expect(try folder.text(output) == before)
            }
        }
    }

    @Test func anotherCommandUsesItToo() throws {
        try use { folder in
            try folder.add(".posrubric.yaml", "rubric: rubrics/own.yaml\n")
            #expect(try Posrubric.run(["explain", "two-welding-courses"], in: folder).exitCode == 0)
            #expect(
                try Posrubric.run(["explain", "two-welding-courses", "--config", "none"], in: folder).exitCode == 2)
        }
    }
}
