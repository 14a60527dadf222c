import Foundation
import TestSupport
import Testing

/// Texts that a person has read and that must not change unnoticed.
enum ExpectedText {
    /// The name of the environment variable that has all expected texts written anew.
    private static let switchName = "POSRUBRIC_RECORD"

    /// Whether the texts are written anew. Tests fail while they are, so that nobody leaves it on.
    private static var isRecording: Bool { ProcessInfo.processInfo.environment[switchName] == "1" }

    /// Compares a text with what stands in a file of the package.
    static func compare(_ text: String, with path: String, _ location: SourceLocation = #_sourceLocation) throws {
        if isRecording {
            try text.write(to: Repository.root.appending(path: path), atomically: true, encoding: .utf8)
            Issue.record("\(path) was written anew: read it, then run without \(switchName)", sourceLocation: location)
            return
        }
        let expected = try Repository.text(path)
        guard text != expected else { return }
        Issue.record("\(path) differs\n\(firstDifference(expected, text))", sourceLocation: location)
    }

    /// Compares bytes with what stands in a file of the package.
    static func compare(bytes: [UInt8], with path: String, _ location: SourceLocation = #_sourceLocation) throws {
        let file = Repository.root.appending(path: path)
        if isRecording {
            try Data(bytes).write(to: file, options: .atomic)
            Issue.record("\(path) was written anew: run again without \(switchName)", sourceLocation: location)
            return
        }
        guard try Data(contentsOf: file) != Data(bytes) else { return }
        Issue.record("\(path) is not current: run this test with \(switchName)=1", sourceLocation: location)
    }

    private static func firstDifference(_ expected: String, _ found: String) -> String {
        let (old, new) = (
            expected.split(separator: "\n", omittingEmptySubsequences: false),
            found.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let line =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        let show = { (lines: [Substring]) in lines.dropFirst(max(0, line - 2)).prefix(6).joined(separator: "\n") }
        return "from line \(line + 1) on\n--- expected\n\(show(old))\n--- found\n\(show(new))"
    }
}
