import AssessmentModel
import Evaluation
import ExactNumbers
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

@testable import Planning

/// A plan does what it says, with all of its steps and with none to spare, for every example program, rubric and sort of target.
struct PlanLawsTests {
    /// A submission, a draft, one with faults, one without, and two that others published.
    private static let programs = [
        "Examples/plan/hilltop-welding.pos.yaml", "Examples/draft/riverside-welding.pos.yaml",
        "Examples/faults/oakwood-automotive.pos.yaml", "Examples/strong/lakeview-nursing.pos.yaml",
        "Examples/published/ms-franklin-health-science.pos.yaml", "Examples/published/va-nova-automotive.pos.yaml",
    ]

    private static func rubric(_ name: String) throws -> Rubric {
        let source = SourceText(name: name, content: try Repository.text(name))
        let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations)
        return try #require(reading.rubric)
    }

    @Test(arguments: programs)
    func plansForComplianceHold(_ path: String) throws {
        let rubric = try PlanLawsTests.rubric("Rubrics/illinois-perkins-iv.yaml")
        let planned = try PlannedProgram(rubric, Repository.text(path))
        #expect(planned.complaints().isEmpty)
    }

    /// The standing behind each step is a range within which the next steps move by what they say, and the last is that of the whole.
    @Test(arguments: programs)
    func theStandingsAddUp(_ path: String) throws {
        let rubric = try PlanLawsTests.rubric("Examples/own-rubric/rubric.yaml")
        let planned = try PlannedProgram(rubric, Repository.text(path))
        let plan = planned.plan(.score(Rational(100)))
        var least = plan.before.score.values?.lower ?? .zero
        for step in plan.steps {
            least = least.plus(step.points)
            #expect(step.after.score.values?.lower ?? .zero == least)
        }
        #expect(plan.steps.last.map { $0.after == plan.after } ?? true)
        #expect(planned.complaints(.score(Rational(100))).isEmpty)
        #expect(plan.isReached)
        #expect(plan.after.score.values == ExactRange(Rational(100)))
    }

    /// Where a score is out of reach, the plan names what could be higher, and what keeps it from that.
    @Test func whatKeepsAScoreDownIsNamed() throws {
        let rubric = try PlanLawsTests.rubric("Rubrics/illinois-perkins-iv.yaml")
        let planned = try PlannedProgram(rubric, Repository.text("Examples/strong/lakeview-nursing.pos.yaml"))
        let plan = planned.plan(.score(Rational(100)))
        #expect(plan.reach == .notReached)
        #expect(plan.openEnds.map(\.id) == ["knowledge-and-skills-coverage", "indicator-coverage"])
        #expect(
            plan.openEnds.map(\.reason) == [
                "knowledge and skill elements taught after high school would be 2",
                "core indicators with value, target and year, of fourteen would be 10",
            ])
    }

    /// The next level of every criterion of the shipped rubric, for a program with typical faults.
    @Test func plansForLevelsHold() throws {
        let rubric = try PlanLawsTests.rubric("Rubrics/illinois-perkins-iv.yaml")
        let planned = try PlannedProgram(rubric, Repository.text("Examples/faults/oakwood-automotive.pos.yaml"))
        var reached = 0
        var asked = 0
        for (place, principle) in rubric.principles.enumerated() {
            // Every third criterion is enough to see all sorts of measures.
            for number in stride(from: place % 3, to: principle.criteria.count, by: 3) {
                guard case .conditions = principle.criteria[number].ladder else { continue }
                let target = PlanTarget.criterion(principle: place, criterion: number, level: nil)
                #expect(planned.complaints(target).isEmpty, "\(principle.criteria[number].id)")
                asked += 1
                if planned.plan(target).isReached { reached += 1 }
            }
        }
        #expect(asked > 10)
        #expect(reached * 10 >= asked * 8, "\(reached) of \(asked)")
    }

    /// A program that is compliant needs no step.
    @Test func nothingIsPlannedWhereNothingIsLeft() throws {
        let rubric = try PlanLawsTests.rubric("Rubrics/illinois-perkins-iv.yaml")
        let plan = try PlannedProgram(rubric, Repository.text("Examples/strong/lakeview-nursing.pos.yaml")).plan()
        #expect(plan.steps.isEmpty && plan.isReached && plan.cost == 0)
        #expect(plan.before == plan.after)
    }
}
