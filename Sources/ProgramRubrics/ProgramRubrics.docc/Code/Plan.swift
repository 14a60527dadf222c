import ProgramRubrics

func planToCompliance() throws -> [String] {
    let assessor = try Assessor(SourceText(name: "welders.yaml", content: welders))
    let source = SourceText(name: "welding.pos.yaml", content: welding)

    let plan = try assessor.plan(source, target: .compliance)

    return plan.steps.map { step in
        "line \(step.place.range.start.line): \(step.words), then \(step.after.verdict.rawValue)"
    }
}
