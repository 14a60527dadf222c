import Foundation
import TestSupport
import Testing

/// The README shows what the command really prints.
struct ReadmeTests {
    @Test func showsRealOutput() throws {
        let readme = try Repository.text("README.md")
        let program = try block(readme, after: "`welding.pos.yaml`:\n\n```yaml\n")
        var shown = try block(readme, after: "```console\n").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(shown.removeLast() == "...")
        let command = shown.removeFirst().split(separator: " ").map(String.init)
        try #require(command.prefix(2) == ["$", "posrubric"])
        let folder = FileManager.default.temporaryDirectory.appending(path: "posrubric-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(program.utf8).write(to: folder.appending(path: "welding.pos.yaml"))
        let outcome = try Posrubric.run(Array(command.dropFirst(2)), in: folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output.hasPrefix(shown.joined(separator: "\n")))
    }

    private func block(_ text: String, after start: String) throws -> String {
        let rest = try #require(text.range(of: start)).upperBound
        let end = try #require(text.range(of: "\n```", range: rest..<text.endIndex)).lowerBound
        return String(text[rest..<end])
    }
}
