import AssessmentModel
import Evaluation
import Foundation
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// The map of a program: every course in its stage, exits where they are earned, findings at what causes them.
struct MapBuilderTests {
    private static func assess(_ text: String, describing: Bool = true) throws -> Assessment {
        let rubric = try #require(
            RubricReading(
                SourceText(name: "r.yaml", content: try Repository.text("Rubrics/illinois-perkins-iv.yaml")),
                namedMeasures: MeasureCatalog.standard.declarations
            ).rubric)
        let program = try #require(ProgramReading(SourceText(name: "p.pos.yaml", content: text)).program)
        let evaluator = Evaluator(rubric, profile: try #require(rubric.profile(nil)))
        return evaluator.describingPrograms(where: describing).assess(program)
    }

    private static func strong() throws -> Assessment {
        try assess(Repository.text("Examples/strong/lakeview-nursing.pos.yaml"))
    }

    private static func courses(_ items: [PathwayMap.Item]) -> [MappedCourse] {
        items.flatMap { item -> [MappedCourse] in
            switch item {
            case .course(let course): [course]
            case .group(_, let items): courses(items)
            }
        }
    }

    @Test func stagesHoldTheirCoursesInOrder() throws {
        let map = try #require(try MapBuilderTests.strong().overview).map
        #expect(map.stages.map(\.title).prefix(2) == ["grade 9", "grade 10"])
        #expect(map.stages.map(\.side).map(\.rawValue).last == "postsecondary")
        let courses = map.stages.flatMap { MapBuilderTests.courses($0.items) }
        #expect(courses.map(\.number) == Array(0..<map.courseCount))
        let care = try #require(courses.first { $0.title == "Patient Care I" })
        #expect(care.lane == .technical)
        #expect(
            care.prerequisites.first?.course == courses.first { $0.title == "Introduction to Health Careers" }?.number)
        let both = try #require(courses.first { $0.title == "Anatomy and Physiology" })
        #expect(both.isBoth)
        let nursing = try #require(courses.first { $0.title == "Nurse Assistant" })
        #expect(nursing.collegeCredit.first?.courses == ["NUR 105"])
        #expect(nursing.collegeCredit.first?.college == "Lakeview Community College")
    }

    @Test func exitsStandAtTheStageThatTheyFollow() throws {
        let map = try #require(try MapBuilderTests.strong().overview).map
        let exits = Dictionary(
            uniqueKeysWithValues: map.stages.filter { !$0.exits.isEmpty }.map { ($0.title, $0.exits.map(\.title)) })
        #expect(
            exits == [
                "grade 12": ["Basic Nurse Assistant Certificate", "Certified Nurse Assistant"],
                "year 2 spring": ["Associate in Applied Science, Nursing", "Registered Nurse license"],
            ])
        #expect(map.exits.map(\.title) == ["Bachelor of Science in Nursing"])
    }

    @Test(arguments: [
        ("grades 11-12", "grade 12", true), ("grades 11-12", "grade 10", false), ("high school", "grade 12", true),
        ("grade 12", "high school", true), ("year 2", "year 2 spring", true), ("year 2 fall", "year 2 spring", false),
        ("year 1", "semester 2", true), ("college", "year 2", true), ("grade 12", "year 1", false),
        ("semester 4", "year 2 spring", true),
    ])
    func anExitIsFoundByItsTime(_ stage: String, _ after: String, _ isThere: Bool) throws {
        let assessment = try MapBuilderTests.assess(
            """
            program-of-study: 1
            title: T
            status: draft
            sequence: [{stage: \(stage), courses: [{title: A}]}]
            awards: [{title: B, after: \(after)}]
            """)
        let map = try #require(assessment.overview).map
        #expect(map.stages[0].exits.isEmpty != isThere)
        #expect(map.exits.isEmpty == isThere)
    }

    @Test func findingsAreMarkedAtWhatCausesThem() throws {
        let assessment = try MapBuilderTests.assess(
            Repository.text("Examples/faults/oakwood-automotive.pos.yaml"))
        let map = try #require(assessment.overview).map
        let courses = map.stages.flatMap { MapBuilderTests.courses($0.items) }
        func requirements(_ title: String) -> [String] {
            courses.first { $0.title == title }?.marks.filter(\.isCertain).compactMap { mark in
                if case .requirement(let place) = mark.subject { assessment.rubric.requirements[place].id } else { nil }
            } ?? []
        }
        #expect(requirements("Automotive 2").contains("coordinated-progression"))
        #expect(requirements("Introduction to Brakes (H)").contains("non-duplicative-progression"))
        #expect(!requirements("Engines I").contains("non-duplicative-progression"))
    }

    /// Whoever does not ask for the overview gets the same assessment, and no overview.
    @Test func changesNothingElse() throws {
        let text = try Repository.text("Examples/published/il-d214-actuarial-science.pos.yaml")
        let (with, without) = (try MapBuilderTests.assess(text), try MapBuilderTests.assess(text, describing: false))
        #expect(without.overview == nil)
        #expect(with.verdict == without.verdict)
        #expect(with.score == without.score)
        #expect(with.evidence == without.evidence)
        #expect(with.doubts == without.doubts)
        #expect(with.places == without.places)
    }

    @Test func groupsKeepWhatStudentsChoose() throws {
        let assessment = try MapBuilderTests.assess(
            """
            program-of-study: 1
            title: T
            status: draft
            sequence:
              - stage: grade 9
                courses:
                  - choose: 1-2
                    of: [{title: A}, {all: [{title: B}, {title: C}]}, {title: D}]
                  - {any: Science, content: academic}
            """)
        let items = try #require(assessment.overview).map.stages[0].items
        guard case .group(.choose(least: 1, most: 2), let options) = items[0] else {
            Issue.record("\(items)")
            return
        }
        #expect(options.count == 3)
        guard case .group(.all, let together) = options[1] else {
            Issue.record("\(options)")
            return
        }
        #expect(MapBuilderTests.courses(together).map(\.title) == ["B", "C"])
        #expect(MapBuilderTests.courses(items).last?.isAny == true)
    }
}
