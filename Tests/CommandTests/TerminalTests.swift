import Foundation
import Glibc
import Testing

/// What the command does on a terminal that it does not do in a file: colour.
struct TerminalTests {
    @Test(arguments: [
        ([:], [], true), (["NO_COLOR": "1"], [], false), (["NO_COLOR": ""], [], true), (["TERM": "dumb"], [], false),
        ([:], ["--color", "never"], false), (["NO_COLOR": "1"], ["--color", "always"], true),
    ])
    func colourIsForTerminals(_ environment: [String: String], _ options: [String], _ isColored: Bool) throws {
        let shown = try run(["evaluate", "-q"] + options + ["Examples/strong"], environment)
        #expect(shown.contains("compliant"))
        #expect(shown.contains("\u{1B}[32mcompliant\u{1B}[0m") == isColored)
    }

    @Test func anExplanationIsColouredToo() throws {
        #expect(try run(["explain", "credits"], [:]).contains("\u{1B}["))
        #expect(try !run(["explain", "credits"], ["NO_COLOR": "1"]).contains("\u{1B}["))
    }

    @Test func aReportInAFileIsNotColoured() throws {
        try ScratchFolder.use { folder in
            try folder.add("x.pos.yaml")
            #expect(try run(["evaluate", "-o", "report", "x.pos.yaml"], [:], in: folder).isEmpty)
            #expect(try !folder.text("report").contains("\u{1B}"))
        }
    }

    /// What a terminal shows of a run that says little.
    private func run(_ arguments: [String], _ environment: [String: String], in folder: URL? = nil) throws -> String {
        let ours = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(ours >= 0)
        let near = FileHandle(fileDescriptor: ours, closeOnDealloc: true)
        var (lock, number) = (Int32(0), Int32(0))
        // TIOCSPTLCK and TIOCGPTN, which are macros that Swift does not see.
        try #require(unsafe ioctl(ours, 0x4004_5431, &lock) == 0 && ioctl(ours, 0x8004_5430, &number) == 0)
        let theirs = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(theirs >= 0)
        let far = FileHandle(fileDescriptor: theirs, closeOnDealloc: true)
        let environment = ["TERM": "xterm"].merging(environment) { $1 }
        let outcome = try Posrubric.run(arguments, environment: environment, output: far, in: folder)
        #expect(outcome.exitCode == 0)
        // Something of our own behind it, so that there is always something to read.
        try far.write(contentsOf: Data("\u{4}end\n".utf8))
        var shown = ""
        while !shown.contains("\u{4}end") { shown += String(decoding: near.availableData, as: UTF8.self) }
        return shown.replacingOccurrences(of: "\u{4}end\r\n", with: "")
    }
}
