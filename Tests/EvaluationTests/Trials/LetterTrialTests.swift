import LocatedYAML
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

@testable import Evaluation

/// One letter that is another never changes a rubric unnoticed: it is refused, found, or noticed by an example.
///
/// `posrubric rubric test --letters` tries every letter, digit and sign, which takes many minutes; these are a few of them.
struct LetterTrialTests {
    /// Names that nothing but a person's eye compares with anything: the rubric's own, and those of the lines of a trace, which a test of
    /// their own holds.
    private static func isFree(_ slip: LetterSlip) -> Bool { slip.word.kind == .declared }

    @Test(arguments: 0..<4)
    func noLetterOfTheIllinoisRubricIsPassedOver(_ round: Int) throws {
        let trial = LetterTrial(try Rubric.shipped("illinois-perkins-iv.yaml"))
        #expect(trial.slips.count > 250_000)
        var tried: [LetterOutcome: Int] = [:]
        for number in stride(from: 500 + 1_733 * round, to: trial.slips.count, by: 6_947) {
            let slip = trial.slips[number]
            let outcome = trial.outcome(of: slip)
            tried[outcome, default: 0] += 1
            #expect(
                outcome != .slipped || LetterTrialTests.isFree(slip),
                "line \(slip.word.range.start.line): `\(slip.written)` in place of `\(slip.word.text)`")
        }
        #expect(tried[.suggested, default: 0] > 25)
    }

    private static let text = """
        rubric: 1
        id: small
        version: 1.0.0
        title: Titles are prose
        sources: {act: {title: An act}}
        classes: {limb: a limb}
        scale: [none, some]
        measures:
          partners: {title: partners, count: partners, where: {title: Acme}}
        requirements:
          - id: partner
            title: Has a partner
            class: limb
            why: Why
            cites: [{source: act, at: page 1, force: shall}]
            remedy: "Find {missing partners} more: bräve {found partners}."
            expect: {partners: {at-least: 12}}
            examples:
              - {verdict: not-met, program: 'status: submission'}
        """

    private static func words() throws -> [RubricWord] {
        // Partners have no title: this is about words only.
        let source = SourceText(name: "small", content: text)
        return RubricWords(try #require(YAMLReading(source).tree), source.bytes).words
    }

    /// Keys, names, values and numbers are words; what is only shown is none.
    @Test func wordsAreWhatMeansSomething() throws {
        let words = try LetterTrialTests.words()
        let texts = words.map { "\($0.kind):\($0.text)" }
        for word in [
            "key:id", "value:small", "declared:act", "declared:limb", "declared:some", "declared:partners", "key:where",
            "value:Acme", "value:limb", "value:shall", "key:missing", "key:found", "value:partners", "number:12",
            "value:not-met", "exampleKey:status",
        ] { #expect(texts.contains(word), "\(word)") }
        for prose in ["Titles", "An act", "a limb", "Why", "page 1", "1.0.0", "Find", "submission", "Has a partner"] {
            #expect(!words.contains { $0.text.contains(prose) }, "\(prose)")
        }
    }

    /// A word stands where it is said to stand, behind letters of more than one byte too.
    @Test func wordsStandWhereTheyAre() throws {
        let bytes = Array(LetterTrialTests.text.utf8)
        for word in try LetterTrialTests.words() where word.kind != .exampleKey {
            #expect(String(decoding: bytes[word.offset...].prefix(word.text.utf8.count), as: UTF8.self) == word.text)
        }
        #expect(try LetterTrialTests.words().filter { $0.text == "partners" && $0.kind == .value }.count == 3)
    }

    @Test func everyLetterHasThreeOthers() throws {
        for word in try LetterTrialTests.words() {
            let byPlace = Dictionary(grouping: word.slips, by: \.place)
            #expect(byPlace.count == word.text.utf8.count)
            for (place, slips) in byPlace {
                #expect(Set(slips.map(\.byte)).count == 3)
                #expect(!slips.map(\.byte).contains(Array(word.text.utf8)[place]))
                #expect(slips.allSatisfy { $0.written.utf8.count == word.text.utf8.count && $0.written != word.text })
            }
        }
    }

    @Test(arguments: [
        ("id: partner\n", "id: qartner\n", LetterOutcome.slipped), ("count: partners", "count: partnerr", .suggested),
        ("at-least: 1}", "at-least: 2}", .noticed), ("class: limb", "class: lymb", .suggested),
        ("weight: 1", "weight: x", .refused), ("kind: business", "kind: Business", .same),
    ])
    func everyOutcomeIsTold(_ old: String, _ new: String, _ expected: LetterOutcome) throws {
        let text = """
            rubric: 1
            id: small
            version: 1.0.0
            title: Small
            sources: {act: {title: An act}}
            classes: {limb: a limb}
            scale: [none, some]
            measures:
              partners: {title: partners, count: partners, where: {kind: business}}
            requirements:
              - id: partner
                title: T
                class: limb
                why: Why
                cites: [{source: act, force: shall}]
                remedy: Do
                expect: {partners: {at-least: 1}}
                examples:
                  - {verdict: met, program: "{partners: [{name: A, kind: business}]}"}
            principles:
              - id: first
                title: First
                statement: Says.
                weight: 1
                criteria: [{id: c, title: C, why: W, cites: [{source: act, force: shall}], remedy: R, judged: {some: S}, examples: [{level: [none, some], program: 'title: A'}]}]
            """
        let source = SourceText(name: "small", content: text)
        let rubric = try #require(
            RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations).rubric)
        let trial = LetterTrial(rubric)
        // The slip that makes the new text of the old one.
        let bytes = Array(text.replacing(old, with: new).utf8)
        let place = try #require(
            zip(Array(text.utf8), bytes).enumerated().first { $0.element.0 != $0.element.1 }?.offset)
        let tree = try #require(YAMLReading(source).tree)
        let word = try #require(
            RubricWords(tree, source.bytes).words.first {
                $0.kind != .exampleKey && ($0.offset..<($0.offset + $0.text.utf8.count)).contains(place)
            })
        var written = Array(word.text.utf8)
        written[place - word.offset] = bytes[place]
        let slip = LetterSlip(
            word: word, written: String(decoding: written, as: UTF8.self), place: place - word.offset,
            byte: bytes[place])
        #expect(trial.outcome(of: slip) == expected)
    }
}
