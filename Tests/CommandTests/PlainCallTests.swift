import ArgumentParser
import TestSupport
import Testing

@testable import posrubric

/// What is read without the argument parser is read as that one reads it.
struct PlainCallTests {
    private static let words = [
        "--rubric", "-r", "--profile", "--config", "--format", "-f", "--output", "-o", "--color", "--quiet", "-q",
        "--verbose", "-v", "--fail-on", "--min-score", "--min-level", "--baseline", "--as-of", "--review", "--waivers",
        "--no-waivers", "--stdin-filepath", "--jobs", "-j", "--allow-empty", "--help", "--version", "--", "-qv", "-",
        "--format=json", "--jobs=2", "a.pos.yaml", "programs/", "evaluate", "plan", "never", "auto", "2", "-2", "",
        "a b", "überall.pos.yaml", "--formt", "---completion", "x=y",
    ]

    /// Random calls, most of which are mistaken: whatever is read is what the argument parser reads.
    @Test func readsAsTheArgumentParserDoes() throws {
        var generator = SeededGenerator(seed: 11)
        var plain = 0
        for _ in 0..<1_500 {
            var call = [Bool.random(using: &generator) ? "evaluate" : "a.pos.yaml"]
            for _ in 0..<Int.random(in: 0...5, using: &generator) {
                call.append(try #require(PlainCallTests.words.randomElement(using: &generator)))
            }
            guard let read = PlainCall.read(call[...]) else { continue }
            plain += 1
            let parsed = try posrubric.Posrubric.parseAsRoot(call)
            let command = try #require(parsed as? EvaluateCommand, "\(call)")
            #expect(read == command.call, "\(call)")
        }
        #expect(plain > 200)
    }

    /// Every option with a value is plain, so that none is forgotten.
    @Test func knowsEveryOption() throws {
        let help = posrubric.Posrubric.helpMessage(for: EvaluateCommand.self, columns: 400)
        let options = help.matches(of: /(?m)^ +(?:-\w, )?(--[a-z-]+)( <)?/).map { ($0.1, $0.2 != nil) }
        #expect(options.count > 15)
        for (option, takesValue) in options where !["--help", "--version"].contains(option) {
            let value = option == "--jobs" ? "2" : option == "--color" ? "never" : "x"
            let call = ["evaluate", String(option)] + (takesValue ? [value] : [])
            #expect(PlainCall.read(call[...]) != nil, "\(option)")
        }
    }

    @Test(arguments: [
        [], ["plan", "a.pos.yaml"], ["--format", "json", "a.pos.yaml"], ["-h"], ["help"], ["evaluate", "--help"],
        ["evaluate", "--jobs", "many"], ["evaluate", "--format"],
    ])
    func leavesTheRest(_ call: [String]) {
        #expect(PlainCall.read(call[...]) == nil)
    }
}
