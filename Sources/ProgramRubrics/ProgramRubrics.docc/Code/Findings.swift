import ProgramRubrics

func whatToDo() throws -> [String] {
    let assessor = try Assessor(SourceText(name: "welders.yaml", content: welders))
    let source = SourceText(name: "welding.pos.yaml", content: welding)

    let assessment = try assessor.assess(source)

    var lines: [String] = []
    for requirement in assessment.requirements where requirement.verdict == .notMet {
        let words = assessor.rubric.requirements[requirement.requirement]
        let place = assessment.place(requirement.finding.place)
        lines.append("line \(place.range.start.line): \(words.title): \(requirement.finding.remedy ?? "")")
    }
    return lines
}
