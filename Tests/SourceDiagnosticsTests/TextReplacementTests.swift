import SourceDiagnostics
import TestSupport
import Testing

/// A replacement makes of the old text the new one, at places that are told by line and column.
struct TextReplacementTests {
    /// Texts at random of few letters, so that much is common: letters of several bytes, and line ends of both kinds.
    private static func text(_ generator: inout SeededGenerator) -> String {
        let letters = ["a", "b", "é", "👩‍⚕️", "\n", "\n", "\r\n", " "]
        return (0..<Int.random(in: 0..<14, using: &generator)).map { _ in
            letters.randomElement(using: &generator) ?? "a"
        }.joined()
    }

    private static func applied(_ replacement: TextReplacement, to source: SourceText) -> [UInt8] {
        let lines = SourceLines(source)
        let start = lines.offset(of: replacement.range.start)
        let end = lines.offset(of: replacement.range.end)
        return source.bytes[..<start] + Array(replacement.text.utf8) + source.bytes[end...]
    }

    @Test func makesOneTextOfTheOther() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<5_000 {
            let old = SourceText(name: "x", content: TextReplacementTests.text(&generator))
            let new = SourceText(name: "x", content: TextReplacementTests.text(&generator))
            guard let replacement = TextReplacement(from: old, to: new) else {
                #expect(old.bytes == new.bytes)
                continue
            }
            #expect(TextReplacementTests.applied(replacement, to: old) == new.bytes)
        }
    }

    /// What is put in takes nothing with it.
    @Test func isAsSmallAsThatPeopleReadIt() throws {
        let old = SourceText(name: "x", content: "one: 1\nlist:\n  - {title: a}\nlast: 9\n")
        let added = SourceText(name: "x", content: "one: 1\nlist:\n  - {title: a}\n  - {title: b}\nlast: 9\n")
        let insertion = try #require(TextReplacement(from: old, to: added))
        #expect(insertion.text == "  - {title: b}\n")
        #expect(insertion.range == SourceRange(SourcePosition(line: 4, column: 1), SourcePosition(line: 4, column: 1)))
        let changed = SourceText(name: "x", content: "one: 12\nlist:\n  - {title: a}\nlast: 9\n")
        let change = try #require(TextReplacement(from: old, to: changed))
        #expect(change.text == "2")
        #expect(change.range == SourceRange(SourcePosition(line: 1, column: 7), SourcePosition(line: 1, column: 7)))
        #expect(TextReplacement(from: old, to: old) == nil)
    }
}
