import Foundation
import Glibc
import TestSupport
import Testing

/// What stops a run from outside: no report is ever half there.
struct InterruptionTests {
    /// A run that has opened its reports and waits for a program that never comes.
    private func stopped(by number: Int32, _ options: [String], in folder: URL) throws -> Process {
        try folder.add("a.pos.yaml")
        try #require(unsafe mkfifo(folder.appending(path: "b.pos.yaml").path, 0o600) == 0)
        let process = Process()
        process.executableURL = Posrubric.path
        process.arguments = ["evaluate"] + options + ["a.pos.yaml", "b.pos.yaml"]
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let deadline = ContinuousClock.now + .seconds(60)
        while try !folder.names().contains(where: { $0.hasSuffix(".part") }) {
            try #require(process.isRunning && ContinuousClock.now < deadline)
            usleep(1_000)
        }
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        return process
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func leavesNothingBehind(_ number: Int32) throws {
        for options in [["-f", "json", "-o", "report.json"], ["-f", "text", "-f", "csv", "-o", "-", "-o", "tables/"]] {
            try ScratchFolder.use { folder in
                let process = try stopped(by: number, options, in: folder)
                // As the shell expects it of a program that was stopped.
                #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == number)
                #expect(try folder.names() == ["a.pos.yaml", "b.pos.yaml"])
            }
        }
    }

    @Test func anOlderReportStays() throws {
        try ScratchFolder.use { folder in
            try folder.add("report.json", "old")
            _ = try stopped(by: SIGINT, ["-f", "json", "-o", "report.json"], in: folder)
            #expect(try folder.text("report.json") == "old")
        }
    }

    /// Whoever reads only the first lines gets them; the other reports are whole.
    @Test func aClosedPipeTakesNoOtherReportWithIt() throws {
        try ScratchFolder.use { folder in
            try folder.add("a.pos.yaml")
            let script =
                "\"$0\" evaluate -f text -f json -o - -o report.json a.pos.yaml a.pos.yaml | head -n 1; echo ${PIPESTATUS[0]}"
            let closed =
                "exec 3> >(exec 0<&-; sleep 0); sleep 0.2; \"$0\" evaluate -f text -f json -o - -o report.json a.pos.yaml >&3; echo $?"
            for script in [script, closed] {
                let outcome = try Posrubric.run(
                    ["-c", script, Posrubric.path.path], program: URL(filePath: "/bin/bash"), in: folder)
                #expect(try JSONReport(folder.text("report.json")).programs.count == 1)
                #expect(try folder.names() == ["a.pos.yaml", "report.json"])
                if script == closed {
                    #expect(outcome.output == "2\n")
                    #expect(outcome.errors.contains("standard output cannot be written: Broken pipe"))
                }
            }
        }
    }

    /// A limit stands for a full disk.
    @Test func whereThereIsNoRoomNothingIsLeft() throws {
        try ScratchFolder.use { folder in
            try folder.add("a.pos.yaml")
            try folder.add("old.json", "old")
            let script = "ulimit -f 1; \"$0\" evaluate -f json -f csv -o old.json -o tables/ a.pos.yaml"
            let outcome = try Posrubric.run(
                ["-c", script, Posrubric.path.path], program: URL(filePath: "/bin/bash"), in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("`old.json` cannot be written: File too large"))
            #expect(try folder.text("old.json") == "old")
            #expect(try folder.names().filter { $0.hasSuffix(".part") }.isEmpty)
        }
    }

    @Test func whatIsNoFileIsToldAndTheRestIsEvaluated() throws {
        try ScratchFolder.use { folder in
            try folder.add("a.pos.yaml")
            try folder.add("folder.pos.yaml/inside.txt", "")
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "gone.pos.yaml").path, withDestinationPath: "nowhere")
            let outcome = try Posrubric.run(["evaluate", "-f", "json", "."], in: folder)
            #expect(outcome.exitCode == 2)
            let report = try JSONReport(outcome.output)
            #expect(report.programs.count == 1)
            #expect(report.unevaluated == ["./folder.pos.yaml", "./gone.pos.yaml"])
            #expect(outcome.output.contains("it is a folder") && outcome.output.contains("No such file or directory"))
        }
    }
}
