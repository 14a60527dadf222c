import Foundation
import TestSupport
import Testing

/// What `compare` does for its user.
struct CompareCommandTests {
    private static let rubric = "Examples/own-rubric/rubric.yaml"

    @Test func theSameIsTheSame() throws {
        for paths in [["Examples/strong", "Examples/strong"], ["Examples/published", "Examples/published"]] {
            let outcome = try Posrubric.run(["compare", "--fail-on", "changed"] + paths)
            #expect(outcome.exitCode == 0)
            #expect(outcome.output.contains("Nothing differs.") || outcome.output.contains("0 differ"))
        }
    }

    /// Programs pair by their ids where they have one, whatever their files are called, else by their paths.
    @Test func foldersPairByIDThenByPath() throws {
        try ScratchFolder.use { folder in
            let program = { (id: String, title: String) in
                "program-of-study: 1\ntitle: \(title)\n\(id.isEmpty ? "" : "id: \(id)\n")status: submission\n"
            }
            try folder.add("old/a.pos.yaml", program("x", "With an id"))
            try folder.add("old/in/b.pos.yaml", program("", "By its path"))
            try folder.add("old/c.pos.yaml", program("", "Gone"))
            try folder.add("new/renamed.pos.yaml", program("x", "With an id"))
            try folder.add("new/in/b.pos.yaml", program("", "By its path"))
            try folder.add("new/d.pos.yaml", program("", "Added"))
            let paths = ["old", "new"].map { folder.appending(path: $0).path }
            let outcome = try Posrubric.run(["compare", "--rubric", CompareCommandTests.rubric] + paths)
            #expect(outcome.output.contains("2 programs compared: 0 differ"))
            #expect(outcome.output.contains("only in the old: ") && outcome.output.contains("/old/c.pos.yaml"))
            #expect(outcome.output.contains("only in the new: ") && outcome.output.contains("/new/d.pos.yaml"))
        }
    }

    @Test func twoRubricsFlipVerdictsAndSayWhy() throws {
        try ScratchFolder.use { folder in
            let old = try Repository.text(CompareCommandTests.rubric)
            try folder.add("old.yaml", old)
            try folder.add(
                "new.yaml", old.replacing("{welding-courses: {at-least: 2}}", with: "{welding-courses: {at-least: 3}}"))
            let rubrics = ["old", "new"].map { folder.appending(path: "\($0).yaml").path }
            let outcome = try Posrubric.run([
                "compare", "Examples/own-rubric", "--rubric", rubrics[0], "--against", rubrics[1],
            ])
            #expect(outcome.exitCode == 1)
            #expect(outcome.output.contains("compliant -> not compliant"))
            #expect(outcome.output.contains("asked: "))
            let same = try Posrubric.run([
                "compare", "Examples/own-rubric", "--rubric", rubrics[0], "--against", rubrics[0], "--fail-on",
                "changed",
            ])
            #expect(same.exitCode == 0)
        }
    }

    @Test func aFileThatCannotBeReadIsTold() throws {
        try ScratchFolder.use { folder in
            try folder.add("old/a.pos.yaml", ExampleText.mistaken)
            try folder.add("new/a.pos.yaml")
            let paths = ["old", "new"].map { folder.appending(path: $0).path }
            let outcome = try Posrubric.run(["compare"] + paths)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("titel"))
            // The other file is there, and is no program that was added.
            #expect(!outcome.output.contains("only in the new"))
            #expect(outcome.output.contains("1 file could not be evaluated"))
        }
    }

    /// Where nothing is compared, nothing is reported as no worse.
    @Test func foldersWithoutACommonProgramAreAMistake() throws {
        try ScratchFolder.use { folder in
            let program = "program-of-study: 1\ntitle: Welding\nstatus: draft\n"
            try folder.add("old/a.pos.yaml", program)
            try folder.add("new/b.pos.yaml", program)
            let outcome = try Posrubric.run(["compare"] + ["old", "new"].map { folder.appending(path: $0).path })
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("no program is in both"))
            #expect(outcome.output.contains("only in the old") && outcome.output.contains("only in the new"))
        }
    }

    @Test func profilesOfOneRubricAreCompared() throws {
        let outcome = try Posrubric.run(["compare", "Examples/published", "--against-profile", "act", "--quiet"])
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("not compliant -> undetermined"))
    }

    @Test func twoAreCompared() throws {
        let outcome = try Posrubric.run(["compare", "Examples/strong"])
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("two files or folders are compared"))
    }
}
