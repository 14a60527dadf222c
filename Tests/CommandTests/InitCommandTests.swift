import Foundation
import Testing

/// The file that `init` writes to start from.
struct InitCommandTests {
    @Test func isReadWithoutAnyMessage() throws {
        let text = try Posrubric.run(["init"])
        #expect(text.exitCode == 0)
        #expect(text.errors.isEmpty)
        let outcome = try Posrubric.run(["evaluate", "-f", "json", "-"], input: Data(text.output.utf8))
        #expect(outcome.exitCode == 0)
        let report = try JSONReport(outcome.output)
        #expect(report.unevaluated.isEmpty)
        let program = try #require(report.programs.first)
        #expect(program["verdict"] as? String == "undetermined")
        #expect((program["warnings"] as? NSArray)?.count == 0)
    }

    @Test func isTheSameInAFile() throws {
        try ScratchFolder.use { folder in
            let outcome = try Posrubric.run(["init", "mine.pos.yaml"], in: folder)
            #expect(outcome.exitCode == 0)
            #expect(outcome.errors.isEmpty)
            #expect(outcome.output.contains("posrubric mine.pos.yaml"))
            #expect(try folder.text("mine.pos.yaml") == Posrubric.run(["init"]).output)
            #expect(try Posrubric.run(["init", "-"], in: folder).output == Posrubric.run(["init"]).output)
            #expect(try folder.names() == ["mine.pos.yaml"])
        }
    }

    @Test func isNeverWrittenOverAFile() throws {
        try ScratchFolder.use { folder in
            try folder.add("mine.pos.yaml", "precious")
            try folder.add("folder/x", "")
            for (path, words) in [
                ("mine.pos.yaml", "`mine.pos.yaml` is there already"), ("folder", "`folder` is there already"),
                ("none/x.pos.yaml", "`none/x.pos.yaml` cannot be written: No such file or directory"),
            ] {
                let outcome = try Posrubric.run(["init", path], in: folder)
                #expect(outcome.exitCode == 2)
                #expect(outcome.output.isEmpty)
                #expect(outcome.errors.contains(words))
            }
            #expect(try folder.text("mine.pos.yaml") == "precious")
        }
    }
}
