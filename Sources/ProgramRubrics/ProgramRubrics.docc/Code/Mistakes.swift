import ProgramRubrics

func showMistakes() throws -> String {
    let assessor = try Assessor(SourceText(name: "welders.yaml", content: welders))
    let source = SourceText(name: "welding.pos.yaml", content: "program-of-study: 1\ntitel: Welding\n")

    do throws(RefusedFile) {
        return try assessor.assess(source).title
    } catch {
        return error.description
    }
}
