import Dispatch
import Foundation
import TestSupport

/// The built command, run as a user runs it.
enum Posrubric {
    /// What a run came to.
    struct Outcome: Sendable {
        let exitCode: Int32
        let output: String
        let errors: String

        /// Both streams, as a terminal shows them.
        var shown: String { output + errors }
    }

    /// The command did not end by itself: it crashed, or it was stopped because it took too long.
    struct Ended: Error, CustomStringConvertible {
        let arguments: [String]
        let signal: Int32

        var description: String {
            "`posrubric \(arguments.joined(separator: " "))` "
                + (signal == SIGKILL ? "took more than \(longest) seconds" : "was ended by signal \(signal)")
        }
    }

    /// How many seconds a run may take: far more than any needs, so that only what hangs is stopped.
    private static let longest = 60

    /// Where the command was built: beside the tests.
    static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "posrubric")

    /// Runs the command.
    ///
    /// - Parameters:
    ///   - arguments: What stands behind `posrubric`.
    ///   - input: What it reads from standard input.
    ///   - environment: Variables in addition to a plain environment.
    ///   - output: Where standard output goes in place of the outcome.
    ///   - program: Another program that is run in place of the command.
    ///   - folder: The folder that it runs in; the package's own where none is given.
    static func run(
        _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], output: FileHandle? = nil,
        program: URL = path, in folder: URL? = nil
    ) throws -> Outcome {
        let files = FileManager.default
        let scratch = files.temporaryDirectory.appending(path: "posrubric-\(UUID().uuidString)")
        try files.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: scratch) }
        // Files in place of pipes: however much is written, nobody has to read while it is.
        let names = ["input", "output", "errors"].map { scratch.appending(path: $0) }
        try input.write(to: names[0])
        for name in names.dropFirst() { try Data().write(to: name) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder ?? Repository.root
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: names[0])
        process.standardOutput = try output ?? FileHandle(forWritingTo: names[1])
        process.standardError = try FileHandle(forWritingTo: names[2])
        try process.run()
        let number = process.processIdentifier
        let stop = DispatchWorkItem { kill(number, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(longest), execute: stop)
        process.waitUntilExit()
        stop.cancel()
        // A signal's number must not pass for an exit code.
        guard process.terminationReason == .exit else {
            throw Ended(arguments: arguments, signal: process.terminationStatus)
        }
        let texts = try names.dropFirst().map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Outcome(exitCode: process.terminationStatus, output: texts[0], errors: texts[1])
    }
}
