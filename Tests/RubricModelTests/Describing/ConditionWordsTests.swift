import AssessmentModel
import ExactNumbers
import TestSupport
import Testing

@testable import RubricModel

/// Conditions in words say what is asked, and which parts belong together.
struct ConditionWordsTests {
    @Test func everyComparisonHasItsWords() throws {
        let words = ConditionWords(try SmallRubric.rubric())
        for (comparison, expected) in [
            (Comparison.atLeast(Rational(2)), "at least 2"), (.atMost(Rational(5, over: 2)), "at most 2.5"),
            (.atMost(.zero), "none"), (.exactly(.zero), "exactly 0"),
            (.between(Rational(9), Rational(12)), "from 9 to 12"),
        ] {
            #expect(words.text(.compare(0, comparison)) == "programs: \(expected)")
        }
    }

    @Test func partsThatBelongTogetherStandInBrackets() throws {
        let words = ConditionWords(try SmallRubric.rubric())
        let programs = Condition.compare(0, .atLeast(.one))
        let school = Condition.compare(1, .atMost(.zero))
        #expect(words.text(.all([programs, school])) == "programs: at least 1; and courses in school: none")
        #expect(words.text(.any([programs, school])) == "programs: at least 1; or courses in school: none")
        #expect(
            words.text(.all([programs, .any([school, .not(programs)])]))
                == "programs: at least 1; and (courses in school: none; or not (programs: at least 1))")
        #expect(words.text(.any([.all([programs]), school])) == "programs: at least 1; or courses in school: none")
        #expect(
            words.text(.not(.all([programs, school])))
                == "not (programs: at least 1; and courses in school: none)")
    }

    /// Whoever reads the words can tell one condition from another.
    @Test func differentConditionsHaveDifferentWords() throws {
        let words = ConditionWords(try SmallRubric.rubric())
        var random = SeededGenerator(seed: 11)
        var written: [String: String] = [:]
        for _ in 0..<400 {
            let condition = ConditionWordsTests.condition(depth: 0, &random)
            let text = words.text(condition)
            let shape = "\(condition)"
            #expect(written[text] == nil || written[text] == shape, "\(text)")
            written[text] = shape
            // As many brackets are closed as opened.
            #expect(text.count { $0 == "(" } == text.count { $0 == ")" })
        }
        #expect(written.count > 100)
    }

    private static func condition(depth: Int, _ random: inout SeededGenerator) -> Condition {
        guard depth < 3, random.chance(55) else {
            return .compare(
                Int.random(in: 0...2, using: &random), .atLeast(Rational(Int.random(in: 1...2, using: &random))))
        }
        if random.chance(20) { return .not(condition(depth: depth + 1, &random)) }
        let parts = (0..<2).map { _ in condition(depth: depth + 1, &random) }
        return random.chance(50) ? .all(parts) : .any(parts)
    }
}
