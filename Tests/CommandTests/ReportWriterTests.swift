import Foundation
import Glibc
import TestSupport
import Testing

/// Where reports go, alone and several at a time.
struct ReportWriterTests {
    @Test func aReportIsTheSameInAFileAndOnStandardOutput() throws {
        try ScratchFolder.use { folder in
            try folder.add("a.pos.yaml")
            for format in ["text", "json"] {
                let shown = try Posrubric.run(["evaluate", "-f", format, "a.pos.yaml"], in: folder)
                let filed = try Posrubric.run(["evaluate", "-f", format, "-o", "report", "a.pos.yaml"], in: folder)
                #expect(filed.shown.isEmpty)
                #expect(try folder.text("report") == shown.output)
            }
        }
    }

    @Test(arguments: [["a.txt", "b.json"], ["-", "b.json"], ["a.txt", "-"], ["a.txt"]])
    func formatsAndOutputsArePairsInTheirOrder(_ outputs: [String]) throws {
        try ScratchFolder.use { folder in
            try folder.add("a.pos.yaml")
            let text = try Posrubric.run(["evaluate", "-f", "text", "a.pos.yaml"], in: folder).output
            let json = try Posrubric.run(["evaluate", "-f", "json", "a.pos.yaml"], in: folder).output
            let options = ["-f", "text", "-f", "json"] + outputs.flatMap { ["-o", $0] }
            let outcome = try Posrubric.run(["evaluate"] + options + ["a.pos.yaml"], in: folder)
            #expect(outcome.exitCode == 0)
            #expect(outcome.errors.isEmpty)
            for (path, report) in zip(outputs + ["-"], [text, json]) {
                #expect(try (path == "-" ? outcome.output : folder.text(path)) == report)
            }
            #expect(try folder.names() == (["a.pos.yaml"] + outputs.filter { $0 != "-" }).sorted())
        }
    }

    @Test(arguments: [
        ["-f", "text", "-f", "json"], ["-f", "text", "-f", "json", "-o", "-", "-o", "-"], ["-o", "a", "-o", "b"],
        ["-f", "text", "-f", "json", "-o", "a", "-o", "a"], ["-f", "text", "-f", "json", "-o", "a", "-o", "./a"],
    ])
    func pairsThatCannotBeMeantAreRefusedBeforeAnythingIsWritten(_ options: [String]) throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            let outcome = try Posrubric.run(["evaluate"] + options + ["x.pos.yaml"], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.hasPrefix("posrubric: error: "))
            #expect(try folder.names() == ["x.pos.yaml"])
        }
    }

    @Test(arguments: ["x.pos.yaml", "./x.pos.yaml", "link"])
    func aProgramIsNeverWrittenOver(_ output: String) throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            let link = folder.appending(path: "link").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "x.pos.yaml")
            let outcome = try Posrubric.run(["evaluate", "-o", output, "x.pos.yaml"], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("`\(output)`"))
            #expect(try folder.text("x.pos.yaml") == ExampleText.compliant)
            #expect(try folder.names() == ["link", "x.pos.yaml"])
        }
    }

    @Test func theRubricIsNeverWrittenOver() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            let rubric = try Repository.text("Examples/own-rubric/rubric.yaml")
            try folder.add("rubric.yaml", rubric)
            let options = ["--rubric", "rubric.yaml", "-o", "rubric.yaml"]
            #expect(try Posrubric.run(["evaluate"] + options + ["x.pos.yaml"], in: folder).exitCode == 2)
            #expect(try folder.text("rubric.yaml") == rubric)
        }
    }

    @Test func anOutputThatCannotBeWrittenTakesNoOtherWithIt() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            let options = ["-f", "text", "-f", "json", "-o", "report.txt", "-o", "none/report.json"]
            let outcome = try Posrubric.run(["evaluate"] + options + ["x.pos.yaml"], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("`none/report.json` cannot be written: No such file or directory"))
            #expect(try folder.names() == ["report.txt", "x.pos.yaml"])
            #expect(try folder.text("report.txt") == Posrubric.run(["evaluate", "x.pos.yaml"], in: folder).output)
        }
    }

    @Test func aFullDiskTakesNoOtherReportWithIt() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            let full = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
            let options = ["-f", "text", "-f", "json", "-o", "-", "-o", "report.json"]
            let outcome = try Posrubric.run(["evaluate"] + options + ["x.pos.yaml"], output: full, in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("standard output cannot be written: No space left on device"))
            #expect(try folder.names() == ["report.json", "x.pos.yaml"])
            #expect(try JSONReport(folder.text("report.json")).programs.count == 1)
        }
    }

    /// Whoever runs as root and has the report thrown away must not lose /dev/null.
    @Test func aPipeIsWrittenToAndNotReplaced() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            let path = folder.appending(path: "pipe").path
            try #require(unsafe mkfifo(path, 0o600) == 0)
            let pipe = try FileHandle(forUpdating: URL(filePath: path))
            let outcome = try Posrubric.run(["evaluate", "-q", "-o", "pipe", "x.pos.yaml"], in: folder)
            try #require(outcome.exitCode == 0)
            var status = stat()
            #expect(unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
            #expect(String(decoding: pipe.availableData, as: UTF8.self).hasPrefix("x.pos.yaml: compliant"))
            #expect(try folder.names() == ["pipe", "x.pos.yaml"])
        }
    }

    @Test func aLinkStaysALink() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            try folder.add("reports/old.txt", "old")
            let link = folder.appending(path: "latest.txt").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "reports/old.txt")
            #expect(try Posrubric.run(["evaluate", "-q", "-o", "latest.txt", "x.pos.yaml"], in: folder).exitCode == 0)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "reports/old.txt")
            #expect(try folder.text("reports/old.txt").hasPrefix("x.pos.yaml: compliant"))
        }
    }

    @Test func aFolderIsNoOutput() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            let outcome = try Posrubric.run(["evaluate", "-o", ".", "x.pos.yaml"], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("the report `.` cannot be written: it is a folder"))
            #expect(try folder.names() == ["x.pos.yaml"])
        }
    }

    @Test func anOlderReportIsReplaced() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            try folder.add("report", String(repeating: "old\n", count: 10_000))
            #expect(try Posrubric.run(["evaluate", "-o", "report", "x.pos.yaml"], in: folder).exitCode == 0)
            #expect(try folder.text("report") == Posrubric.run(["evaluate", "x.pos.yaml"], in: folder).output)
        }
    }
}
