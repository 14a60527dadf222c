import AssessmentModel
import ExactNumbers
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// What a sound rubric turns into.
struct RubricReadingTests {
    @Test func aSoundRubricDeservesNoLook() throws {
        let rubric = try SmallRubric.rubric()
        #expect(rubric.measures.map(\.unit).compactMap(\.self) == ["semester-hour", "hour", "grade", "percent"])
        #expect(rubric.profile(nil)?.deciding == [1])
        #expect(rubric.profile("strict")?.title == "Every limb")
        #expect(rubric.profile("lax") == nil)
        #expect(rubric.principles[0].weight == 2)
        #expect(rubric.principles[0].criteria.map(\.weight) == [3, 1])
        #expect(rubric.requirements[0].citations[0].at == "Sec. 122")
        #expect(rubric.requirements[0].examples.map(\.expected) == [.verdict(.met)])
        #expect(rubric.principles[0].criteria[0].examples.map(\.expected) == [.level(0, 1)])
        #expect(rubric.examples.map(\.expected) == [.overall(.compliant)])
    }

    @Test func conditionsAreReadAsTheyAreWritten() throws {
        let requirement = try SmallRubric.rubric().requirements[0]
        guard case .condition(.all(let parts)) = requirement.expectation, parts.count == 2,
            case .compare(1, .atLeast(.one), _) = parts[0],
            case .compare(6, .between(let low, let high), _) = parts[1]
        else {
            Issue.record("not what is written: \(requirement.expectation)")
            return
        }
        #expect((low, high) == (Rational(9), Rational(10)))
    }

    /// A variant is an example of its own: the program of the one before, with one stretch replaced.
    @Test func variantsAreExamplesOfTheirOwn() throws {
        let examples = try SmallRubric.rubric().principles[0].examples
        #expect(
            examples.map(\.expected)
                == [.score(Rational(10), Rational(41, over: 2)), .score(Rational(30), Rational(30))])
        #expect(examples.map(\.program) == ["title: six", "title: seven"])
    }

    @Test func whereNoProfileIsDeclaredAllRequirementsDecide() throws {
        let text = SmallRubric.text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("profiles:") && !$0.hasPrefix("  strict:") }.joined(separator: "\n")
            .replacing(", profile: strict", with: "")
        let rubric = try #require(SmallRubric.reading(text).rubric)
        #expect(rubric.profile(nil)?.deciding == [0, 1])
    }

    @Test func aMeasureThatNothingUsesIsOnlyWarnedOf() throws {
        let text = SmallRubric.text.replacing(", clusters, papers, named-groups]", with: ", papers, named-groups]")
        let reading = SmallRubric.reading(text)
        #expect(reading.rubric != nil)
        #expect(reading.diagnostics.map(\.code) == [.unusedMeasure])
        #expect(reading.diagnostics.map(\.severity) == [.warning])
        #expect(reading.diagnostics.first?.range?.start == SourcePosition(line: 33, column: 3))
    }

    /// What is missing is told at the first key, and where there is none, at what has no key, though it is the last of the file.
    @Test(arguments: [
        "requirements: [{}]", "principles: [{}]", "principles: [{criteria: [{}]}]", "measures: {x: {}}",
        "sources: {x: {}}",
        "profiles: {x: {}}", "subject: {}", "requirements: [{cites: [{}]}]", "requirements: [{examples: [{}]}]",
        "requirements: [{expect: {}}]", "scale: []", "scale: {}", "measures: {x: {count: courses, where: {}}}", "{}",
        "[]", "x",
    ])
    func anEmptyEndIsTold(_ text: String) {
        let reading = SmallRubric.reading(text)
        #expect(reading.rubric == nil)
        #expect(reading.diagnostics.containsError)
    }

    /// Whatever is done to a rubric, it is read or refused with a word.
    @Test(arguments: 0..<4)
    func aSpoiledRubricIsReadOrRefused(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "{", "}", "[", "]", "- ", "? ", ": ", "&a ", "*a", "!x ", "| ", "\n", "\n  ", "#", "\"", "'", "~", "{}",
            "[]", "\t",
            "\u{0}", "é", "<<: ", "---\n", "all: ", "not: ", "any: ", "at-least: ", "where: ", "1e9", "-1", ".",
            "{missing ",
        ]
        for _ in 0..<150 {
            var text = Array(SmallRubric.text.utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let start = Int.random(in: 0..<text.count, using: &random)
                let end = min(text.count, start + Int.random(in: 0...12, using: &random))
                let piece = pieces.randomElement(using: &random) ?? ""
                text.replaceSubrange(start..<end, with: random.chance(80) ? Array(piece.utf8) : [])
            }
            let reading = RubricReading(SourceText(name: "rubric", bytes: text), namedMeasures: [])
            #expect((reading.rubric == nil) == reading.diagnostics.containsError)
        }
    }

    @Test func aFileThatBreaksOffIsNoRubric() {
        for length in stride(from: 0, to: SmallRubric.text.utf8.count - 1, by: 211) {
            let reading = SmallRubric.reading(String(decoding: SmallRubric.text.utf8.prefix(length), as: UTF8.self))
            // Where it breaks off between two items, what stands above is sound by itself.
            #expect(reading.rubric == nil || !reading.diagnostics.containsError)
            #expect((reading.rubric == nil) == reading.diagnostics.containsError)
        }
    }
}
