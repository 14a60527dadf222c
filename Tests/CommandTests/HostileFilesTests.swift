import Foundation
import TestSupport
import Testing

/// Files that are made to break a reader: each is refused with a message, soon, and takes nothing else with it.
struct HostileFilesTests {
    private static let folder = "Tests/CommandTests/Fixtures/hostile"
    private static let head = "program-of-study: 1\ntitle: Welding\nstatus: draft\n"

    /// The files, by their names.
    private static let files: [String: Data] = [
        "empty": Data(),
        "only-spaces": Data("   \n\n".utf8),
        "nul-byte": Data("program-of-study: 1\ntitle: Wel\u{0}ding\n".utf8),
        "control-character": Data((head + "description: bell \u{7} rings\n").utf8),
        "not-utf-8": Data(head.utf8) + Data("description: caf".utf8) + Data([0xE9, 0x0A]),
        "broken-utf-8-at-the-end": Data(head.utf8) + Data("description: x".utf8) + Data([0xE2, 0x82]),
        "utf-16": head.data(using: .utf16LittleEndian).map { Data([0xFF, 0xFE]) + $0 } ?? Data(),
        "binary": Data((0..<512).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }),
        "deep-brackets": Data((head + "partners: " + String(repeating: "[", count: 5_000)).utf8),
        "deep-braces": Data((head + "partners: " + String(repeating: "{a: ", count: 5_000)).utf8),
        "deep-indents": Data(
            (head + "partners:\n" + (1...500).map { String(repeating: " ", count: $0) + "- a:\n" }.joined()).utf8),
        "alias-bomb": Data(
            (head + "notes: &a [x, x, x, x, x, x, x, x, x, x]\n"
                + zip("bcdefgh", "abcdefg").map { new, old in
                    "\(new): &\(new) [" + Array(repeating: "*\(old)", count: 10).joined(separator: ", ") + "]\n"
                }.joined()).utf8),
        "many-keys": Data((head + (0..<60_000).map { "key\($0): \($0)\n" }.joined()).utf8),
        "many-mistakes": Data(
            (head + "partners:\n" + String(repeating: "  - {name: Acme, kind: zoo}\n", count: 5_000)).utf8),
        "huge-number": Data(
            (head + "work-based-learning: [{kind: internship, hours: 99999999999999999999999999}]\n").utf8),
        "long-line": Data((head + "partners: [{kind: " + String(repeating: "a", count: 1_000_000) + "}]\n").utf8),
        "long-line-of-mistakes": Data(
            (head + "sequence: [{stage: grade 9, courses: [" + String(repeating: "{}, ", count: 60_000) + "]}]\n").utf8
        ),
        "many-names": Data(
            (head + "institutions:\n" + (0..<10_000).map { "- name\($0)\n" }.joined() + "agreements:\n- between:\n"
                + (0..<10_000).map { "  - other\($0)\n" }.joined()).utf8),
        "too-large": Data((head + "description: |\n").utf8) + Data(repeating: 0x20, count: 17 << 20),
        "escape-sequences": Data((head + "\"\\e[31mred\\e[0m\": \"\\e]0;title\\a\"\n").utf8),
        "right-to-left": Data((head + "\u{202E}yek: \u{5D0}\u{5D1}\n").utf8),
        "unended-quote-and-brackets": Data((head + "partners: [\"a, {b: 'c\n").utf8),
        "anchor-in-itself": Data((head + "notes: &a {b: *a}\n").utf8),
        "million-documents": Data((head + String(repeating: "---\na: 1\n", count: 50_000)).utf8),
    ]

    static let names = files.keys.sorted()

    @Test(arguments: names)
    func isRefusedSoon(_ name: String) throws {
        let folder = try scratch([name])
        defer { try? FileManager.default.removeItem(at: folder) }
        let clock = ContinuousClock()
        let begin = clock.now
        let outcome = try Posrubric.run(["evaluate", "\(name).pos.yaml"], in: folder)
        // Far more than it takes: a hang fails, a slow machine does not.
        #expect(clock.now - begin < .seconds(60))
        #expect(outcome.exitCode == 2)
        #expect(!outcome.shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(outcome.shown.utf8.count < 100_000)
        let lines = outcome.shown.split(separator: "\n", omittingEmptySubsequences: false)
        let start = lines.prefix(40).joined(separator: "\n") + (lines.count > 40 ? "\n(\(lines.count) lines)\n" : "")
        try ExpectedText.compare(start, with: "\(HostileFilesTests.folder)/\(name).expected.txt")
    }

    @Test func othersAreEvaluatedAllTheSame() throws {
        let folder = try scratch(HostileFilesTests.names)
        defer { try? FileManager.default.removeItem(at: folder) }
        let strong = Repository.root.appending(path: "Examples/strong").path
        let alone = try JSONReport(try Posrubric.run(["evaluate", "-f", "json", strong]).output)
        let outcome = try Posrubric.run(["evaluate", "-f", "json", ".", strong], in: folder)
        #expect(outcome.exitCode == 2)
        let report = try JSONReport(outcome.output)
        #expect(report.programs == alone.programs)
        #expect(report.unevaluated.count == HostileFilesTests.names.count)
    }

    /// A folder with some of the files.
    private func scratch(_ names: [String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "posrubric-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in names {
            try #require(HostileFilesTests.files[name]).write(to: folder.appending(path: "\(name).pos.yaml"))
        }
        return folder
    }
}
