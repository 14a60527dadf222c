import AssessmentModel
import Evaluation
import LocatedYAML
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// A rubric that is read can be used, whatever it asks for.
struct SwappedWordsTests {
    /// Fields, lists, values and comparisons that stand where others stood.
    private static let words = [
        "courses", "program", "partners", "agreements", "awards", "credentials", "sequence", "institutions",
        "advisory.members",
        "courses.college-credit", "courses.standards", "courses.prerequisites", "work-based-learning", "bridge",
        "admission.limits",
        "courses.earliest-grade", "courses.offered-in", "courses.credits", "courses.grade", "courses.taught-at",
        "courses.title",
        "courses.tracks", "courses.cross-listed", "program.grades", "program.cluster", "program.cip", "awards.from",
        "awards.after",
        "partners.roles", "partners.changes", "agreements.between", "courses.college-credit.from", "sequence.courses",
        "sequence.stage",
        "count", "sum", "smallest", "largest", "distinct", "share", "some", "none", "all-of", "any-of", "only",
        "present", "at-least",
        "at-most", "exactly", "within-months", "not-past", "recognized", "yes", "no", "9", "0", "1.5", "grade", "kind",
        "taken-in",
        "parent.kind", "parent.content", "from", "from.type", "between", "roles", "tracks", "title", "credits",
        "cluster", "not", "all",
        "any", "[9, 10]", "{present: yes}", "{present: no}", "{at-least: 1}", "{exactly: 0}", "every-student",
        "some-student",
        "semester-hour", "quarter-hour", "school-courses", "first-grade", "with-role", "{some: {kind: business}}", "[]",
    ]

    @Test(arguments: 0..<4)
    func whatIsReadCanBeUsed(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = Array(SmallRubric.text.unicodeScalars)
        let lines = [0] + text.indices.filter { text[$0] == "\n" }.map { $0 + 1 }
        let tree = try #require(YAMLReading(SourceText(name: "rubric", content: SmallRubric.text)).tree)
        let measures = try #require(tree.children(0).first { tree.string($0) == "measures" })
        let nodes = (tree.after(measures)..<tree.after(tree.after(measures))).filter {
            tree.nodes[Int($0)].kind == .scalar
        }
        let programs = try SwappedWordsTests.programs()
        var sound = 0
        for _ in 0..<300 {
            var changed = text
            let chosen = Set(
                (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in nodes.randomElement(using: &random) })
            for node in chosen.sorted().reversed() {
                let range = tree.range(node)
                let start = lines[range.start.line - 1] + range.start.column - 1
                let end = lines[range.end.line - 1] + range.end.column - 1
                let word = SwappedWordsTests.words.randomElement(using: &random) ?? ""
                changed.replaceSubrange(start..<end, with: Array(word.unicodeScalars))
            }
            var content = String.UnicodeScalarView()
            content.append(contentsOf: changed)
            let reading = RubricReading(
                SourceText(name: "rubric", content: String(content)),
                namedMeasures: MeasureCatalog.standard.declarations)
            guard let rubric = reading.rubric else { continue }
            sound += 1
            let evaluator = Evaluator(rubric, profile: try #require(rubric.profile(nil)))
            for program in programs {
                #expect(evaluator.assess(program).measures.count == rubric.measures.count)
            }
            let explanation = RubricExplanation(rubric)
            for name in explanation.names { #expect(!explanation.all(name).isEmpty) }
        }
        #expect(sound > 3)
    }

    private static func programs() throws -> [Program] {
        var programs: [Program] = []
        for folder in ["draft", "faults", "strong"] {
            for name in try Repository.names("Examples/\(folder)") where name.hasSuffix(".pos.yaml") {
                let source = SourceText(name: name, content: try Repository.text("Examples/\(folder)/\(name)"))
                programs.append(try #require(ProgramReading(source).program))
            }
        }
        return programs
    }
}
