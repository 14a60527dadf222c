import Foundation
import TestSupport
import Testing

/// The same three files in every format: one that is not compliant and whose words are meant to trip a format up, a draft, and one that
/// cannot be evaluated.
struct FormatsTests {
    private static let folder = "Tests/CommandTests/Fixtures/formats"
    private static let arguments = [
        "evaluate", "--rubric", "Examples/own-rubric/rubric.yaml", "Tests/CommandTests/Fixtures/formats",
    ]

    /// The formats, and how their files end.
    private static let endings = [
        "text": "txt", "json": "json", "ndjson": "ndjson", "sarif": "sarif", "junit": "xml", "markdown": "md",
        "csv": "csv", "github": "github.txt", "gitlab": "gitlab.json",
    ]

    @Test(arguments: endings.keys.sorted())
    func isWhatAPersonHasRead(_ format: String) throws {
        let outcome = try Posrubric.run(FormatsTests.arguments + ["-f", format])
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.isEmpty)
        let ending = try #require(FormatsTests.endings[format])
        // Files are read without the mark at the beginning by which spreadsheets know UTF-8.
        let output = String(outcome.output.unicodeScalars.drop { $0 == "\u{FEFF}" })
        #expect((output.utf8.count < outcome.output.utf8.count) == (format == "csv"))
        try ExpectedText.compare(output, with: "\(FormatsTests.folder)/expected.\(ending)")
    }

    /// Several formats from one evaluation, and the same exit code whatever the format.
    @Test func allAtOnceAreWhatEachIsAlone() throws {
        try ScratchFolder.use { folder in
            let formats = FormatsTests.endings.keys.sorted()
            let pairs = formats.flatMap { ["-f", $0, "-o", folder.appending(path: $0).path] }
            let outcome = try Posrubric.run(FormatsTests.arguments + pairs)
            #expect(outcome.exitCode == 2)
            #expect(outcome.shown.isEmpty)
            for format in formats {
                let ending = try #require(FormatsTests.endings[format])
                #expect(
                    try folder.text(format) == Repository.text("\(FormatsTests.folder)/expected.\(ending)"), "\(format)"
                )
            }
        }
    }

    @Test(arguments: endings.keys.sorted() + ["html"])
    func theExitCodeIsThatOfEveryFormat(_ format: String) throws {
        try ScratchFolder.use { folder in
            try folder.add("0/x.pos.yaml")
            try folder.add("1/x.pos.yaml", ExampleText.notCompliant)
            try folder.add("2/x.pos.yaml", ExampleText.mistaken)
            for code in [0, 1, 2] {
                let outcome = try Posrubric.run(["evaluate", "-f", format, "\(code)"], in: folder)
                #expect(Int(outcome.exitCode) == code)
                let options = ["--fail-on", "never"]
                let unfailing = try Posrubric.run(["evaluate", "-f", format, "\(code)"] + options, in: folder)
                #expect(unfailing.exitCode == (code == 2 ? 2 : 0))
                #expect(unfailing.output == outcome.output)
            }
        }
    }

    /// No file at all is a report too.
    @Test(arguments: endings.keys.sorted() + ["html"])
    func nothingIsAReportToo(_ format: String) throws {
        try ScratchFolder.use { folder in
            try folder.add("empty/notes.txt", "")
            let outcome = try Posrubric.run(["evaluate", "-f", format, "--allow-empty", "empty"], in: folder)
            #expect(outcome.exitCode == 0)
            #expect(outcome.errors.isEmpty)
            #expect(!outcome.output.contains("pos.yaml"))
            if ["json", "sarif", "gitlab"].contains(format) {
                _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
            }
        }
    }

    /// What people decided and passed over is said in every format, and fails nowhere.
    @Test(arguments: endings.keys.sorted() + ["html"])
    func waiversAreShown(_ format: String) throws {
        let outcome = try Posrubric.run([
            "evaluate", "--rubric", "Examples/own-rubric/rubric.yaml", "--waivers", "Examples/waivers/waivers.yaml",
            "--as-of", "2012-12-15", "Examples/waivers", "-f", format,
        ])
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("The second welding teacher") || ["github", "gitlab"].contains(format))
        let signs = [
            "sarif": #""suppressions":[{"kind":"external","status":"accepted""#, "junit": "<skipped message=\"Waived: ",
            "github":
                "::notice file=Examples/waivers/ridge-welding.pos.yaml,line=5,endLine=5,col=1,endColumn=8,title=Waived%3A ",
            "gitlab": "\"description\":\"Waived: ", "ndjson": #""verdict-after-waivers":"compliant""#,
        ]
        if let sign = signs[format] { #expect(outcome.output.contains(sign)) }
        #expect(!outcome.output.contains("<failure") && !outcome.output.contains("::error"))
    }

    /// What was known before is marked in every format for pipelines, and what is new fails. Services find no file behind `./`.
    @Test func whatWasKnownIsMarked() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml", try Repository.text("Examples/faults/oakwood-automotive.pos.yaml"))
            #expect(try Posrubric.run(["baseline", "."], in: folder).exitCode == 0)
            let text = try folder.text("x.pos.yaml").replacingOccurrences(of: "Automotive 2", with: "Automotive II")
            try folder.add("x.pos.yaml", text)
            let signs = [
                "sarif": ["\"baselineState\":\"new\"", "\"baselineState\":\"unchanged\"", "\"uri\":\"x.pos.yaml\""],
                "junit": ["<failure message=\"Not met: ", "<skipped message=\"Known: Not met: "],
                "github": ["::error file=x.pos.yaml,", "::notice file=x.pos.yaml,"],
                "gitlab": ["\"description\":\"Known: Not met: ", "\"path\":\"x.pos.yaml\""],
                "ndjson": ["\"baseline\":\"new\"", "\"baseline\":\"unchanged\""],
                "text": ["Known:    from before"], "markdown": ["- Known: from before"], "csv": [",unchanged\r\n"],
            ]
            for (format, expected) in signs {
                let options = ["--baseline", ".posrubric-baseline.yaml", "-f", format]
                let outcome = try Posrubric.run(["evaluate"] + options + ["."], in: folder)
                #expect(outcome.exitCode == 1)
                for sign in expected { #expect(outcome.output.contains(sign), "\(format): \(sign)") }
            }
        }
    }

    // MARK: GitHub

    @Test func theSummaryOfAJobStandsBehindWhatIsThere() throws {
        try ScratchFolder.use { folder in
            try folder.add("summary.md", "before\n")
            try folder.add("x.pos.yaml", ExampleText.notCompliant)
            let environment = ["GITHUB_STEP_SUMMARY": folder.appending(path: "summary.md").path]
            let outcome = try Posrubric.run(
                ["evaluate", "-f", "github", "x.pos.yaml"], environment: environment, in: folder)
            #expect(outcome.exitCode == 1)
            #expect(outcome.output.hasPrefix("::error file=x.pos.yaml,line="))
            let summary = try folder.text("summary.md")
            #expect(summary.hasPrefix("before\n# 1 program: 0 compliant, 1 not compliant, 0 undetermined\n"))
            // Other formats leave it alone.
            _ = try Posrubric.run(["evaluate", "-f", "markdown", "x.pos.yaml"], environment: environment, in: folder)
            #expect(try folder.text("summary.md") == summary)
            #expect(try folder.names() == ["summary.md", "x.pos.yaml"])
        }
    }

    @Test func aSummaryThatCannotBeWrittenIsTold() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            let outcome = try Posrubric.run(
                ["evaluate", "-f", "github", "x.pos.yaml"], environment: ["GITHUB_STEP_SUMMARY": "none/summary.md"],
                in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("`none/summary.md` cannot be written"))
            #expect(outcome.output.contains("posrubric: 1 program: 1 compliant"))
        }
    }

    /// A step may write 1 MiB, and ten annotations of each kind are shown.
    @Test func theLimitsOfGitHubAreKept() throws {
        try ScratchFolder.use { folder in
            for number in 0..<200 { try folder.add("all/\(number).pos.yaml", ExampleText.notCompliant) }
            let summary = folder.appending(path: "summary.md").path
            let outcome = try Posrubric.run(
                ["evaluate", "-f", "github", "-f", "markdown", "-o", "-", "-o", "comment.md", "all"],
                environment: ["GITHUB_STEP_SUMMARY": summary], in: folder)
            #expect(outcome.exitCode == 1)
            for kind in ["error", "warning", "notice"] {
                #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("::\(kind) ") } <= 10)
            }
            #expect(outcome.output.contains("GitHub shows ten annotations of each kind; not shown: "))
            #expect(try folder.text("summary.md").utf8.count < 1 << 20)
            // A comment on GitHub has at most 65,536 letters.
            let comment = try folder.text("comment.md")
            #expect(comment.utf8.count < 65_536)
            #expect(comment.contains(" more programs are not shown here**"))
            #expect(comment.hasPrefix("# 200 programs: 0 compliant, 200 not compliant, 0 undetermined\n"))
        }
    }
}
