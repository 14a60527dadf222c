import ProgramRubrics

func assessWithReview() throws -> [String] {
    let assessor = try Assessor(SourceText(name: "welders.yaml", content: welders))
    let source = SourceText(name: "welding.pos.yaml", content: welding)

    let review = """
        review: 1
        rubric: {id: welders, version: 1.0.0}
        program: {id: hilltop-welding, digest: "\(ProgramDigest.of(source))"}
        reviewer: Maria Lopez
        date: 2012-03-14
        judgments:
          shared-vision: {level: strong, reason: The minutes show every partner with a task.}
        """
    let people = try assessor.deliberation(reviews: [SourceText(name: "lopez.review.yaml", content: review)])

    let before = try assessor.assess(source)
    let after = try assessor.assess(source, with: people)

    return [before, after].map { assessment in
        let score = assessment.score.values ?? .zero
        let ends = [score.lower, score.upper ?? score.lower].map { $0.decimal(places: 1, rounding: .down) }
        return "from \(ends[0]) to \(ends[1])"
    }
}
