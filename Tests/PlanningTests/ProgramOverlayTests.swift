import ProgramModel
import SourceDiagnostics
import Testing

@testable import Planning

/// Overlays: what they say takes the place of what the program says, and every mistake in them is told where it is.
struct ProgramOverlayTests {
    private static let program = """
        program-of-study: 1
        title: Welding
        institutions:
          - {id: lcc, name: Lakeview}
        awards:
          - title: A
            level: certificate
        sequence:
          - stage: grade 9
            cte: [Welding 1, Welding 2]

        """

    private func merge(_ overlay: String) throws -> ProgramOverlay {
        let program = try #require(
            ProgramReading(SourceText(name: "p", content: ProgramOverlayTests.program)).program)
        return ProgramOverlay(SourceText(name: "overlay", content: overlay), over: program)
    }

    @Test func fieldsAreReplacedAndEntriesJoin() throws {
        let overlay = try merge(
            """
            status: submission
            awards:
              - {title: A, level: associate, from: lcc}
              - {title: B, level: certificate}
            sequence:
              - stage: grade 9
                cte: [{title: Welding 2, credits: 1}]
              - {stage: year 1, cte: [Welding 3]}
            partners: none
            """)
        #expect(overlay.diagnostics.isEmpty)
        let text = String(decoding: overlay.source.bytes, as: UTF8.self)
        #expect(
            text == """
                program-of-study: 1
                title: Welding
                institutions:
                  - {id: lcc, name: Lakeview}
                awards:
                  - title: A
                    level: associate
                    from: lcc
                  - {title: B, level: certificate}
                sequence:
                  - stage: grade 9
                    cte: [Welding 1, {title: Welding 2, credits: 1}]
                  - {stage: year 1, cte: [Welding 3]}
                status: submission
                partners: none

                """)
        #expect(overlay.program?.isDraft == false)
    }

    @Test(arguments: [
        ("stauts: draft", "there is no field `stauts` in a program", 1), ("awards: [{titel: A}]", "`titel`", 1),
        ("awards: [{title: A, level: assocate}]", "assocate", 1), ("title: [", "", 1),
        ("awards:\n  - {title: C, from: xyz}", "no institution has the id or name `xyz`", 2),
        ("status: draft\nstatus: draft", "status", 2), ("- a", "", 1),
    ])
    func mistakesAreTold(_ overlay: String, _ words: String, _ line: Int) throws {
        let found = try merge(overlay)
        #expect(found.program == nil)
        #expect(found.source.name == "overlay")
        let error = try #require(found.diagnostics.first { $0.severity == .error })
        if words.hasPrefix("`") || words.isEmpty || !words.contains(" ") {
            #expect(words.isEmpty || error.message.contains(words.split(separator: "`").joined()))
        }
        #expect(error.range?.start.line == line)
    }
}
