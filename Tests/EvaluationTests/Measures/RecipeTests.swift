import AssessmentModel
import ExactNumbers
import Foundation
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

@testable import Evaluation

struct CoursesWithoutCredit: NamedMeasure {
    let declaration = NamedMeasureDeclaration(
        name: "courses-without-credit", help: "Courses that earn no credit.", unit: "course")
    private let credits = RecordKind.course.declaration.slot("credits")

    func measure(_ context: EvaluationContext, _ findings: inout Findings) -> MeasuredValue {
        let program = context.program
        var certain = 0
        var possible = 0
        for course in program.courses {
            switch program.fact(course, credits).state {
            case .stated: continue
            case .none:
                findings.count(course)
                certain += 1
            case .unknown:
                findings.open(course, credits, in: program)
                possible += 1
            }
        }
        for course in program.unlistedCourses { findings.mayGrow(atUnlisted: course, in: program) }
        let most = program.unlistedCourses.isEmpty ? Rational(certain + possible) : nil
        return MeasuredValue(ExactRange(Rational(certain), most))
    }
}

/// The recipes of the README do what they say.
struct RecipeTests {
    /// The code of the README's blocks in a language.
    private func blocks(_ language: String) throws -> [String] {
        try Repository.text("README.md").components(separatedBy: "```\(language)\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
    }

    @Test func theMeasureIsTheOneAbove() throws {
        let recipe = try #require(try blocks("swift").first { $0.contains("NamedMeasure {") })
        let path = "Tests/EvaluationTests/Measures/RecipeTests.swift"
        #expect(try Repository.text(path).contains(recipe))
    }

    @Test func theMeasureMeasures() throws {
        let catalog = MeasureCatalog(measures: MeasureCatalog.standard.measures + [CoursesWithoutCredit()])
        let rubric = try #require(
            RubricReading(
                SourceText(
                    name: "rubric",
                    content: try Repository.text("Examples/own-rubric/rubric.yaml").replacing(
                        "count: partners, where: {kind: business}", with: "named: courses-without-credit")),
                namedMeasures: catalog.declarations
            ).rubric)
        let evaluator = Evaluator(rubric, profile: try #require(rubric.profile(nil)), catalog: catalog)
        let program = try #require(
            ProgramReading(
                SourceText(
                    name: "program",
                    content: """
                        program-of-study: 1
                        title: Welding
                        status: submission
                        sequence:
                          - stage: grade 9
                            cte: [{title: A, credits: 1}, {title: B, credits: none}, C]
                          - {stage: year 1, cte: []}
                        """)
            ).program)
        let assessment = evaluator.assess(program)
        let place = try #require(rubric.measures.firstIndex { $0.id == "employers" })
        #expect(assessment.measures[place].value == MeasuredValue(ExactRange(Rational(1), Rational(2))))
        #expect(assessment.evidence(of: place).map { assessment.place($0).label } == ["B"])
        #expect(assessment.doubts(of: place).map { assessment.place($0.place).label } == ["C"])
    }

    @Test func theCriterionIsAnItem() throws {
        let recipes = try blocks("yaml")
        let criterion = try #require(recipes.first { $0.contains("- id: parents-on-the-committee") })
        let measure = try #require(recipes.first { $0.contains("  parents: {") })
        let text = try Repository.text("Rubrics/illinois-perkins-iv.yaml")
            .replacing("    criteria:\n", with: "    criteria:\n\(criterion)\n", maxReplacements: 1)
            .replacing("\nmeasures:\n", with: "\nmeasures:\n\(measure)\n", maxReplacements: 1)
        let reading = RubricReading(
            SourceText(name: "rubric", content: text), namedMeasures: MeasureCatalog.standard.declarations)
        #expect(reading.diagnostics.isEmpty)
        let added = try #require(reading.rubric?.principles[0].criteria[0])
        #expect(added.id == "parents-on-the-committee")
        #expect(added.examples.count == 1)
    }
}
