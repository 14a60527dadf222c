import Foundation
import Testing

/// Reports that are folders of files.
struct OutputFolderTests {
    private static let names = ["findings.csv", "programs.csv"]

    @Test(arguments: ["report/", "./report//"])
    func aFolderIsMadeWhereThePathEndsInASlash(_ path: String) throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            let outcome = try Posrubric.run(["evaluate", "-f", "csv", "-o", path, "x.pos.yaml"], in: folder)
            #expect(outcome.exitCode == 0)
            #expect(outcome.shown.isEmpty)
            #expect(try folder.names() == ["report", "x.pos.yaml"])
            #expect(try folder.appending(path: "report").names() == OutputFolderTests.names)
        }
    }

    @Test func aFolderKeepsWhatElseIsInIt() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            try folder.add("report/notes.txt", "mine")
            try folder.add("report/programs.csv", "old")
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "latest").path, withDestinationPath: "report")
            let outcome = try Posrubric.run(["evaluate", "-f", "csv", "-o", "latest", "x.pos.yaml"], in: folder)
            #expect(outcome.exitCode == 0)
            let report = folder.appending(path: "report")
            #expect(try report.names() == ["findings.csv", "notes.txt", "programs.csv"])
            #expect(try report.text("notes.txt") == "mine")
            #expect(try report.text("programs.csv").hasSuffix("\r\n"))
        }
    }

    @Test func aFolderThatCannotBeMadeTakesNoOtherWithIt() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            let options = ["-f", "csv", "-f", "json", "-o", "none/report/", "-o", "report.json"]
            let outcome = try Posrubric.run(["evaluate"] + options + ["x.pos.yaml"], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("`none/report/` cannot be written: No such file or directory"))
            #expect(try folder.names() == ["report.json", "x.pos.yaml"])
        }
    }

    @Test func aFileThatCannotBeReplacedLeavesNothingHalf() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            try folder.add("report/findings.csv/inside", "")
            let outcome = try Posrubric.run(["evaluate", "-f", "csv", "-o", "report", "x.pos.yaml"], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("`report/findings.csv` cannot be written: Is a directory"))
            #expect(try folder.appending(path: "report").names() == ["findings.csv"])
        }
    }

    @Test(arguments: ["text", "json"])
    func aSingleFileIsNoFolder(_ format: String) throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            let outcome = try Posrubric.run(["evaluate", "-f", format, "-o", "report/", "x.pos.yaml"], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("it is a folder, and \(format) is a single file"))
            #expect(try folder.names() == ["x.pos.yaml"])
        }
    }

    @Test func whatIsReadIsNotReplacedInAFolder() throws {
        try ScratchFolder.use { folder in
            try folder.add("report/programs.csv")
            let outcome = try Posrubric.run(
                ["evaluate", "-f", "csv", "-o", "report", "report/programs.csv"], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(try folder.text("report/programs.csv") == ExampleText.compliant)
        }
    }
}
