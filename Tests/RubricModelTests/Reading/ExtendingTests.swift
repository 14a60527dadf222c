import AssessmentModel
import RubricModel
import SourceDiagnostics
import Testing

/// A rubric that extends another has everything that this one has, but for what it drops, changes and adds, and names every departure.
struct ExtendingTests {
    private static let head = """
        rubric: 1
        id: ours
        version: 1.0.0
        title: Ours
        extends: small

        """

    private static func reading(_ text: String, base: String = SmallRubric.text) -> RubricReading {
        RubricReading(
            SourceText(name: "ours", content: head + text),
            namedMeasures: [NamedMeasureDeclaration(name: "duplicated-content", help: "Content that is taught twice.")]
        ) { name, _ in name == "small" ? SourceText(name: "small", content: base) : nil }
    }

    private static func rubric(_ text: String) throws -> Rubric {
        let reading = reading(text)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        return try #require(reading.rubric)
    }

    @Test func whatIsNotChangedStays() throws {
        let base = try SmallRubric.rubric()
        let ours = try ExtendingTests.rubric("")
        #expect((ours.id, ours.title) == ("ours", "Ours"))
        #expect(ours.extended?.id == base.id)
        #expect(ours.extended?.departures == [])
        #expect(ours.scale == base.scale)
        #expect(ours.measures.map(\.id) == base.measures.map(\.id))
        #expect(ours.requirements.map(\.id) == base.requirements.map(\.id))
        #expect(ours.principles.map(\.id) == base.principles.map(\.id))
        #expect(ours.profiles.map(\.id) == base.profiles.map(\.id))
        #expect(ours.profile(nil)?.deciding == base.profile(nil)?.deciding)
        #expect(ours.principles[0].examples.count == base.principles[0].examples.count)
    }

    @Test func everyDepartureIsNamed() throws {
        let ours = try ExtendingTests.rubric(
            """
            drop: [vision]
            classes: {advice: what we recommend}
            measures:
              partners: {title: partners, count: partners}
            change:
              partnership: {weight: 4}
              breadth: {weight: 1, levels: {partly: {partner-kinds: {at-least: 2}}, fully: ~}}
              starts-early: {class: advice, applies-when: ~, expect: {first-grade: {at-most: 8}}}
              is-shared: {title: Is shared by all}
            principles:
              - id: partnership
                criteria:
                  - id: count
                    title: Many partners
                    why: More hands.
                    cites: [{source: act, force: proposed}]
                    levels: {fully: {partners: {at-least: 9}}}
                    remedy: Win more.

            """)
        #expect(
            ours.extended?.departures == [
                "drops `vision`", "`partnership`, weight: 4, in place of: 2", "`breadth`, weight: 1, in place of: 3",
                "`breadth`, partly: kinds of partners: at least 2, in place of: kinds of partners: at least 1; and not (big "
                    + "awards: exactly 4)",
                "`breadth`, fully: nothing, in place of: share of partners with a role: at least 50 percent; or agreements that "
                    + "last: at most 5", "`starts-early`, class: advice, in place of: limb",
                "`starts-early`, applies if: always, in place of: programs: at least 1",
                "`starts-early`, met if: first grade: at most 8, in place of: courses in school: at least 1; and first grade: "
                    + "from 9 to 10", "`is-shared`: words of its own for title",
                "adds the criterion `count` to `partnership`: Many partners",
            ])
        #expect(ours.principles[0].weight == 4)
        #expect(ours.principles[0].criteria.map(\.id) == ["breadth", "count"])
        #expect(ours.requirements[0].appliesWhen == nil)
        // What was promised of a score rests on criteria that are others now.
        #expect(ours.principles[0].examples.isEmpty)
        #expect(ours.profile(nil)?.deciding == [1])
    }

    /// Profiles choose by class: a requirement of another class, or a new one, decides as its class does.
    @Test func profilesFollowTheClasses() throws {
        let ours = try ExtendingTests.rubric(
            """
            change: {is-shared: {class: limb}}
            profiles: {lenient: {title: One, also: [is-shared], classes: [duty], default: yes}}
            requirements:
              - id: again
                title: Again
                class: limb
                why: Because.
                cites: [{source: act, force: may}]
                expect: {programs: {at-least: 1}}
                remedy: Do it.

            """)
        #expect(ours.profile("strict")?.deciding == [1, 2])
        #expect(ours.profile(nil)?.id == "lenient")
        #expect(ours.profile(nil)?.deciding == [1])
        #expect(ours.extended?.departures.last == "adds the requirement `again`: Again")
    }

    @Test func aMeasureCanBeMeasuredInAnotherWay() throws {
        let ours = try ExtendingTests.rubric(
            "measures: {school-courses: {title: courses in school, count: courses, where: {taken-in: adult}}}\n")
        #expect(ours.measures.map(\.id) == (try SmallRubric.rubric()).measures.map(\.id))
        #expect(ours.extended?.departures == ["measures `school-courses` in another way: courses in school"])
    }

    @Test(arguments: [
        ("drop: [brea]", "unknown-name", 6), ("change: {visio: {weight: 2}}", "unknown-name", 6),
        ("change: {vision: {weigth: 2}}", "unknown-key", 6), ("change: {vision: {weight: 0}}", "bad-value", 6),
        ("change: {starts-early: {weight: 2}}", "unknown-key", 6), ("scale: [a, b]", "wrong-use", 6),
        ("drop: [vision]\nchange: {vision: {weight: 2}}", "unknown-name", 7),
        ("sources: {act: {title: Another}}", "duplicate-id", 6), ("classes: {limb: another}", "duplicate-id", 6),
        ("change: {breadth: {levels: {most: {partner-kinds: {at-least: 2}}}}}", "unknown-name", 6),
        ("measures: {with-role: {title: with a role, count: partners}}", "wrong-use", 6),
        ("measures: {school-courses: {title: sum, total: [all-courses, college-courses]}}", "wrong-use", 6),
        ("principles: [{id: partnership, title: Ours, criteria: []}]", "unknown-key", 6),
        ("change: {breadth: {judged: {most: All.}}}", "unknown-name", 6),
    ])
    func mistakesAreTold(_ text: String, _ code: String, _ line: Int) {
        let reading = ExtendingTests.reading(text + "\n")
        #expect(reading.rubric == nil)
        let found = reading.diagnostics.first { $0.severity == .error }
        #expect(found?.code.name == code, "\(reading.diagnostics)")
        #expect(found?.range?.start.line == line, "\(reading.diagnostics)")
    }

    @Test func aBaseThatIsNotThereOrHasMistakesIsToldWhereItIsNamed() {
        let missing = ExtendingTests.reading("", base: "")
        #expect(missing.diagnostics.contains { $0.range?.start == SourcePosition(line: 5, column: 10) })
        let broken = ExtendingTests.reading("", base: SmallRubric.text.replacing("scale:", with: "scales:"))
        let first = broken.diagnostics.first
        #expect(first?.message == "the rubric `small` cannot be extended: it has mistakes itself")
        #expect(first?.help?.contains("small:") == true)
        let other = RubricReading(
            SourceText(name: "ours", content: ExtendingTests.head), namedMeasures: [])
        #expect(other.diagnostics.first?.message == "there is no rubric `small` that can be extended")
    }

    /// A rubric that extends itself is told like one that is not there.
    @Test func aCircleEnds() {
        let reading = RubricReading(SourceText(name: "small", content: ExtendingTests.head), namedMeasures: []) {
            _, source in
            source
        }
        #expect(reading.rubric == nil)
        #expect(reading.diagnostics.contains { $0.range?.start.line == 5 })
    }

    @Test func onlyARubricThatExtendsAnotherDropsAndChanges() {
        for key in ["drop: [vision]", "change: {vision: {weight: 2}}"] {
            let reading = SmallRubric.reading(SmallRubric.text + key + "\n")
            #expect(reading.diagnostics.map(\.code.name) == ["wrong-use"])
        }
    }
}
