import AssessmentModel
import Evaluation
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// Everything that a rubric names can be explained, with what it asks for and what it rests on.
struct RubricExplanationTests {
    private static let rubrics = (try? Repository.names("Rubrics").filter { $0.hasSuffix(".yaml") }) ?? []

    /// The explanations of a name in one line each: how lines are broken is no matter here.
    private static func explain(_ name: String, _ rubric: Rubric) -> [String] {
        RubricExplanation(rubric).all(name).map { joined($0.plain) }
    }

    private static func joined(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func shipped(_ file: String) throws -> Rubric {
        let source = SourceText(name: file, content: try Repository.text("Rubrics/\(file)"))
        return try #require(RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations).rubric)
    }

    @Test(arguments: rubrics)
    func requirementsTellWhatTheyAskForAndRestOn(_ file: String) throws {
        let rubric = try RubricExplanationTests.shipped(file)
        for requirement in rubric.requirements {
            let texts = RubricExplanationTests.explain(requirement.id, rubric)
            let text = try #require(texts.first { $0.contains("a requirement") }, "\(requirement.id)")
            expect(requirement.title, requirement.why, in: text)
            expect(citations: requirement.citations, rubric, in: text)
            expect(measures: requirement.appliesWhen, rubric, in: text)
            switch requirement.expectation {
            case .condition(let condition): expect(measures: condition, rubric, in: text)
            case .judged(let words): expect(words, in: text)
            }
            for profile in rubric.profiles
            where profile.deciding.contains(where: { rubric.requirements[$0].id == requirement.id }) {
                expect(profile.id, in: text)
            }
        }
    }

    @Test(arguments: rubrics)
    func criteriaTellWhatTheirLevelsAskFor(_ file: String) throws {
        let rubric = try RubricExplanationTests.shipped(file)
        for criterion in rubric.principles.flatMap(\.criteria) {
            let texts = RubricExplanationTests.explain(criterion.id, rubric)
            let text = try #require(texts.first { $0.contains("a criterion") }, "\(criterion.id)")
            expect(criterion.title, criterion.why, "weight \(criterion.weight)", in: text)
            expect(citations: criterion.citations, rubric, in: text)
            expect(measures: criterion.appliesWhen, rubric, in: text)
            switch criterion.ladder {
            case .conditions(let steps):
                for (level, step) in steps.enumerated() {
                    guard let step else { continue }
                    expect(rubric.scale[level], in: text)
                    expect(measures: step, rubric, in: text)
                }
            case .judged(let steps):
                for (level, step) in steps.enumerated() {
                    guard let step else { continue }
                    expect(rubric.scale[level], step, in: text)
                }
            }
        }
    }

    @Test(arguments: rubrics)
    func everyNameIsExplained(_ file: String) throws {
        let rubric = try RubricExplanationTests.shipped(file)
        let explanation = RubricExplanation(rubric)
        for name in explanation.names { #expect(!explanation.all(name).isEmpty, "\(name)") }
        #expect(Set(explanation.groups.flatMap(\.names)) == Set(explanation.names))
        #expect(explanation.all("no-such-name").isEmpty)
        #expect(explanation.all("profiles").count == rubric.profiles.count)
        for measure in rubric.measures {
            let text = try #require(
                RubricExplanationTests.explain(measure.id, rubric).first { $0.contains("a measure") })
            expect(measure.title, in: text)
        }
        for principle in rubric.principles {
            let texts = RubricExplanationTests.explain(principle.id, rubric)
            let text = try #require(texts.first { $0.contains("a guiding principle") })
            expect(principle.title, principle.statement, in: text)
            for criterion in principle.criteria { expect(criterion.id, criterion.title, in: text) }
        }
    }

    @Test func whatIsAskedStandsUnderItsLabel() throws {
        let rubric = try SmallRubric.rubric()
        let text = try #require(RubricExplanation(rubric).all("starts-early").first).plain
        for line in [
            "starts-early  a requirement: a limb of the Act",
            "  applies if      programs: at least 1",
            "  decides under   no profile: it is advice",
            "  what to do      Add N courses to the N that are there.",
            "  shall           Pub. L. 109-270, Sec. 122",
        ] {
            #expect(text.split(separator: "\n").contains { $0 == line }, "\(text)")
        }
    }

    @Test(arguments: [
        ("programs", "a measure"), ("credits", "a measure in semester-hours"), ("work-hours", "a measure in hours"),
        ("first-grade", "a measure in grades"), ("with-role", "a measure in percent"),
        ("meetings", "a measure, times a year"),
    ])
    func measuresTellTheirUnit(_ name: String, _ words: String) throws {
        let text = SmallRubric.text.replacing(
            "  papers: {", with: "  meetings: {title: meetings, largest: advisory.meetings-per-year}\n  papers: {")
        let rubric = try #require(SmallRubric.reading(text).rubric)
        let explanation = try #require(RubricExplanation(rubric).all(name).first).plain
        #expect(explanation.hasPrefix("\(name)  \(words)\n"), "\(explanation)")
    }

    @Test(arguments: [
        ("credits", "sum of courses.college-credit.credits in semester-hour", ""),
        ("college-courses", "count of courses where content is one of academic, cte, for some-student", "all-courses"),
        ("repeats", "the built-in measure duplicated-content", "starts-early"),
    ])
    func measuresTellHowTheyAreReckoned(_ name: String, _ words: String, _ user: String) throws {
        let text = try #require(RubricExplanationTests.explain(name, try SmallRubric.rubric()).first)
        #expect(text.contains("reckoned as \(words) used by"), "\(text)")
        #expect(text.contains(user))
    }

    // MARK: Expectations

    private func expect(_ words: String..., in text: String) {
        for word in words {
            #expect(text.contains(RubricExplanationTests.joined(word)), "`\(word)` is not in: \(text)")
        }
    }

    private func expect(citations: [Citation], _ rubric: Rubric, in text: String) {
        for citation in citations {
            expect(rubric.sources[citation.source].cite, citation.force.rawValue, in: text)
            if let place = citation.at { expect(place, in: text) }
        }
    }

    private func expect(measures condition: Condition?, _ rubric: Rubric, in text: String) {
        for measure in condition?.measures ?? [] { expect(rubric.measures[measure].title, in: text) }
    }
}
