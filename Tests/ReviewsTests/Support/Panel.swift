import AssessmentModel
import Evaluation
import ProgramModel
import Reviews
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// The rubric of `Examples/reviews`, its program, and reviews and waivers that a test writes down.
struct Panel {
    let evaluator: Evaluator
    let program: Program
    var summary: RubricSummary { evaluator.summary }

    /// - Parameters:
    ///   - policy: How reviews are combined; left out, by a majority of three.
    ///   - change: A stretch of the program and what stands in its place.
    init(policy: String = "{combine: majority, reviewers: 3}", change: (String, String) = ("", "")) throws {
        let text = try Repository.text("Examples/reviews/rubric.yaml")
            .replacing("{combine: majority, reviewers: 3}", with: policy)
        let rubric = try #require(
            RubricReading(
                SourceText(name: "rubric", content: text), namedMeasures: MeasureCatalog.standard.declarations
            ).rubric)
        evaluator = Evaluator(rubric, profile: try #require(rubric.profile(nil)))
        var source = try Repository.text("Examples/reviews/hilltop-welding.pos.yaml")
        if !change.0.isEmpty { source = source.replacing(change.0, with: change.1) }
        program = try #require(
            ProgramReading(SourceText(name: "programs/hilltop-welding.pos.yaml", content: source)).program)
    }

    var assessment: Assessment { evaluator.assess(program) }

    /// A review of the program, with judgments in one line each.
    func review(_ reviewer: String, _ judgments: String, digest: String? = nil, requests: String = "[]") throws
        -> Review
    {
        let text = """
            review: 1
            rubric: {id: partnership-panel, version: 1.0.0}
            program: {id: hilltop-welding, digest: "\(digest ?? ProgramDigest.of(program.source))"}
            reviewer: \(reviewer)
            date: 2012-03-14
            judgments: {\(judgments)}
            requests: \(requests)
            """
        let source = SourceText(name: "\(reviewer).review.yaml", content: text)
        let reading = ReviewReading(source, rubric: summary)
        let picture = DiagnosticPicture(of: source)
        return try #require(
            reading.review, Comment(rawValue: reading.diagnostics.map { picture.draw($0).plain }.joined()))
    }

    /// Waivers, one line each.
    func waivers(_ lines: String...) throws -> [Waiver] {
        let text = "waivers: 1\ngranted:\n" + lines.map { "  - {\($0), reason: R, approver: A}\n" }.joined()
        let source = SourceText(name: "waivers.yaml", content: text)
        let reading = WaiverReading(source, rubric: summary)
        let picture = DiagnosticPicture(of: source)
        return try #require(
            reading.waivers, Comment(rawValue: reading.diagnostics.map { picture.draw($0).plain }.joined()))
    }
}

extension Assessment {
    /// A requirement by its id.
    func requirement(_ id: String) throws -> RequirementAssessment {
        try #require(requirements.first { rubric.requirements[$0.requirement].id == id })
    }

    /// A criterion by its id.
    func criterion(_ id: String) throws -> CriterionAssessment {
        try #require(
            principles.flatMap { principle in
                principle.criteria.filter {
                    rubric.principles[principle.principle].criteria[$0.criterion].id == id
                }
            }.first)
    }
}
