import SourceDiagnostics
import Testing

struct DiagnosticPictureTests {
    private func picture(_ content: String, _ diagnostic: Diagnostic, width: Int = 80) -> String {
        DiagnosticPicture(of: SourceText(name: "a.pos.yaml", content: content), width: width).draw(diagnostic).plain
    }

    private func range(_ line: Int, _ from: Int, _ to: Int) -> SourceRange {
        SourceRange(SourcePosition(line: line, column: from), SourcePosition(line: line, column: to))
    }

    @Test func showsWhereWhatAndWhatToDo() {
        let diagnostic = Diagnostic(
            DiagnosticCode("unknown-key"), "`titel` is not a field of a course", at: range(2, 5, 10),
            label: "did you mean `title`?", help: "Fields of a course: title, content.")
        #expect(
            picture("courses:\n  - titel: Biology\n", diagnostic) == """
                a.pos.yaml:2:5: error: `titel` is not a field of a course  [unknown-key]
                  2 |   - titel: Biology
                    |     ^^^^^ did you mean `title`?
                    = Fields of a course: title, content.

                """)
    }

    @Test func showsASecondPlaceOfTheSameMistake() {
        let diagnostic = Diagnostic(
            DiagnosticCode("duplicate-key"), "`id` stands twice", at: range(4, 1, 3), label: "again here",
            notes: [.init(range(1, 1, 3), "first here")])
        #expect(
            picture("id: a\nb: c\nd: e\nid: f\n", diagnostic) == """
                a.pos.yaml:4:1: error: `id` stands twice  [duplicate-key]
                  1 | id: a
                    | -- first here
                    ...
                  4 | id: f
                    | ^^ again here

                """)
    }

    @Test func marksStandUnderWideAndCombiningLetters() {
        let diagnostic = Diagnostic(DiagnosticCode("x"), "x", at: range(1, 6, 8))
        let lines = picture("日本: e\u{301}x", diagnostic).split(separator: "\n")
        #expect(lines[1] == "  1 | 日本: e\u{301}x")
        #expect(lines[2] == "    |       " + " ^")
    }

    @Test func aLongMessageGoesOnInFurtherLines() {
        let words = Array(repeating: "reason", count: 30).joined(separator: " ")
        let lines = picture("abc", Diagnostic(DiagnosticCode("long"), words, at: range(1, 1, 3))).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines[0].hasPrefix("a.pos.yaml:1:1: error: reason reason"))
        #expect(lines[1].hasPrefix("  reason"))
        let head = lines.prefix { !$0.contains("1 | abc") }.joined(separator: " ")
        #expect(head.split(separator: " ").count { $0 == "reason" } == 30)
        #expect(head.hasSuffix("  [long]"))
    }

    @Test func longLinesAreCroppedAroundTheMark() {
        let content = String(repeating: "a", count: 300) + "HERE" + String(repeating: "b", count: 300)
        let lines = picture(content, Diagnostic(DiagnosticCode("x"), "x", at: range(1, 301, 305), label: "this"))
            .split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines[1].contains("aHEREb"))
        let column = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
        let place = lines[1].firstIndex(of: "H").map { lines[1].distance(from: lines[1].startIndex, to: $0) }
        #expect(column == place && column != nil)
    }

    @Test func howLongALineGoesOnDoesNotCount() {
        func lines(_ before: Int, _ behind: Int) -> [Substring] {
            let content = String(repeating: "é ", count: before) + "HERE" + String(repeating: " b", count: behind)
            let place = range(1, 2 * before + 1, 2 * before + 5)
            return Array(
                picture(content, Diagnostic(DiagnosticCode("x"), "x", at: place)).split(separator: "\n").dropFirst())
        }
        for before in [200, 50_000] {
            for behind in [200, 50_000] { #expect(lines(before, behind) == lines(60, 60)) }
        }
        #expect(lines(60, 60).first?.contains("é HERE b") == true)
    }

    @Test func lettersWithoutWidthAreNotDrawnWithoutEnd() {
        let content = String(repeating: "\u{301}", count: 50_000) + "HERE" + String(repeating: "\u{301}", count: 50_000)
        let text = picture(content, Diagnostic(DiagnosticCode("x"), "x", at: range(1, 50_001, 50_005)))
        #expect(text.contains("HER"))
        #expect(text.utf8.count < 5_000)
    }

    @Test func hostileTextCannotActOnTheTerminal() {
        let text = picture(
            "a: \u{1B}[31mred\u{07}\u{202E}x\u{85}", Diagnostic(DiagnosticCode("x"), "a\u{1B}b\nc", at: range(1, 4, 5)))
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }

    @Test func colourOnlyWrapsTheText() {
        let styled = DiagnosticPicture(of: SourceText(name: "a", content: "b")).draw(
            Diagnostic(DiagnosticCode("x"), "y", severity: .warning, at: range(1, 1, 2)))
        let colored = styled.rendered(withColor: true)
        #expect(colored.contains("\u{1B}[1;33mwarning\u{1B}[0m"))
        #expect(styled.rendered(withColor: false) == styled.plain)
    }
}
