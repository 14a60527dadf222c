import Foundation
import LocatedYAML
import SourceDiagnostics
import TestSupport
import Testing

/// The YAML test suite: what is read is what libyaml tells of it, and everything else is refused where it stands.
///
/// The suite is read where it lies beside the project, in `shared/data/yaml-test-suite`; elsewhere this test is skipped.
struct YAMLSuiteTests {
    private static let folder: URL? = ["../shared", "../../shared"].map {
        Repository.root.appending(path: "\($0)/data/yaml-test-suite/src").standardizedFileURL
    }.first { FileManager.default.fileExists(atPath: $0.path) }
    static let isThere = folder != nil

    /// The texts of the suite, each with its name.
    private static func cases() throws -> [(name: String, text: String)] {
        let folder = try #require(folder)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().flatMap { file in
            let source = SourceText(
                name: file, bytes: Array(try Data(contentsOf: folder.appending(path: file))))
            let reading = YAMLReading(source)
            let tree = try #require(reading.tree, "\(file)")
            try #require(!reading.diagnostics.containsError, "\(file): \(reading.diagnostics.map(\.message))")
            return tree.children(0).enumerated().compactMap { number, item in
                let children = tree.children(item)
                let key = stride(from: 0, to: children.count, by: 2).first { tree.string(children[$0]) == "yaml" }
                return key.map { ("\(file) \(number)", plain(tree.string(children[$0 + 1]))) }
            }
        }
    }

    /// The suite makes visible what cannot be seen.
    private static func plain(_ text: String) -> String {
        text.replacing(/—*»/, with: "\t").replacing("␣", with: " ").replacing("←", with: "\r")
            .replacing("⇔", with: "\u{FEFF}").replacing("↵", with: "").replacing(/∎\n?$/, with: "")
    }

    @Test(.enabled(if: isThere, "the YAML test suite is not there"))
    func isReadAsItsParserReadsItOrRefused() throws {
        var read = 0
        var refused = 0
        for (name, text) in try YAMLSuiteTests.cases() {
            let source = SourceText(name: name, content: text)
            let reading = YAMLReading(source)
            let told = ParserEvents.told(source.bytes)
            if reading.diagnostics.containsError {
                refused += 1
                #expect(reading.diagnostics.allSatisfy { $0.range != nil || $0.code == .empty }, "\(name)")
                let lines = SourceLines(source).count
                #expect(reading.diagnostics.allSatisfy { ($0.range?.start.line ?? 1) <= lines + 1 }, "\(name)")
            } else {
                read += 1
                #expect(try ParserEvents.held(#require(reading.tree)) == told, "\(name)")
            }
        }
        print("YAML test suite: \(read) read, \(refused) refused")
        #expect(read > 200 && read + refused > 400)
    }
}
