import ProgramModel
import SourceDiagnostics
import Testing

struct FormatExplanationTests {
    /// A text without the breaks and spaces that lay it out.
    private func words(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }

    @Test(arguments: RecordKind.allCases)
    func everyFieldIsExplained(_ kind: RecordKind) throws {
        let declaration = kind.declaration
        let entry = FormatExplanation.all(declaration.name).map(\.plain)
        #expect(entry.contains { $0.hasPrefix("\(declaration.name)  an entry") })
        for field in declaration.fields {
            let one = FormatExplanation.all("\(declaration.name).\(field.name)").map(\.plain)
            let text = try #require(one.first)
            #expect(one.count == 1)
            #expect(text.hasPrefix("\(field.name)  a field of \(declaration.article)"))
            #expect(words(text).contains(field.help))
            for term in field.type.vocabulary?.terms ?? [] where field.type.vocabulary?.terms.count ?? 0 > 2 {
                #expect(text.contains("  \(term.name) "))
            }
            // By its name alone every kind of entry that has it is named, too.
            #expect(FormatExplanation.all(field.name).contains { words($0.plain).contains(declaration.article) })
        }
    }

    @Test func everyNameHasAnExplanationThatFitsATerminal() {
        let names = FormatExplanation.names
        #expect(names.count > 200)
        #expect(Set(names).count == names.count)
        for name in names {
            let texts = FormatExplanation.all(name)
            #expect(!texts.isEmpty, "\(name)")
            for line in texts.flatMap({ $0.plain.split(separator: "\n") }) {
                #expect(TerminalWidth.cells(String(line)) <= 80, "\(name): \(line)")
            }
        }
        #expect(Set(FormatExplanation.groups.flatMap(\.names)).isSubset(of: names))
    }

    @Test func aNameThatNothingHasIsNotExplained() {
        for name in ["", "titel", "course.", "course.titel", "titel.course", "course.title.x", "."] {
            #expect(FormatExplanation.all(name).isEmpty, "\(name)")
        }
    }
}
