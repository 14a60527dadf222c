import Foundation
import TestSupport
import Testing

/// What the README tells to copy into a pipeline, run as the services run it, as far as that can be done without them.
struct PipelineTests {
    private static let faulty = (try? Repository.text("Examples/faults/oakwood-automotive.pos.yaml")) ?? ""
    private static let python = Repository.root.appending(path: ".build/judges/bin/python").path
    static let judgesAreInstalled = FileManager.default.isExecutableFile(atPath: python)

    // MARK: Blocks

    /// A block of the README whose first line names its file, or that starts with some words.
    private func block(_ start: String) throws -> String {
        let readme = try Repository.text("README.md")
        let begin = try #require(readme.range(of: "\n\(start)\n"), "\(start)")
        let end = try #require(readme.range(of: "\n```", range: begin.upperBound..<readme.endIndex))
        return String(readme[readme.index(after: begin.lowerBound)..<end.lowerBound]) + "\n"
    }

    /// Runs a script with the built program at hand.
    private func shell(
        _ script: String, _ environment: [String: String] = [:], in folder: URL
    ) throws -> Posrubric.Outcome {
        let path = Posrubric.path.deletingLastPathComponent().path
        let home = folder.path
        return try Posrubric.run(
            ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
            environment: ["PATH": "\(path):/usr/bin:/bin", "HOME": home].merging(environment) { $1 },
            program: URL(filePath: "/bin/bash"), in: folder)
    }

    @Test func anOldPortfolioStartsGreen() throws {
        try ScratchFolder.use { folder in
            try folder.add(".git/HEAD", "")
            try folder.add("programs/old.pos.yaml", PipelineTests.faulty)
            #expect(try Posrubric.run(["evaluate", "-q", "programs"], in: folder).exitCode == 1)
            let settings = try block("# .posrubric.yaml")
            try folder.add(".posrubric.yaml", settings)
            let commands = try block("posrubric baseline programs")
            let outcome = try shell(commands, in: folder)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("NOT COMPLIANT"))
            #expect(try folder.names().contains(".posrubric-baseline.yaml"))
            try folder.add("programs/new.pos.yaml", ExampleText.notCompliant)
            #expect(try Posrubric.run(["evaluate", "-q", "programs"], in: folder).exitCode == 1)
        }
    }

    @Test func gitLabGetsItsReports() throws {
        try ScratchFolder.use { folder in
            try folder.add("programs/a.pos.yaml", PipelineTests.faulty)
            let lines = try block("# .gitlab-ci.yml").split(separator: "\n").map { $0.drop { $0 == " " } }
            let command = try #require(lines.first { $0.hasPrefix("- posrubric ") }).dropFirst(2)
            let outcome = try shell(String(command), in: folder)
            #expect(outcome.exitCode == 1)
            #expect(outcome.output.contains("NOT COMPLIANT"))
            let quality =
                try JSONSerialization.jsonObject(with: Data(folder.text("quality.json").utf8)) as? [NSDictionary]
            #expect(try #require(quality).count > 3)
            #expect(try folder.text("junit.xml").hasPrefix("<?xml"))
            let reports = try #require(lines.first { $0.hasPrefix("reports:") })
            #expect(reports.contains("codequality: quality.json") && reports.contains("junit: junit.xml"))
        }
    }

    // MARK: GitHub

    /// The script of a step of the action.
    private func step(_ name: String) throws -> String {
        let lines = try Repository.text("action.yml").split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == "    - name: \(name)" })
        let step = lines[(start + 1)...].prefix { !$0.hasPrefix("    - ") }
        let run = try #require(step.firstIndex { $0.hasPrefix("      run: ") })
        let first = lines[run].dropFirst("      run: ".count)
        if first != "|" { return String(first) }
        return step[(run + 1)...].map { $0.dropFirst(8) }.joined(separator: "\n")
    }

    @Test(
        arguments: [
            ("a.pos.yaml", "", 0), ("b it's.pos.yaml", "", 1), (".", "", 2), ("a.pos.yaml\n\nb it's.pos.yaml\n", "", 1),
            ("b it's.pos.yaml", "--fail-on\nnever\n", 0), ("nowhere", "", 2), ("$(touch owned)", "", 2),
            ("a.pos.yaml", "--nonsense", 2),
        ] as [(String, String, Int32)])
    func theActionKeepsTheExitCode(_ paths: String, _ options: String, _ code: Int32) throws {
        try ScratchFolder.use { folder in
            try folder.add("a.pos.yaml", ExampleText.compliant)
            try folder.add("b it's.pos.yaml", ExampleText.notCompliant)
            try folder.add("c.pos.yaml", ExampleText.mistaken)
            let output = folder.appending(path: "output").path
            let evaluated = try shell(
                step("Evaluate"),
                [
                    "PATHS": paths, "OPTIONS": options, "SARIF_FILE": "posrubric.sarif", "GITHUB_OUTPUT": output,
                    "GITHUB_ACTIONS": "true",
                ], in: folder)
            #expect(evaluated.exitCode == 0, "\(evaluated.errors)")
            #expect(try folder.text("output") == "exit-code=\(code)\n", "\(evaluated.errors)")
            #expect(try !folder.names().contains("owned"))
            #expect(try shell(step("Pass on the exit code"), ["CODE": "\(code)"], in: folder).exitCode == code)
            if code == 1 {
                #expect(evaluated.output.contains("::error file=b it's.pos.yaml,line="))
                let report = try JSONSerialization.jsonObject(with: Data(folder.text("posrubric.sarif").utf8))
                #expect((report as? NSDictionary)?["version"] as? String == "2.1.0")
            }
        }
    }

    /// The program is built where the action lies, and found by the steps that follow.
    @Test func theActionBuildsItself() throws {
        try ScratchFolder.use { folder in
            try folder.add("bin/swift", "#!/bin/bash\nprintf '%s\\n' \"$@\" > \"$RUNNER_TEMP/arguments\"\n")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: folder.appending(path: "bin/swift").path)
            let environment = [
                "PATH": folder.appending(path: "bin").path + ":/usr/bin:/bin", "SOURCE": "/a b/action",
                "RUNNER_TEMP": folder.path, "GITHUB_PATH": folder.appending(path: "path").path,
            ]
            #expect(try shell(step("Build posrubric"), environment, in: folder).exitCode == 0)
            let arguments = try folder.text("arguments").split(separator: "\n").map(String.init)
            #expect(arguments.contains("/a b/action") && arguments.first == "build")
            #expect(try folder.text("path") == "\(folder.path)/posrubric/release\n")
        }
    }

    /// What others publish is pinned to a commit, and what a caller gives reaches no script as code.
    @Test func theActionTrustsNothing() throws {
        let action = try Repository.text("action.yml")
        let uses =
            action.matches(of: /uses: (\S+)/).map(\.1)
            + (try block("# .github/workflows/programs.yml"))
            .matches(of: /uses: (actions\S+)/).map(\.1)
        #expect(uses.count == 2)
        for name in uses { #expect(name.wholeMatch(of: /[a-z\/-]+@[0-9a-f]{40}/) != nil, "\(name)") }
        for name in ["Build posrubric", "Evaluate", "Pass on the exit code"] {
            #expect(try !step(name).contains("${{"), "\(name)")
        }
    }

    // MARK: Programs of others

    @Test(.enabled(if: judgesAreInstalled)) func anotherProgramReadsTheReport() throws {
        try ScratchFolder.use { folder in
            try folder.add("a.pos.yaml", PipelineTests.faulty)
            _ = try Posrubric.run(["evaluate", "-f", "sarif", "-o", "posrubric.sarif", "a.pos.yaml"], in: folder)
            let summary = try shell("\(PipelineTests.python) -m sarif summary posrubric.sarif", in: folder)
            #expect(summary.exitCode == 0, "\(summary.errors)")
            #expect(summary.output.contains("error: ") && summary.output.contains("starts-by-grade-9"))
        }
    }

    /// A commit with a program that fails is stopped; what is not committed is not looked at.
    @Test(.enabled(if: judgesAreInstalled)) func preCommitLooksAtWhatIsCommitted() throws {
        try ScratchFolder.use { folder in
            let hooks = try Repository.text(".pre-commit-hooks.yaml")
            try folder.add("hooks/.pre-commit-hooks.yaml", hooks)
            let git = "git -c user.name=A -c user.email=a@example.org"
            let made = try shell(
                "cd hooks && git init --quiet && git add . && \(git) commit --quiet -m hooks && git rev-parse HEAD",
                in: folder)
            try #require(made.exitCode == 0, "\(made.errors)")
            let configuration = try block("# .pre-commit-config.yaml")
                .replacingOccurrences(
                    of: "https://github.com/OWNER/posrubric", with: folder.appending(path: "hooks").path
                )
                .replacingOccurrences(of: "COMMIT", with: made.output.trimmingCharacters(in: .whitespacesAndNewlines))
                .replacingOccurrences(of: "id: posrubric", with: "id: posrubric-system")
            try folder.add("work/.pre-commit-config.yaml", configuration)
            try folder.add("work/good.pos.yaml", ExampleText.compliant)
            try folder.add("work/bad.pos.yaml", ExampleText.notCompliant)
            try folder.add("work/notes.yaml", "a: [\n")
            let commit = { (files: String) in
                try shell(
                    "cd work && git init --quiet && git add .pre-commit-config.yaml notes.yaml \(files)"
                        + " && \(PipelineTests.python) -m pre_commit run",
                    ["PRE_COMMIT_HOME": folder.appending(path: "cache").path], in: folder)
            }
            let good = try commit("good.pos.yaml")
            #expect(good.exitCode == 0, "\(good.shown)")
            #expect(good.output.contains("Passed"))
            let bad = try commit("bad.pos.yaml")
            #expect(bad.exitCode == 1)
            #expect(bad.output.contains("bad.pos.yaml: not compliant"))
        }
    }
}
