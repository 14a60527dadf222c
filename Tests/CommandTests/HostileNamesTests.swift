import Foundation
import Testing

/// Names can come from anywhere, an unpacked archive say. None of them may act on the terminal.
struct HostileNamesTests {
    private static let name = "a\u{1B}[31m\u{7}\u{202E}b\nc"

    @Test(arguments: [
        [name], ["--rubric", name, "x"], ["--profile", name, "x"], ["--format", name, "x"], ["--as-of", name, "x"],
        ["--fail-on", name, "x"], ["--\(name)", "x"], ["--output", "none/\(name)", "x"], ["explain", name],
        ["schema", name], ["init", "none/\(name)"], ["evaluate", "empty\u{1B}[31m"],
    ])
    func standsInItsPlace(_ arguments: [String]) throws {
        try ScratchFolder.use { folder in
            try folder.add("x")
            try folder.add("empty\u{1B}[31m/nothing", "")
            let outcome = try Posrubric.run(arguments, in: folder)
            #expect(outcome.exitCode == 2)
            #expect(!outcome.shown.isEmpty)
            #expect(!outcome.shown.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0 == "\u{202E}" })
            #expect(!outcome.shown.split(separator: "\n").contains { $0.hasPrefix("c") })
        }
    }

    @Test func initTellsWhatItWrote() throws {
        try ScratchFolder.use { folder in
            let outcome = try Posrubric.run(["init", HostileNamesTests.name], in: folder)
            #expect(outcome.exitCode == 0)
            #expect(!outcome.shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
            #expect(outcome.output.split(separator: "\n").count == 1)
        }
    }
}
