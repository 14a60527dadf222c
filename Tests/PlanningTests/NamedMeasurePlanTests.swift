import AssessmentModel
import Testing

@testable import Planning

/// Measures that are written in Swift propose edits from what they found, and plans of them hold.
struct NamedMeasurePlanTests {
    /// A rubric that asks for one measure, or for several.
    private static func rubric(_ asked: [(name: String, expect: String)]) -> String {
        let measures = asked.map { "  \($0.name): {title: \($0.name), named: \($0.name)}\n" }.joined()
        let requirements = asked.map { name, expect in
            """
              - id: r-\(name)
                title: Requirement \(name)
                class: limb
                why: Somebody asks.
                cites: [{source: act, force: shall}]
                expect: {\(name): {\(expect)}}
                remedy: Do it.

            """
        }.joined()
        return """
            rubric: 1
            id: named
            version: 1.0.0
            title: Named
            sources: {act: {title: The Act}}
            classes: {limb: a limb}
            scale: [low, high]
            measures:
            \(measures)requirements:
            \(requirements)
            """
    }

    private static let asked: [(name: String, expect: String)] = [
        ("duplicated-content", "at-most: 0"), ("prerequisites-out-of-order", "at-most: 0"),
        ("pairs-with-articulation", "at-least: 100"), ("pairs-with-recent-articulation", "at-least: 100"),
        ("pairs-with-data-sharing", "at-least: 50"), ("gap-years", "at-most: 0"), ("steps-back-in-scope", "at-most: 0"),
        ("longest-award-chain", "at-least: 3"), ("longest-whole-award-chain", "at-least: 2"),
        ("totals-that-differ", "at-most: 0"),
    ]

    private static let program = """
        program-of-study: 1
        title: Named measures
        status: submission
        as-of: 2012-03-01
        institutions:
          - {id: hs, name: High School, type: high-school}
          - {id: hs2, name: Other High School, type: high-school}
          - {id: cc, name: College, type: community-college}
        sequence:
          - stage: grade 9
            cte:
              - {title: Welding 1, scope: occupation, prerequisites: [Algebra I], credits: 1 unit}
          - stage: grade 10
            academic:
              - {title: Algebra I, credits: 1 unit}
          - stage: grade 12
            cte:
              - {title: Intro to Manufacturing, scope: cluster, credits: 1 unit}
          - stage: year 1
            cte:
              - {title: Gas Welding, scope: occupation, equivalent-to: [Welding 1], credits: 3 semester hours}
              - {title: Metallurgy, scope: occupation, credits: 3 semester hours}
        printed-totals:
          - {scope: grade 9, total: 2 units}
          - {scope: total, total: 9 semester hours}
        awards:
          - {title: Certificate, level: certificate}
          - {title: Associate, level: associate}
        credentials: []
        agreements:
          - {kind: articulation, between: [hs, cc], status: negotiating}

        """

    /// Each measure by itself is brought to what is asked by edits that follow from what it found.
    @Test(arguments: NamedMeasurePlanTests.asked.map(\.name))
    func eachIsPlannedFor(_ name: String) throws {
        let asked = NamedMeasurePlanTests.asked.filter { $0.name == name }
        let planned = try PlannedProgram(
            rubric: NamedMeasurePlanTests.rubric(asked), program: NamedMeasurePlanTests.program)
        let plan = planned.plan()
        #expect(plan.before.verdict == .notCompliant)
        #expect(plan.reach == .byText && plan.isCheapest, "\(plan.steps.map(\.words))")
        #expect(plan.after.verdict == .compliant)
        #expect(!plan.steps.isEmpty && plan.steps.count <= 2, "\(plan.steps.map(\.words))")
        #expect(planned.complaints() == [])
    }

    /// All of them at once: the edits for one spoil nothing for another.
    @Test func allArePlannedForTogether() throws {
        let planned = try PlannedProgram(
            rubric: NamedMeasurePlanTests.rubric(NamedMeasurePlanTests.asked), program: NamedMeasurePlanTests.program)
        let plan = planned.plan()
        #expect(plan.reach == .byText && plan.after.verdict == .compliant)
        #expect(planned.complaints() == [])
    }

    /// In a draft what is open is only stated.
    @Test(arguments: ["gap-years", "steps-back-in-scope", "prerequisites-out-of-order", "totals-that-differ"])
    func draftsAreStated(_ name: String) throws {
        let asked = NamedMeasurePlanTests.asked.filter { $0.name == name }
        let draft = """
            program-of-study: 1
            title: A draft
            status: draft
            sequence:
              - stage: grade 10
                cte: [{title: Welding 1, scope: pathway}]
              - stage: grade 11
                cte: [{title: Welding 2}]

            """
        let planned = try PlannedProgram(rubric: NamedMeasurePlanTests.rubric(asked), program: draft)
        let plan = planned.plan()
        #expect(plan.reach == .byText, "\(plan.steps.map(\.words)) \(plan.openEnds)")
        #expect(plan.steps.allSatisfy { $0.kind == .state }, "\(plan.steps.map(\.words))")
        #expect(planned.complaints() == [])
    }
}
