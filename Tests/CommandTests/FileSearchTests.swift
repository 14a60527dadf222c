import Foundation
import Glibc
import Testing

/// Which files are evaluated when folders are named.
struct FileSearchTests {
    @Test func foldersAreSearchedByTheNamesOfTheirFiles() throws {
        try ScratchFolder.use { folder in
            for name in [
                "b.pos.yaml", "a.pos.yml", "deep/er/c.pos.yaml", "other.yaml", "pos.yaml.txt", ".hidden.pos.yaml",
                ".git/d.pos.yaml",
            ] { try folder.add(name, ExampleText.undetermined) }
            #expect(try evaluated(["."], in: folder) == ["./a.pos.yml", "./b.pos.yaml", "./deep/er/c.pos.yaml"])
        }
    }

    @Test func aNamedFileIsReadWhateverItsName() throws {
        try ScratchFolder.use { folder in
            try folder.add("program.txt", ExampleText.undetermined)
            #expect(try evaluated(["program.txt"], in: folder) == ["program.txt"])
        }
    }

    @Test func aFileThatIsNamedTwiceIsEvaluatedOnce() throws {
        try ScratchFolder.use { folder in
            try folder.add("a/x.pos.yaml", ExampleText.undetermined)
            #expect(try evaluated(["a/x.pos.yaml", "a", "a/"], in: folder) == ["a/x.pos.yaml"])
        }
    }

    @Test func aFolderThatHoldsItselfIsSearchedOnce() throws {
        try ScratchFolder.use { folder in
            try folder.add("a/x.pos.yaml", ExampleText.undetermined)
            let link = folder.appending(path: "a/again").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "..")
            #expect(try evaluated(["."], in: folder) == ["./a/x.pos.yaml"])
        }
    }

    @Test func aLinkedFolderIsSearched() throws {
        try ScratchFolder.use { folder in
            try folder.add("real/x.pos.yaml", ExampleText.undetermined)
            try folder.add("programs/y.pos.yaml", ExampleText.undetermined)
            let link = folder.appending(path: "programs/linked").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../real")
            #expect(
                try evaluated(["programs"], in: folder) == ["programs/y.pos.yaml", "programs/linked/x.pos.yaml"])
        }
    }

    /// Nobody may ever write into it, and waiting for that would stop everything else.
    @Test func aPipeInAFolderIsNotWaitedFor() throws {
        try ScratchFolder.use { folder in
            try folder.add("a.pos.yaml", ExampleText.undetermined)
            try #require(unsafe mkfifo(folder.appending(path: "b.pos.yaml").path, 0o600) == 0)
            let outcome = try Posrubric.run(["evaluate", "-q", "."], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.output.hasPrefix("./a.pos.yaml: undetermined"))
            #expect(outcome.errors.contains("`./b.pos.yaml` cannot be read"))
        }
    }

    @Test func aBrokenLinkIsToldOf() throws {
        try ScratchFolder.use { folder in
            let link = folder.appending(path: "a.pos.yaml").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
            let outcome = try Posrubric.run(["evaluate", "."], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.output.contains("./a.pos.yaml: NOT EVALUATED: the file cannot be read: No such file"))
        }
    }

    private func evaluated(_ paths: [String], in folder: URL) throws -> [String] {
        let outcome = try Posrubric.run(["evaluate", "--format", "json"] + paths, in: folder)
        return try JSONReport(outcome.output).programs.compactMap { $0["file"] as? String }
    }
}
