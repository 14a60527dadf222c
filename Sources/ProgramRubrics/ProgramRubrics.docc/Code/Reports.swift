import ProgramRubrics

func reportOnAFolder() throws -> String {
    let assessor = try Assessor(SourceText(name: "welders.yaml", content: welders))
    let sources = [
        SourceText(name: "welding.pos.yaml", content: welding),
        SourceText(name: "draft.pos.yaml", content: "program-of-study: 1\ntitle: A draft\nstatus: draft\n"),
        SourceText(name: "mistaken.pos.yaml", content: "titel: Welding\n"),
    ]

    let outcomes = sources.map { source in
        do throws(RefusedFile) {
            return FileOutcome.assessed(try assessor.assess(source))
        } catch {
            return FileOutcome.refused(error)
        }
    }

    return assessor.report(outcomes, as: .text, style: TextStyle(detail: .brief))
}
