import Foundation
import TestSupport
import Testing

/// Plans and comparisons in every format, as their users meet them.
struct ListedFormatsTests {
    private static let folder = "Tests/CommandTests/Fixtures/listed"
    private static let calls = [
        "plan": ["plan", "Examples/plan/hilltop-welding.pos.yaml"],
        "comparison": [
            "compare", "--rubric", "Examples/own-rubric/rubric.yaml", "Examples/compare/2011.pos.yaml",
            "Examples/compare/2012.pos.yaml",
        ],
    ]
    private static let endings = [
        "text": "txt", "json": "json", "ndjson": "ndjson", "sarif": "sarif", "junit": "xml", "markdown": "md",
        "csv": "csv", "html": "html", "github": "github.txt", "gitlab": "gitlab.json",
    ]

    @Test(arguments: calls.keys.sorted(), endings.keys.filter { $0 != "html" && $0 != "text" }.sorted())
    func isWhatAPersonHasRead(_ call: String, _ format: String) throws {
        let outcome = try Posrubric.run(try #require(ListedFormatsTests.calls[call]) + ["-f", format])
        #expect(outcome.exitCode == (call == "plan" ? 0 : 1))
        #expect(outcome.errors.isEmpty)
        let output = String(outcome.output.unicodeScalars.drop { $0 == "\u{FEFF}" })
        let ending = try #require(ListedFormatsTests.endings[format])
        try ExpectedText.compare(output, with: "\(ListedFormatsTests.folder)/\(call).\(ending)")
    }

    /// All formats at once are what each is alone, whatever the machine says of place and language.
    @Test(arguments: calls.keys.sorted())
    func allAtOnceAndEverywhereAreTheSame(_ call: String) throws {
        let arguments = try #require(ListedFormatsTests.calls[call])
        let formats = ListedFormatsTests.endings.keys.sorted()
        var alone: [String: String] = [:]
        for format in formats {
            // Files are read without the mark at the beginning by which spreadsheets know UTF-8.
            let output = try Posrubric.run(arguments + ["-f", format]).output
            alone[format] = String(output.unicodeScalars.drop { $0 == "\u{FEFF}" })
        }
        for environment in [["TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8"], ["LC_ALL": "tr_TR.UTF-8", "COLUMNS": "40"]] {
            try ScratchFolder.use { folder in
                let pairs = formats.flatMap { ["-f", $0, "-o", folder.appending(path: $0).path] }
                let outcome = try Posrubric.run(arguments + pairs, environment: environment)
                #expect(outcome.shown.isEmpty)
                for format in formats { #expect(try folder.text(format) == alone[format], "\(format)") }
            }
        }
        for (format, text) in alone {
            #expect(!text.contains(Repository.root.path), "\(format)")
            #expect(text.contains(call == "plan" ? "Add an award" : "welding courses"), "\(format)")
        }
    }

    @Test func aStepIsNamedInEveryFormatUntilItIsDone() throws {
        try ScratchFolder.use { folder in
            let file = folder.appending(path: "planned.pos.yaml").path
            _ = try Posrubric.run(["plan", "Examples/plan/hilltop-welding.pos.yaml", "--apply", file])
            let done = try Posrubric.run(["plan", file, "-f", "junit"])
            #expect(done.exitCode == 0)
            #expect(done.output.contains("failures=\"0\"") && done.output.contains("Nothing to do: it is reached"))
            for format in ["sarif", "gitlab"] {
                let text = try Posrubric.run(["plan", file, "-f", format]).output
                _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
                #expect(!text.contains("planned.pos.yaml\",\"lines") && !text.contains("\"fixes\""))
            }
        }
    }

    /// Folders: programs on both sides and on one, and a file that cannot be evaluated, in every format.
    @Test(arguments: endings.keys.sorted())
    func foldersAreComparedInEveryFormat(_ format: String) throws {
        try ScratchFolder.use { folder in
            try folder.add("old/a.pos.yaml", try Repository.text("Examples/compare/2011.pos.yaml"))
            try folder.add("new/a.pos.yaml", try Repository.text("Examples/compare/2012.pos.yaml"))
            try folder.add("old/gone.pos.yaml", ExampleText.notCompliant)
            try folder.add("new/added.pos.yaml", ExampleText.undetermined)
            try folder.add("new/mistaken.pos.yaml", ExampleText.mistaken)
            let rubric = Repository.root.appending(path: "Examples/own-rubric/rubric.yaml").path
            let outcome = try Posrubric.run(["compare", "--rubric", rubric, "old", "new", "-f", format], in: folder)
            #expect(outcome.exitCode == 2)
            for name in ["old/gone.pos.yaml", "new/added.pos.yaml", "new/a.pos.yaml"] {
                #expect(outcome.output.contains(name), "\(format): \(name)")
            }
            #expect((outcome.output + (format == "text" ? outcome.errors : "")).contains("new/mistaken.pos.yaml"))
        }
    }

    /// What is asked differently stands in every format.
    @Test(arguments: endings.keys.sorted())
    func theImpactOfARubricIsTold(_ format: String) throws {
        try ScratchFolder.use { folder in
            let old = try Repository.text("Examples/own-rubric/rubric.yaml")
            try folder.add(
                "new.yaml", old.replacing("{welding-courses: {at-least: 2}}", with: "{welding-courses: {at-least: 3}}"))
            let outcome = try Posrubric.run([
                "compare", "Examples/own-rubric", "--rubric", "Examples/own-rubric/rubric.yaml", "--against",
                folder.path + "/new.yaml", "-f", format,
            ])
            #expect(outcome.exitCode == 1)
            #expect(outcome.output.contains("at least 2"), "\(format)")
        }
    }

    @Test func whatCannotBeWrittenIsTold() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml", ExampleText.notCompliant)
            let calls = [
                (["-f", "html", "-o", "out/"], "it is a folder, and html is a single file"),
                (["-o", "x.pos.yaml"], "would replace `x.pos.yaml`"), (["-f", "htlm"], "did you mean `html`?"),
                (["-f", "json", "-o", "none/x.json"], "cannot be written"),
            ]
            for (options, words) in calls {
                for call in [["plan", "x.pos.yaml"], ["compare", "x.pos.yaml", "x.pos.yaml"]] {
                    let outcome = try Posrubric.run(call + options, in: folder)
                    #expect(outcome.exitCode == 2, "\(call)")
                    #expect(outcome.errors.contains(words), "\(outcome.errors)")
                }
            }
            #expect(try folder.names() == ["x.pos.yaml"])
        }
    }

    /// A step of GitHub Actions gets the plan as its summary.
    @Test func theSummaryOfAJobIsWritten() throws {
        try ScratchFolder.use { folder in
            let path = folder.appending(path: "summary.md").path
            let call = try #require(ListedFormatsTests.calls["plan"])
            let outcome = try Posrubric.run(call + ["-f", "github"], environment: ["GITHUB_STEP_SUMMARY": path])
            #expect(outcome.output.hasPrefix("::warning file=Examples/plan/hilltop-welding.pos.yaml,line="))
            #expect(try folder.text("summary.md").hasPrefix("# Plan: Welding, Hilltop High School\n"))
        }
    }

    @Test func quietIsALineForEachProgram() throws {
        let plan = try Posrubric.run(try #require(ListedFormatsTests.calls["plan"]) + ["-q"])
        #expect(
            plan.output
                == "Examples/plan/hilltop-welding.pos.yaml: not compliant; compliance with 4 steps: compliant, quality 3.1 to 16.0 of 100\n"
        )
        let comparison = try Posrubric.run(try #require(ListedFormatsTests.calls["comparison"]) + ["-q"])
        #expect(
            comparison.output
                == "Examples/compare/2012.pos.yaml: not compliant -> compliant; 1 better; 2 worse\n")
    }
}
