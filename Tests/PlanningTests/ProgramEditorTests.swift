import Evaluation
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

@testable import Planning

/// Edits of texts: what is asked for happens, and every other letter stays.
struct ProgramEditorTests {
    /// An edit with the text before and behind it.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let edit: ProgramEdit
        let before: String
        let after: String?
    }

    private static let head = "program-of-study: 1\ntitle: T\n"

    static let cases = [
        Case(
            testDescription: "a new key goes behind the last line", edit: .set(.top, field: "status", .text("draft")),
            before: "cluster: Finance # yes\n", after: "cluster: Finance # yes\nstatus: draft\n"),
        Case(
            testDescription: "a file without a last line break gets one",
            edit: .set(.top, field: "status", .text("draft")),
            before: "cluster: Finance", after: "cluster: Finance\nstatus: draft\n"),
        Case(
            testDescription: "a value is replaced, its comment stays",
            edit: .set(.top, field: "status", .text("draft")),
            before: "status: submission  # handed in\n", after: "status: draft  # handed in\n"),
        Case(
            testDescription: "an empty value is filled in", edit: .set(.top, field: "cluster", .text("Finance")),
            before: "cluster:   # which?\npathway: Banking\n", after: "cluster: Finance   # which?\npathway: Banking\n"),
        Case(
            testDescription: "a list that is not there", edit: .add(.top, field: "awards", .text("A")),
            before: "", after: "awards: [A]\n"),
        Case(
            testDescription: "a list in brackets",
            edit: .add(.top, field: "awards", .record([.init(name: "title", value: .text("B"))])),
            before: "awards: [{title: A}] # all\n", after: "awards: [{title: A}, {title: B}] # all\n"),
        Case(
            testDescription: "an empty list",
            edit: .add(.top, field: "awards", .record([.init(name: "title", value: .text("B"))])),
            before: "awards: []\n", after: "awards: [{title: B}]\n"),
        Case(
            testDescription: "a list on lines",
            edit: .add(.top, field: "awards", .record([.init(name: "title", value: .text("B"))])),
            before: "awards:\n- {title: A}   # first\npartners: none\n",
            after: "awards:\n- {title: A}   # first\n- {title: B}\npartners: none\n"),
        Case(
            testDescription: "a word for nothing gives way",
            edit: .add(.top, field: "awards", .record([.init(name: "title", value: .text("B"))])),
            before: "awards: none\npartners: none\n", after: "awards:\n  - {title: B}\npartners: none\n"),
        Case(
            testDescription: "an entry as text becomes one with fields",
            edit: .set(DocumentPath("sequence[0].cte[1]"), field: "scope", .text("pathway")),
            before: "sequence: [{stage: grade 9, cte: [A, \"B, C\"]}]\n",
            after: "sequence: [{stage: grade 9, cte: [A, {title: \"B, C\", scope: pathway}]}]\n"),
        Case(
            testDescription: "a field of an entry below a dash",
            edit: .set(DocumentPath("awards[0]"), field: "level", .text("associate")),
            before: "awards:\n  - title: A\n  - title: B\n",
            after: "awards:\n  - title: A\n    level: associate\n  - title: B\n"),
        Case(
            testDescription: "an item leaves its lines", edit: .remove(DocumentPath("awards[0]")),
            before: "awards:\n  - title: A\n    level: associate\n  - title: B\n", after: "awards:\n  - title: B\n"),
        Case(
            testDescription: "an item leaves its brackets", edit: .remove(DocumentPath("awards[1]")),
            before: "awards: [{title: A}, {title: B}]\n", after: "awards: [{title: A}]\n"),
        Case(
            testDescription: "the last item leaves none", edit: .remove(DocumentPath("awards[0]")),
            before: "awards: [{title: A}]\npartners: none\n", after: "awards: []\npartners: none\n"),
        Case(
            testDescription: "behind a block of text", edit: .set(.top, field: "status", .text("draft")),
            before: "no-credential-exists: |\n  Some\n  words.\n",
            after: "no-credential-exists: |\n  Some\n  words.\nstatus: draft\n"),
        Case(
            testDescription: "what an alias repeats is left alone",
            edit: .set(DocumentPath("awards[0]"), field: "level", .text("associate")),
            before: "credentials: [&a {title: A}]\nawards: [*a]\n", after: nil),
    ]

    @Test(arguments: cases)
    func edits(_ example: Case) throws {
        let source = SourceText(name: "p", content: ProgramEditorTests.head + example.before)
        let editor = try #require(ProgramEditor(source))
        let found = editor.text(with: example.edit).map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(found == example.after.map { ProgramEditorTests.head + $0 })
    }

    @Test func lineBreaksStayAsTheyAre() throws {
        let source = SourceText(name: "p", content: "title: T\r\nawards:\r\n  - {title: A}\r\n")
        let editor = try #require(ProgramEditor(source))
        let edit = ProgramEdit.add(.top, field: "awards", .record([.init(name: "title", value: .text("B"))]))
        let found = try #require(editor.text(with: edit))
        #expect(
            String(decoding: found.bytes, as: UTF8.self)
                == "title: T\r\nawards:\r\n  - {title: A}\r\n  - {title: B}\r\n")
    }

    @Test func textThatWouldReadOtherwiseIsQuoted() {
        for text in ["none", "~", "a: b", "a # b", "", " a", "a]", "- a", "x: ", "null", "unknown", "a, b"] {
            #expect(SnippetValue.scalar(text).hasPrefix("\""), "\(text)")
        }
        for text in ["grade 9", "60 semester hours", "51.3902", "2012-03-01", "0.5", "Therapeutic Services"] {
            #expect(SnippetValue.scalar(text) == text)
        }
    }
}
