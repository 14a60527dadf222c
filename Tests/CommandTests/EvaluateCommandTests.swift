import Foundation
import TestSupport
import Testing

/// What `evaluate` does with its options, and what its exit code says.
struct EvaluateCommandTests {
    private static let files = [
        "met.pos.yaml": ExampleText.compliant, "not.pos.yaml": ExampleText.notCompliant,
        "open.pos.yaml": ExampleText.undetermined, "bad.pos.yaml": ExampleText.mistaken,
    ]

    private func run(_ arguments: [String], input: String = "") throws -> Posrubric.Outcome {
        var outcome: Posrubric.Outcome?
        try ScratchFolder.use { folder in
            for (name, text) in EvaluateCommandTests.files { try folder.add(name, text) }
            try folder.add("empty/readme.txt", "")
            outcome = try Posrubric.run(["evaluate"] + arguments, input: Data(input.utf8), in: folder)
        }
        return try #require(outcome)
    }

    // MARK: Exit codes

    /// A rubric that is read in no time, with which the files come to the same verdicts.
    private static let small = ["--rubric", Repository.root.appending(path: "Examples/own-rubric/rubric.yaml").path]

    /// A gate, and the exit code for each of the files.
    private static let gates: [(options: [String], codes: [String: Int32])] = [
        ([], ["met": 0, "open": 0, "not": 1, "bad": 2]),
        (["--fail-on", "not-met"], ["met": 0, "open": 0, "not": 1, "bad": 2]),
        (["--fail-on", "undetermined"], ["met": 0, "open": 1, "not": 1, "bad": 2]),
        (["--fail-on=never"], ["met": 0, "open": 0, "not": 0, "bad": 2]),
    ]

    @Test(arguments: gates.indices, [["-f", "json"], ["-v"]])
    func exitCodeFollowsTheGateAndNothingElse(_ gate: Int, _ shape: [String]) throws {
        let (options, codes) = EvaluateCommandTests.gates[gate]
        for (name, code) in codes {
            #expect(
                try run(EvaluateCommandTests.small + options + shape + ["\(name).pos.yaml"]).exitCode == code,
                "\(name) \(options)")
        }
    }

    @Test(arguments: gates.indices)
    func theHighestExitCodeOfAllFilesWins(_ gate: Int) throws {
        let (options, codes) = EvaluateCommandTests.gates[gate]
        let names = codes.keys.sorted()
        for (place, first) in names.enumerated() {
            for second in names[place...] {
                let code = max(codes[first] ?? 0, codes[second] ?? 0)
                let outcome = try run(
                    EvaluateCommandTests.small + options + ["-q", "\(first).pos.yaml", "\(second).pos.yaml"])
                #expect(outcome.exitCode == code, "\(first) and \(second) with \(options)")
            }
        }
    }

    @Test func aGateChangesNothingThatIsShown() throws {
        let shown = try run(["."])
        for gate in ["not-met", "undetermined", "never"] {
            #expect(try run(["--fail-on", gate, "."]).shown == shown.shown)
        }
    }

    @Test func whatIsMissingStopsNothingElse() throws {
        let alone = try JSONReport(try run(["-f", "json", "met.pos.yaml"]).output)
        let outcome = try run(["-f", "json", "nowhere.pos.yaml", "met.pos.yaml"])
        #expect(outcome.exitCode == 2)
        let report = try JSONReport(outcome.output)
        #expect(report.programs == alone.programs)
        #expect(report.unevaluated == ["nowhere.pos.yaml"])
    }

    // MARK: Calls that cannot be understood

    @Test(arguments: [
        ([], "no file is named"),
        (["--fromat", "json", "met.pos.yaml"], "--format"),
        (["--fail-on", "sometimes", "met.pos.yaml"], "not-met"),
        (["--format", "jsn", "met.pos.yaml"], "did you mean `json`?"),
        (["--profile", "ilinois-2009", "met.pos.yaml"], "did you mean `illinois-2009`?"),
        (["--rubric", "illinois-perkins-v", "met.pos.yaml"], "did you mean `illinois-perkins-iv`?"),
        (["--rubric", "nowhere.yaml", "met.pos.yaml"], "`nowhere.yaml` cannot be read: No such file or directory"),
        (["--color", "sometimes", "met.pos.yaml"], "always"),
        (["--jobs", "0", "met.pos.yaml"], "--jobs"),
        (["--jobs", "many", "met.pos.yaml"], "--jobs"),
        (["--as-of", "yesterday", "met.pos.yaml"], "--as-of"),
        (["--as-of", "2012-02-30", "met.pos.yaml"], "`2012-02-30`"),
        (["--as-of", "2012-3-1", "met.pos.yaml"], "`2012-3-1`"),
        (["--as-of", "", "met.pos.yaml"], "--as-of"),
        (["--format"], "--format"),
        (["empty"], "no program of study in empty"),
    ])
    func saysWhatIsWrongAndEvaluatesNothing(_ arguments: [String], _ words: String) throws {
        let outcome = try run(arguments)
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func aMistakenRubricIsShownWithItsLine() throws {
        try ScratchFolder.use { folder in
            let rubric = try Repository.text("Examples/own-rubric/rubric.yaml")
            try folder.add("x.pos.yaml")
            for (from, to, words) in [
                ("where: {kind: business}", "where: {knd: business}", "did you mean `kind`?"),
                ("weight: 2", "wieght: 2", "did you mean `weight`?"),
                ("{employers: {at-least: 3}}", "{employrs: {at-least: 3}}", "did you mean `employers`?"),
            ] {
                let line = rubric.split(separator: "\n", omittingEmptySubsequences: false)
                    .firstIndex { $0.contains(from) }
                try folder.add("rubric.yaml", rubric.replacingOccurrences(of: from, with: to))
                let outcome = try Posrubric.run(["evaluate", "-r", "rubric.yaml", "x.pos.yaml"], in: folder)
                #expect(outcome.exitCode == 2)
                #expect(outcome.output.isEmpty)
                #expect(outcome.errors.hasPrefix("rubric.yaml:\(try #require(line) + 1):"))
                #expect(outcome.errors.contains(words))
            }
        }
    }

    @Test func findingNoFileCanBeAllowed() throws {
        let text = try run(["--allow-empty", "empty"])
        #expect(text.exitCode == 0)
        #expect(text.shown.isEmpty)
        let json = try run(["--allow-empty", "-f", "json", "empty"])
        #expect(json.exitCode == 0)
        #expect(try JSONReport(json.output).programs.isEmpty)
        #expect(try run(["--allow-empty", "nowhere"]).exitCode == 2)
    }

    // MARK: What is evaluated, and by what

    @Test func aMisspelledCommandIsNoFile() throws {
        for (word, command) in [("evalaute", "evaluate"), ("explian", "explain"), ("int", "init")] {
            let outcome = try Posrubric.run([word, "met.pos.yaml"])
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("did you mean `\(command)`?"))
        }
    }

    @Test func evaluateIsTheCommandWhereNoneIsNamed() throws {
        let named = try Posrubric.run(["evaluate", "-q", "Examples/strong"])
        let unnamed = try Posrubric.run(["-q", "Examples/strong"])
        #expect(unnamed.exitCode == 0)
        #expect(unnamed.shown == named.shown)
    }

    @Test(arguments: EvaluateCommandTests.files.keys.sorted())
    func standardInputIsReadLikeAFile(_ name: String) throws {
        let text = try #require(EvaluateCommandTests.files[name])
        for format in ["text", "json"] {
            let file = try run(["-f", format, name])
            let input = try run(["-f", format, "--stdin-filepath", name, "-"], input: text)
            #expect(input.exitCode == file.exitCode)
            #expect(input.shown == file.shown)
        }
        #expect(try run(["-q", "-"], input: text).output.hasPrefix("standard input: "))
    }

    @Test func standardInputStandsBesideFiles() throws {
        let outcome = try run(["-f", "json", "open.pos.yaml", "-", "not.pos.yaml"], input: ExampleText.compliant)
        let files = try JSONReport(outcome.output).programs.compactMap { $0["file"] as? String }
        #expect(files == ["open.pos.yaml", "standard input", "not.pos.yaml"])
    }

    @Test func theDayOfTheCallGoesBeforeThatOfTheFile() throws {
        let program = { (options: [String]) in
            try #require(try JSONReport(try run(["-f", "json"] + options + ["met.pos.yaml"]).output).programs.first)
        }
        let asWritten = try program([])
        #expect(asWritten["as-of"] as? String == "2012-03-01")
        #expect(try program(["--as-of", "2012-03-01"]) == asWritten)
        let later = try program(["--as-of", "2020-01-01"])
        #expect(later["as-of"] as? String == "2020-01-01")
        // Eight years on, agreements and reviews are out of date.
        #expect(later["requirements"] as? NSArray != asWritten["requirements"] as? NSArray)
        #expect(later["principles"] as? NSArray != asWritten["principles"] as? NSArray)
    }

    @Test func aBuiltInRubricAndItsFileSayTheSame() throws {
        for format in ["text", "json"] {
            let builtIn = try Posrubric.run(["evaluate", "-f", format, "Examples"])
            let file = try Posrubric.run(
                ["evaluate", "-f", format, "--rubric", "Rubrics/illinois-perkins-iv.yaml", "Examples"])
            #expect(file.shown == builtIn.shown)
        }
    }

    /// A rubric without requirements says nothing of compliance, neither good nor bad.
    @Test func whereNothingDecidesNothingIsPassed() throws {
        let text = try Posrubric.run(["evaluate", "-r", "design-framework", "Examples/strong"])
        #expect(text.exitCode == 0)
        #expect(text.output.contains("  GRADED ONLY  Program of Study Design Framework"))
        #expect(!text.output.contains("COMPLIANT"))
        let report = try JSONReport(
            Posrubric.run(["evaluate", "-r", "design-framework", "-f", "json", "Examples/strong"]).output)
        #expect(report.programs.map { $0["verdict"] as? String } == ["graded-only"])
        let summary = try #require(report.root["summary"] as? NSDictionary)
        #expect(summary["graded-only"] as? Int == 1 && summary["compliant"] as? Int == 0)
        let many = try Posrubric.run(["evaluate", "-q", "-r", "design-framework", "Examples/strong", "Examples/draft"])
        #expect(many.output.hasSuffix("2 programs: 2 graded only\n"))
    }

    @Test func aProfileDecidesWhichRequirementsDecide() throws {
        var deciding: [String: Set<String>] = [:]
        for profile in ["act", "illinois-2009", "illinois-and-or", "tech-prep"] {
            let outcome = try run(["-f", "json", "--profile", profile, "met.pos.yaml"])
            let report = try JSONReport(outcome.output)
            #expect((report.root["rubric"] as? NSDictionary)?["profile"] as? String == profile)
            let requirements = try #require(report.programs.first?["requirements"] as? [NSDictionary])
            deciding[profile] = Set(
                requirements.filter { $0["decides"] as? Bool == true }.compactMap { $0["id"] as? String })
        }
        let act = try #require(deciding["act"])
        #expect(Set(deciding.values).count == 4)
        #expect(deciding.values.allSatisfy(act.isSubset))
        let unnamed = try run(["-f", "json", "met.pos.yaml"]).output
        #expect(try unnamed == run(["-f", "json", "--profile", "illinois-2009", "met.pos.yaml"]).output)
    }

    // MARK: How much is shown

    @Test func quietIsOneLineForEachFile() throws {
        let lines = try run(["-q", "."]).output.split(separator: "\n")
        #expect(lines.count == 5)
        for (line, start) in zip(
            lines, ["bad.pos.yaml: NOT", "met.pos.yaml: compliant", "not.pos.yaml: not", "open.pos.yaml: undetermined"])
        {
            #expect(line.hasPrefix("./" + start))
        }
    }

    @Test func verboseSaysEverythingThatIsSaidAnyway() throws {
        let normal = try run(["."]).output.split(separator: "\n")
        let verbose = try run(["-v", "."]).output.split(separator: "\n")
        var rest = verbose[...]
        for line in normal {
            let found = rest.firstIndex(of: line)
            #expect(found != nil, "\(line)")
            rest = rest[(found ?? rest.startIndex)...].dropFirst()
        }
        #expect(verbose.count > normal.count)
    }

    @Test func colourWrapsTheTextAndChangesNothingElse() throws {
        for detail in [["-q"], [], ["-v"]] {
            let never = try run(detail + ["--color", "never", "."])
            let always = try run(detail + ["--color", "always", "."])
            #expect(always.output.contains("\u{1B}[1;31m"))
            #expect(always.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == never.output)
            #expect(!never.output.contains("\u{1B}"))
            #expect(try run(detail + ["."]).output == never.output)
        }
        let json = try run(["-f", "json", "--color", "always", "."]).output
        #expect(!json.contains("\u{1B}"))
    }
}
