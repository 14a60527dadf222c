import Evaluation
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// What cannot be meant in a rubric is found where it stands; what can be meant is left alone.
struct RubricVerifierTests {
    /// A change of a rubric in which there is nothing to find, and what is found then.
    struct Slip: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let code: String
        let line: Int
        let message: String

        var testDescription: String { "\(old) -> \(new)" }
    }

    static let rubric = """
        rubric: 1
        id: small
        version: 1.0.0
        title: Small
        sources: {act: {title: An act}}
        classes: {limb: a limb, advice: advice}
        profiles: {all: {title: All, classes: [limb]}}
        scale: [none, low, middle, high]
        measures:
          courses: {title: courses, count: courses}
          programs: {title: programs, count: program}
          grade: {title: first grade, smallest: courses.earliest-grade}
          tied: {title: share with a tie, share: courses, where: {content: cte}, having: {academic-tie: {present: yes}}}
          hours: {title: hours, sum: courses.credits, unit: semester-hour}
          partners: {title: partners, count: partners, where: {kind: business}}
        requirements:
          - {id: a, title: A, class: limb, why: Why, cites: [{source: act, force: shall}], remedy: Do,
             expect: {courses: {at-least: 2}, grade: {at-most: 9}},
             examples: [{verdict: met, program: 'title: X'}]}
          - {id: b, title: B, class: limb, why: Why, cites: [{source: act, force: shall}], remedy: Do,
             applies-when: {courses: {at-least: 3}},
             expect: {any: [{tied: {at-least: 50}}, {hours: {at-least: 12.5}}]},
             examples: [{verdict: met, program: 'title: X'}]}
        principles:
          - id: p
            title: P
            statement: Says.
            criteria:
              - {id: c, title: C, why: Why, cites: [{source: act, force: shall}], remedy: Do,
                 levels: {
                   low: {partners: {at-least: 1}},
                   middle: {partners: {at-least: 2}, hours: {at-least: 3}},
                   high: {partners: {at-least: 4}, programs: {at-least: 1}}},
                 examples: [{level: low, program: 'title: X'}]}
        """

    private static func verify(_ text: String) throws -> [Diagnostic] {
        let declarations = MeasureCatalog.standard.declarations
        let source = SourceText(name: "small.yaml", content: text)
        let reading = RubricReading(source, namedMeasures: declarations)
        let picture = DiagnosticPicture(of: source)
        let rubric = try #require(reading.rubric, "\(reading.diagnostics.map { picture.draw($0).plain }.joined())")
        return RubricVerifier.verify(rubric, namedMeasures: declarations)
    }

    @Test func whatCanBeMeantIsLeftAlone() throws {
        let found = try RubricVerifierTests.verify(RubricVerifierTests.rubric)
        #expect(found.isEmpty, "\(found)")
    }

    @Test(arguments: [
        Slip(
            old: "courses: {at-least: 2}", new: "courses: {at-least: 0}", code: "redundant-part", line: 18,
            message: "this part asks for nothing"),
        Slip(
            old: "courses: {at-least: 2}, grade", new: "courses: {at-least: 2.5}, grade", code: "odd-limit", line: 18,
            message: "`courses` is never 2.5"),
        Slip(
            old: "{courses: {at-least: 2}, grade: {at-most: 9}}", new: "{grade: {at-most: 4}}", code: "never-holds",
            line: 18, message: "no program can meet the requirement `a`"),
        Slip(
            old: "{courses: {at-least: 2}, grade: {at-most: 9}}", new: "{programs: {at-most: 1}}",
            code: "always-holds", line: 18, message: "every program meets the requirement `a`"),
        Slip(
            old: "courses: {at-least: 2}, grade",
            new: "all: [{courses: {at-least: 2}}, {courses: {at-most: 1}}], grade",
            code: "never-holds", line: 18, message: "no program can meet the requirement `a`"),
        Slip(
            old: "courses: {at-least: 2}, grade",
            new: "all: [{courses: {at-least: 2}}, {courses: {at-least: 1}}], grade",
            code: "redundant-part", line: 18, message: "this part follows from the parts beside it"),
        Slip(
            old: "applies-when: {courses: {at-least: 3}}", new: "applies-when: {courses: {at-least: 0}}",
            code: "always-holds", line: 21, message: "`b` applies to every program"),
        Slip(
            old: "applies-when: {courses: {at-least: 3}}", new: "applies-when: {programs: {at-least: 2}}",
            code: "never-holds", line: 21, message: "`b` applies to no program"),
        Slip(
            old: "{tied: {at-least: 50}}, {hours", new: "{tied: {at-least: 101}}, {hours", code: "never-holds",
            line: 22,
            message: "no program can meet this alternative"),
        Slip(
            old: "{hours: {at-least: 12.5}}]", new: "{hours: {at-least: 12.5}}, {hours: {at-least: 14}}]",
            code: "redundant-part", line: 22, message: "whoever meets this alternative meets another one too"),
        Slip(
            old: "{any: [{tied: {at-least: 50}}, {hours: {at-least: 12.5}}]}", new: "{courses: {at-least: 2}}",
            code: "always-holds", line: 22, message: "every program meets the requirement `b`"),
        Slip(
            old: "partners: {at-least: 2}, hours", new: "partners: {at-least: 1}, hours", code: "redundant-part",
            line: 32, message: "this part asks for nothing"),
        Slip(
            old: "{partners: {at-least: 2}, hours: {at-least: 3}}", new: "{partners: {at-least: 1}}",
            code: "always-holds", line: 32, message: "every program meets the level `middle` of `c`"),
        Slip(
            old: "programs: {at-least: 1}}}", new: "programs: {at-least: 2}}}", code: "never-holds", line: 33,
            message: "no program can meet the level `high` of `c`"),
        Slip(
            old: "where: {kind: business}", new: "where: {all: [{kind: business}, {kind: labor}]}", code: "never-holds",
            line: 15, message: "nothing can pass `where` of the measure `partners`"),
        Slip(
            old: "where: {kind: business}", new: "where: {any: [{kind: business}, {not: {kind: business}}]}",
            code: "always-holds", line: 15, message: "everything passes `where` of the measure `partners`"),
        Slip(
            old: "where: {content: cte}, having: {academic-tie: {present: yes}}",
            new: "where: {remedial: yes}, having: {remedial: no}", code: "never-holds", line: 13,
            message: "the share `tied` is always 0"),
        Slip(
            old: "where: {content: cte}, having: {academic-tie: {present: yes}}",
            new: "where: {remedial: yes}, having: {remedial: {present: yes}}", code: "always-holds", line: 13,
            message: "the share `tied` is always 100"),
        Slip(
            old: "[{level: low, program: 'title: X'}]", new: "[]", code: "no-example", line: 29,
            message: "no example shows the criterion `c`"),
    ])
    func slipsAreFoundWhereTheyStand(_ slip: Slip) throws {
        let text = RubricVerifierTests.rubric.replacing(slip.old, with: slip.new)
        let found = try RubricVerifierTests.verify(text)
        #expect(
            found.contains {
                $0.code.name == slip.code && $0.message == slip.message && $0.range?.start.line == slip.line
            }, "\(found)")
    }

    @Test func requirementsOfAProfileThatContradictEachOtherAreFound() throws {
        let text = RubricVerifierTests.rubric
            .replacing("applies-when: {courses: {at-least: 3}},\n     expect: {any:", with: "expect: {any:")
            .replacing("{hours: {at-least: 12.5}}]}", with: "{hours: {at-least: 12.5}}], courses: {at-most: 1}}")
        let found = try RubricVerifierTests.verify(text)
        #expect(
            found.map(\.message) == ["no program can be compliant under the profile `all`"],
            "\(found.map(\.message))")
    }

    /// In a rubric with traces, everything answers something.
    @Test func whatAnswersNothingIsFound() throws {
        let traces = "\ntraces: {limbs: {title: Limbs, source: act, rows: {x: {asks: X, by: [a, b, p]}}}}\n"
        let found = try RubricVerifierTests.verify(RubricVerifierTests.rubric + traces)
        #expect(found.map(\.message) == ["`c` answers nothing that the traces name"], "\(found.map(\.message))")
        #expect(found.first?.range?.start.line == 29)
    }

    /// Who cites a line of a text is among those who answer it, and a line that is not there is no place.
    @Test(arguments: [
        ("page 1", "c, a", nil), ("page 1", "a", "`c` cites `page 1`, and the line of that name does not name it"),
        ("page i", "c, a", "`c` cites `page i`, of which the traces have no line"), ("page 1, above", "c, a", nil),
        ("elsewhere", "c, a", nil),
    ])
    func citationsAndTracesGoTogether(_ at: String, _ answers: String, _ message: String?) throws {
        let traces = """

            traces:
              limbs: {title: Limbs, source: act, rows: {page 1: {asks: X, by: [\(answers)]}, page 22: {asks: Y, by: [a, b, c, p]}}}

            """
        let text = (RubricVerifierTests.rubric + traces).replacing(
            "title: C, why: Why, cites: [{source: act, force",
            with: "title: C, why: Why, cites: [{source: act, at: '\(at)', force")
        try #require(text.contains("at: '"))
        #expect(try RubricVerifierTests.verify(text).map(\.message) == (message.map { [$0] } ?? []))
    }

    @Test func theSameAskedTwiceIsFound() throws {
        let text = RubricVerifierTests.rubric.replacing(
            "expect: {any: [{tied: {at-least: 50}}, {hours: {at-least: 12.5}}]}",
            with: "expect: {grade: {between: [5, 9]}, courses: {at-least: 2}}"
        ).replacing("     applies-when: {courses: {at-least: 3}},\n", with: "")
        let found = try RubricVerifierTests.verify(text)
        #expect(found.map(\.message) == ["`b` asks what `a` asks"], "\(found.map(\.message))")
    }

    /// Two cases of one question are told apart, so that no program is asked both.
    @Test(arguments: [("{at-least: 9}", true), ("{at-least: 10}", false), ("{at-most: 9}", false)])
    func casesThatOverlapAreFound(_ second: String, _ isFound: Bool) throws {
        let text = RubricVerifierTests.rubric
            .replacing(
                "expect: {courses: {at-least: 2}, grade: {at-most: 9}}",
                with: "applies-when: {grade: {at-most: 9}},\n     expect: {courses: {at-least: 2}}"
            )
            .replacing("applies-when: {courses: {at-least: 3}}", with: "applies-when: {grade: \(second)}")
            .replacing(
                "expect: {any: [{tied: {at-least: 50}}, {hours: {at-least: 12.5}}]}",
                with: "expect: {courses: {at-least: 3}}")
        let found = try RubricVerifierTests.verify(text).filter { $0.code == .overlappingCases }
        #expect(found.map(\.message) == (isFound ? ["`b` and `a` can both apply to one program"] : []), "\(found)")
    }

    @Test(
        arguments: ((try? Repository.names("Rubrics").filter { $0.hasSuffix(".yaml") }) ?? []).map { "Rubrics/\($0)" }
            + ["Examples/own-rubric/rubric.yaml"])
    func nothingIsToMendInWhatShips(_ file: String) throws {
        let found = try RubricVerifierTests.verify(try Repository.text(file))
        #expect(found.isEmpty, "\(found)")
    }
}
