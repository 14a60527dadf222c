import ProgramRubrics

func assessWithWaiver() throws -> [String] {
    let assessor = try Assessor(SourceText(name: "welders.yaml", content: welders))
    let source = SourceText(name: "welding.pos.yaml", content: welding)

    let waivers = """
        waivers: 1
        granted:
          - requirement: three-courses
            program: hilltop-*
            reason: The second teacher starts in January.
            approver: State office
            effective: 2012-07-01
            expires: 2012-12-31
        """
    let granted = [SourceText(name: "waivers.yaml", content: waivers)]

    return try ["2012-12-31", "2013-01-01"].map { day in
        let people = try assessor.deliberation(waivers: granted, asOf: CalendarDate(day))
        let assessment = try assessor.assess(source, with: people)
        return "\(day): \(assessment.verdict.rawValue), for the gate \(assessment.verdictAfterWaivers.rawValue)"
    }
}
