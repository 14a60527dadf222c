import ProgramRubrics

func assessWelding() throws -> String {
    let assessor = try Assessor(SourceText(name: "welders.yaml", content: welders))
    let source = SourceText(name: "welding.pos.yaml", content: welding)

    let assessment = try assessor.assess(source)

    return "\(assessment.title): \(assessment.verdict.rawValue)"
}
