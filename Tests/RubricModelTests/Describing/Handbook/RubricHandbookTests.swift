import SourceDiagnostics
import Testing

@testable import RubricModel

/// The handbook holds everything of a rubric, and is Markdown whatever the rubric says.
struct RubricHandbookTests {
    @Test func everythingOfARubricStandsInIt() throws {
        let rubric = try SmallRubric.rubric()
        let text = RubricHandbook.markdown(rubric)
        let judgments =
            rubric.requirements.map(\.id) + rubric.principles.map(\.id)
            + rubric.principles.flatMap(\.criteria).map(\.id)
        for id in judgments {
            #expect(text.contains("<a id=\"\(id)\"></a>\n"), "\(id)")
        }
        for measure in rubric.measures { #expect(text.contains("| `\(measure.id)` | \(measure.title) |")) }
        #expect(text.contains("| L1 | An early start | [`starts-early`](#starts-early) |"))
        #expect(text.contains("**10.0 to 20.5**\n\n```yaml\ntitle: six\n```\n"))
        #expect(text.contains("\n- with `seven` in place of `six`: **30.0**\n"))
        #expect(text.contains("| partly | Some share it. |"))
    }

    /// Every link leads somewhere, and every block of code that is opened is closed.
    @Test func linksAndBlocksAreWhole() throws {
        let text = RubricHandbook.markdown(try SmallRubric.rubric())
        for link in text.matches(of: #/\]\(#([^)]+)\)/#) {
            #expect(text.contains("<a id=\"\(link.output.1)\"></a>"), "\(link.output.1)")
        }
        #expect(text.split(separator: "\n").count { $0.hasPrefix("```") }.isMultiple(of: 2))
        #expect(text.hasSuffix("\n") && !text.contains("\n\n\n"))
    }

    @Test(arguments: [
        ("a|b", "a\\|b"), ("*a* _b_", "\\*a\\* \\_b\\_"), ("`a*b`", "`a*b`"), ("one ` tick", "one \\` tick"),
        ("<b>&[x]#", "\\<b\\>\\&\\[x\\]\\#"), ("two\nlines", "two lines"),
    ])
    func lettersThatMeanSomethingAreEscaped(_ words: String, _ escaped: String) {
        #expect(MarkdownText.escaped(words) == escaped)
    }

    @Test func codeWithAFenceGetsALongerOne() {
        var text = MarkdownText()
        text.code("a\n```\nb", language: "yaml")
        #expect(text.text == "\n````yaml\na\n```\nb\n````\n")
    }
}
