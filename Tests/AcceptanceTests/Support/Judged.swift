import Acceptance
import AssessmentModel
import Evaluation
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// A program and what a small rubric says of it.
struct Judged {
    static let rubric = """
        rubric: 1
        id: small
        version: 1.0.0
        title: A small rubric
        sources: {act: {title: An act}}
        classes: {all: Everything}
        scale: [low, middle, high]
        measures:
          schools: {title: schools and colleges, count: institutions}
          foreign: {title: schools that do not belong, count: institutions, where: {type: high-school}}
          partners: {title: partners, count: partners}
        requirements:
          - id: has-schools
            title: Has schools
            class: all
            why: Because.
            cites: [{source: act, force: shall}]
            expect: {schools: {at-least: 3}}
            remedy: Add schools.
          - id: no-high-schools
            title: Has no high schools
            class: all
            why: Because.
            cites: [{source: act, force: shall}]
            expect: {foreign: {at-most: 0}}
            remedy: Take them out.
        principles:
          - id: people
            title: People
            statement: Programs are made by people.
            weight: 1
            criteria:
              - id: with-partners
                title: Has partners
                weight: 1
                why: Because.
                cites: [{source: act, force: shall}]
                levels:
                  middle: {partners: {at-least: 1}}
                  high: {partners: {at-least: 3}}
                remedy: Find partners.

        """

    static let evaluator: Evaluator? = {
        let reading = RubricReading(
            SourceText(name: "rubric.yaml", content: rubric), namedMeasures: MeasureCatalog.standard.declarations)
        return reading.rubric.flatMap { rubric in rubric.profile(nil).map { Evaluator(rubric, profile: $0) } }
    }()

    let program: Program
    let assessment: Assessment

    /// Judges the lines of a program behind its head.
    init(_ lines: String, status: String = "submission") throws {
        let text = "program-of-study: 1\ntitle: Welding\nstatus: \(status)\n" + lines
        let reading = ProgramReading(SourceText(name: "a.pos.yaml", content: text))
        program = try #require(reading.program, "\(reading.diagnostics.map(\.message))")
        assessment = try #require(Judged.evaluator).assess(program)
    }

    static func gates(
        _ failure: FailureGate = .notMet, scores: [String] = [], level: String? = nil
    ) throws -> Gates {
        try Gates(
            failure: failure, scores: scores.compactMap(MinimumScore.init), level: level,
            for: #require(evaluator).summary)
    }

    /// What is known once this is accepted.
    func known(_ gates: Gates) throws -> BaselineProgram {
        try compared(gates, with: nil).current
    }

    /// What is outside of the gates, compared with what is known.
    func compared(_ gates: Gates, with known: BaselineProgram?) throws -> BaselineComparison {
        BaselineComparison(
            gates.breaches(of: assessment), of: assessment, in: program.tree, file: "a.pos.yaml", known: known)
    }
}
