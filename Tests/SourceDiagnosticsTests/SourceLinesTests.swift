import SourceDiagnostics
import Testing

struct SourceLinesTests {
    @Test func splitsWhereYAMLSplits() {
        let lines = SourceLines(SourceText(name: "", content: "a\nb\r\nc\rd\u{85}e\u{2028}f\n"))
        #expect((1...7).map { lines.text(ofLine: $0) } == ["a", "b", "c", "d", "e", "f", ""])
        #expect(lines.text(ofLine: 8) == nil)
        #expect(lines.text(ofLine: 0) == nil)
    }

    @Test func theByteOrderMarkIsNoColumn() {
        let lines = SourceLines(SourceText(name: "", content: "\u{FEFF}äb"))
        #expect(lines.text(ofLine: 1) == "äb")
        #expect(lines.position(ofByte: 5) == SourcePosition(line: 1, column: 2))
    }

    @Test func findsBytes() {
        let lines = SourceLines(SourceText(name: "", content: "ab\nüc\n"))
        #expect(lines.position(ofByte: 0) == SourcePosition(line: 1, column: 1))
        #expect(lines.position(ofByte: 3) == SourcePosition(line: 2, column: 1))
        #expect(lines.position(ofByte: 5) == SourcePosition(line: 2, column: 2))
        #expect(lines.position(ofByte: 99) == SourcePosition(line: 3, column: 1))
    }
}
