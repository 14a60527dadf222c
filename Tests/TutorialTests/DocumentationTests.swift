import Foundation
import TestSupport
import Testing

/// The documentation of the library is built by the DocC of the toolchain, where it has one, without a warning: no link leads nowhere.
struct DocumentationTests {
    @Test(.enabled(if: tool("docc") != nil, "the toolchain has no docc"))
    func isBuiltWithoutAWarning() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "posrubric-\(UUID().uuidString)")
        let symbols = folder.appending(path: "symbols")
        try FileManager.default.createDirectory(at: symbols, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let built = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        // What is written in C has a map of its own, that of the system's library in Sources, all others where they are built.
        let maps = try Repository.names("Sources").filter { $0.hasPrefix("C") }.map { name in
            name == "CLibYAML"
                ? Repository.root.appending(path: "Sources/CLibYAML/module.modulemap")
                : built.appending(path: "\(name).build/module.modulemap")
        }
        let modules =
            "Agreement,AssessmentModel,Evaluation,Planning,ProgramModel,Reports,Reviews,RubricModel,SourceDiagnostics"
        let machine = try run("uname", ["-m"]).said.trimmingCharacters(in: .whitespacesAndNewlines)
        let extracted = try run(
            "swift-symbolgraph-extract",
            [
                "-module-name", "ProgramRubrics", "-I", built.appending(path: "Modules").path, "-target",
                "\(machine)-unknown-linux-gnu", "-minimum-access-level", "public", "-output-dir", symbols.path,
                "-experimental-allowed-reexported-modules=\(modules)",
            ] + maps.flatMap { ["-Xcc", "-fmodule-map-file=\($0.path)"] })
        #expect(extracted.status == 0, Comment(rawValue: extracted.said))
        let converted = try run(
            "docc",
            [
                "convert", "Sources/ProgramRubrics/ProgramRubrics.docc", "--additional-symbol-graph-dir", symbols.path,
                "--output-dir", folder.appending(path: "site").path, "--fallback-display-name", "ProgramRubrics",
                "--fallback-bundle-identifier", "ProgramRubrics", "--warnings-as-errors",
            ])
        #expect(converted.status == 0, Comment(rawValue: converted.said))
    }

    /// A tool of the toolchain, or of the system.
    static func tool(_ name: String) -> URL? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    private func run(_ name: String, _ arguments: [String]) throws -> (status: Int32, said: String) {
        let process = Process()
        let tool: URL = try #require(DocumentationTests.tool(name))
        process.executableURL = tool
        process.arguments = arguments
        process.currentDirectoryURL = Repository.root
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, said)
    }
}
