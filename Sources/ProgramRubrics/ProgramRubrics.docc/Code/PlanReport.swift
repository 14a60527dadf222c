import ProgramRubrics

func reportOnAPlan() throws -> String {
    let assessor = try Assessor(SourceText(name: "welders.yaml", content: welders))
    let source = SourceText(name: "welding.pos.yaml", content: welding)

    let plan = try assessor.plan(source, target: .compliance)
    let assessment = try assessor.assess(source)

    return assessor.report(plan, for: assessment, as: .text)
}
