import Testing

/// What every command says of itself.
struct HelpTests {
    static let commands = [
        "", "evaluate", "plan", "compare", "baseline", "explain", "init", "review", "rubric", "schema",
    ]
    static let subcommands =
        ["template", "check", "agreement"].map { "review \($0)" }
        + ["list", "show", "new", "diff", "check", "test"].map { "rubric \($0)" }

    @Test(arguments: commands + subcommands)
    func fitsATerminal(_ command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let help = try Posrubric.run(words + ["--help"])
        #expect(help.exitCode == 0)
        #expect(help.errors.isEmpty)
        #expect(help.output.hasPrefix("OVERVIEW: "))
        #expect(help.output.hasSuffix("\n") && !help.output.hasSuffix("\n\n"))
        let lines = help.output.split(separator: "\n", omittingEmptySubsequences: false)
        for (line, next) in zip(lines, lines.dropFirst()) {
            #expect(line.count <= 80, "\(line)")
            // The rest of a call that does not fit its line would start the next one.
            if line.hasPrefix("  posrubric ") { #expect(next.isEmpty || next.hasPrefix("  "), "\(next)") }
        }
        for call in [words + ["-h"], ["help"] + words] {
            #expect(try Posrubric.run(call).output == help.output, "\(call)")
        }
    }

    @Test func theExitCodesAreExplained() throws {
        for words in [["--help"], ["evaluate", "--help"]] {
            // However the lines are broken.
            let help = try Posrubric.run(words).output.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
            #expect(help.contains("Exit codes: 0 evaluated and within the gate"))
            #expect(help.contains("2 something could not be evaluated"))
        }
    }

    @Test func everyCommandIsListed() throws {
        let help = try Posrubric.run(["--help"]).output
        for command in HelpTests.commands.dropFirst() { #expect(help.contains("\n  \(command) ")) }
    }

    @Test func theVersionIsAVersion() throws {
        let outcome = try Posrubric.run(["--version"])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
