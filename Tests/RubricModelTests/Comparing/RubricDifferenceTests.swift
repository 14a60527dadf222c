import RubricModel
import Testing

/// The difference of two rubrics is what they ask differently, and nothing else.
struct RubricDifferenceTests {
    private static func changes(_ old: String, _ new: String) throws -> [RubricDifference.Change] {
        let text = SmallRubric.text.replacing(old, with: new)
        try #require(text != SmallRubric.text, "`\(old)` does not stand in the rubric")
        let reading = SmallRubric.reading(text)
        let changed = try #require(reading.rubric, "\(reading.diagnostics)")
        return RubricDifference(from: try SmallRubric.rubric(), to: changed).changes
    }

    @Test func aRubricAsksWhatItAsks() throws {
        let rubric = try SmallRubric.rubric()
        #expect(RubricDifference(from: rubric, to: rubric).changes.isEmpty)
    }

    @Test(arguments: [
        (
            "programs: {title: programs, count: program, where: {document-kind: program}}",
            "# A comment.\n  programs: {count: program, title: programs, where: {document-kind: [program]}}"
        ),
        (
            "all: [{school-courses: {at-least: 1}}, {first-grade: {between: [9, 10]}}]",
            "first-grade: {between: [9, 10]}, school-courses: {at-least: 1}"
        ),
        ("total: [school-courses, college-courses]", "total: [college-courses, school-courses]"),
        (
            "any: [{groups: {all-of: [disability]}}, {kind: materials}]",
            "any: [{kind: materials}, {groups: {all-of: [disability]}}]"
        ),
        ("content: [cte, academic]", "content: [academic, cte]"),
    ])
    func whatMeansTheSameIsNoDifference(_ old: String, _ new: String) throws {
        let changes = try RubricDifferenceTests.changes(old, new)
        #expect(changes.isEmpty, "\(changes)")
    }

    @Test(arguments: [
        ("{with-role: {at-least: 50}}", "{with-role: {at-least: 40}}", "breadth"),
        ("weight: 3", "weight: 4", "breadth"),
        ("weight: 2", "weight: 1", "partnership"), ("class: duty", "class: limb", "is-shared"),
        ("judged: A person looks", "judged: Somebody looks", "is-shared"), ("force: may", "force: shall", "vision"),
        ("applies-when: {programs: {at-least: 1}}", "applies-when: {programs: {at-most: 0}}", "starts-early"),
        ("{document-kind: program}", "{document-kind: sample}", "programs"),
        ("{within-months: 12}", "{within-months: 24}", "recent"),
        ("for: some-student", "for: every-student", "college-courses"),
        ("{at-least: 60, unit", "{at-least: 61, unit", "big-awards"),
        ("cluster: Health Science", "cluster: Finance", "clusters"),
        ("smallest: courses.earliest-grade", "largest: courses.earliest-grade", "first-grade"),
        ("except: [starts-early], ", "", "strict"),
        (
            "partly: {partner-kinds: {at-least: 1}, not: {big-awards: {exactly: 4}}}",
            "partly: {partner-kinds: {at-least: 1}}", "breadth"
        ),
        ("subject: {expect: {programs: {at-least: 1}}", "subject: {expect: {programs: {exactly: 1}}", "subject"),
    ])
    func whatIsAskedDifferentlyIsTold(_ old: String, _ new: String, _ id: String) throws {
        let changes = try RubricDifferenceTests.changes(old, new)
        #expect(!changes.isEmpty)
        #expect(changes.allSatisfy { $0.id == id && !$0.isWording }, "\(changes)")
    }

    @Test(arguments: [
        ("title: Starts early", "title: Starts soon", "starts-early"),
        ("why: Each kind brings", "why: Every kind brings", "breadth"),
        ("remedy: Win partners.", "remedy: Find partners.", "breadth"),
        ("limb: a limb of the Act", "limb: one limb of the Act", "limb"),
        ("cite: Pub. L. 109-270", "cite: P.L. 109-270", "act"),
        ("title: courses in school", "title: school courses", "school-courses"),
        ("statement: Partners take part.", "statement: Partners help.", "partnership"),
        ("asks: An early start", "asks: Starting early", "limbs, L1"),
        ("by: is-shared", "by: [is-shared, vision]", "limbs, L2"),
        ("outside: it binds the state", "by: is-shared", "limbs, L3"),
    ])
    func whatIsOnlySaidDifferentlyIsToldApart(_ old: String, _ new: String, _ id: String) throws {
        let changes = try RubricDifferenceTests.changes(old, new)
        #expect(changes.map(\.id) == [id])
        #expect(changes.allSatisfy { $0.isWording }, "\(changes)")
    }

    @Test func whatIsNewAndWhatIsDroppedIsTold() throws {
        let changes = try RubricDifferenceTests.changes("- id: vision", "- id: view")
        #expect(
            changes.map { "\($0.id): \($0.words)" } == [
                "vision: the criterion is dropped", "view: the criterion is new",
            ])
    }
}
