import AssessmentModel
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

@testable import Evaluation

/// Trying a rubric on its examples tells what does not hold, what is not shown, and which slips nobody would notice.
struct RubricTrialTests {
    private static let text = """
        rubric: 1
        id: small
        version: 1.0.0
        title: Small
        sources: {act: {title: An act}}
        classes: {limb: a limb}
        scale: [none, some, many]
        subject: {expect: {programs: {at-least: 1}}, otherwise: It is something else.}
        measures:
          programs: {title: programs, count: program, where: {document-kind: program}}
          partners: {title: partners, count: partners, where: {kind: business}}
          credentials: {title: credentials, count: credentials}
        requirements:
          - id: partner
            title: Has a partner
            class: limb
            why: Why
            cites: [{source: act, force: shall}]
            remedy: Find one.
            expect: {partners: {at-least: 1}}
            examples:
              - verdict: met
                program: |
                  status: submission
                  partners: [{name: Acme, kind: business}]
                variants:
                  - {replace: business, by: labor, verdict: not-met}
              - verdict: undetermined
                program: |
                  title: A draft
        principles:
          - id: first
            title: First
            statement: Says.
            examples:
              - score: 12.5
                program: |
                  status: submission
                  partners: none
                  credentials: [OSHA 10]
            criteria:
              - id: partnership
                title: Partners
                weight: 3
                why: Why
                cites: [{source: act, force: shall}]
                remedy: Find more.
                levels: {some: {partners: {at-least: 1}}, many: {partners: {at-least: 2}}}
                examples:
                  - level: none
                    program: |
                      status: submission
                      partners: [{name: Local 12, kind: labor}]  # expect: partnership
                  - level: some
                    program: |
                      status: submission
                      partners: [{name: Acme, kind: business}]
                  - level: many
                    program: |
                      status: submission
                      partners: [{name: Acme, kind: business}, {name: Baker, kind: business}]
                  - {level: [none, many], program: 'title: A draft'}
              - id: credential
                title: Credentials
                why: Why
                cites: [{source: act, force: shall}]
                remedy: Find more.
                levels: {some: {credentials: {at-least: 1}}}
                examples:
                  - {level: some, program: 'credentials: [OSHA 10]'}
        """

    private static func rubric(_ changes: [(old: String, new: String)] = []) throws -> Rubric {
        let text = changes.reduce(text) { $0.replacing($1.old, with: $1.new) }
        let source = SourceText(name: "small.yaml", content: text)
        let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations)
        let picture = DiagnosticPicture(of: source)
        return try #require(reading.rubric, "\(reading.diagnostics.map { picture.draw($0).plain }.joined())")
    }

    @Test func whatHoldsHolds() throws {
        let trial = RubricTrial(try RubricTrialTests.rubric())
        #expect(trial.outcomes.count == 9)
        for outcome in trial.outcomes { #expect(outcome.holds, "\(outcome)") }
    }

    @Test func whatIsNotShownIsTold() throws {
        let trial = RubricTrial(try RubricTrialTests.rubric())
        #expect(
            trial.gaps.map { "\($0.id): \($0.words)" } == ["credential: an open level", "credential: none"])
        #expect(trial.wantedCount == 3 + 4 + 3)
    }

    @Test(arguments: [
        ("verdict: met", "verdict: not-met", "partner", "met"),
        ("level: many\n", "level: some\n", "partnership", "many"),
        ("score: 12.5", "score: 25", "first", "12.5"),
        ("{at-least: 2}", "{at-least: 3}", "partnership", "some"),
    ])
    func whatDoesNotHoldIsTold(_ old: String, _ new: String, _ id: String, _ found: String) throws {
        let rubric = try RubricTrialTests.rubric([(old, new)])
        let failed = RubricTrial(rubric).outcomes.filter { !$0.holds }
        #expect(failed.map(\.id).contains(id))
        let outcomes: [String] = failed.map { $0.found?.words(rubric.scale) ?? "nothing" }
        #expect(outcomes.contains(found), "\(failed)")
    }

    @Test func aProgramThatCannotBeReadIsTold() throws {
        let outcomes = RubricTrial(try RubricTrialTests.rubric([("title: A draft", "titel: A draft")])).outcomes
        let failed = outcomes.filter { !$0.holds }
        #expect(failed.count == 2)
        #expect(
            failed.allSatisfy { $0.found == nil && $0.complaints.joined(separator: " ").contains("`title`") },
            "\(failed)")
    }

    @Test(arguments: [
        (
            "[{name: Local 12, kind: labor}]  # expect: partnership",
            "[{name: Local 12, kind: labor}]\n              # expect: partnership", "stands at line 2"
        ),
        ("# expect: partnership", "# expect: parnership", "which the rubric does not have"),
    ])
    func aFindingThatStandsElsewhereIsTold(_ old: String, _ new: String, _ complaint: String) throws {
        let failed = RubricTrial(try RubricTrialTests.rubric([(old, new)])).outcomes.filter { !$0.holds }
        #expect(failed.count == 1)
        let complaints: [String] = failed.flatMap { $0.complaints }
        #expect(complaints.joined().contains(complaint), "\(complaints)")
    }

    // MARK: Profiles

    /// The small rubric with two requirements, of which a profile chooses one.
    private static func choosing(_ examples: String) throws -> Rubric {
        try rubric([
            (
                "classes: {limb: a limb}",
                "classes: {limb: a limb, duty: a duty}\nprofiles: {strict: {title: Strict, classes: [limb], default: yes}, all: {title: All, classes: [limb, duty]}}\n\(examples)"
            ),
            (
                "requirements:\n",
                "requirements:\n  - {id: credit, title: T, class: duty, why: W, cites: [{source: act, force: shall}], remedy: R, expect: {credentials: {at-least: 1}}}\n"
            ),
        ])
    }

    @Test func profilesThatNoExampleShowsAreTold() throws {
        let bare = RubricTrial(try RubricTrialTests.choosing("")).gaps.filter { $0.id == "small" }
        #expect(
            bare.map(\.words) == [
                "compliant under the profile `strict`", "not-compliant under the profile `strict`",
                "compliant under the profile `all`", "not-compliant under the profile `all`",
            ])
        let shown = """
            examples:
              - verdict: compliant
                program: "{status: submission, partners: [{name: Acme, kind: business}], credentials: none}"
                variants:
                  - {replace: business, by: labor, verdict: not-compliant}
                  - {replace: business, by: business, profile: all, verdict: not-compliant}
                  - {replace: "credentials: none", by: "credentials: [OSHA 10]", profile: all, verdict: compliant}
            """
        let trial = RubricTrial(try RubricTrialTests.choosing(shown))
        #expect(trial.outcomes.filter { !$0.holds }.isEmpty)
        #expect(trial.gaps.filter { $0.id == "small" }.isEmpty)
        // Whoever decides and should not is noticed, and the other way round.
        let slips = trial.mutate().filter { $0.mutant.words.contains("profile") }
        #expect(slips.count == 4)
        let missed = slips.filter { !$0.isNoticed }.map(\.mutant.words)
        #expect(missed == ["`partner` does not decide under the profile `all`"])
    }

    // MARK: Spellings

    /// The strong program, written in every way, is judged as it stands.
    @Test(arguments: ["strong/lakeview-nursing", "draft/riverside-welding", "published/va-nova-automotive"])
    func aProgramIsTheSameInEverySpelling(_ name: String) throws {
        let rubric = try Rubric.shipped("illinois-perkins-iv.yaml")
        let evaluator = Evaluator(rubric, profile: try #require(rubric.profile(nil)))
        let text = try Repository.text("Examples/\(name).pos.yaml")
        let plain = evaluator.assess(try #require(ProgramReading(SourceText(name: name, content: text)).program))
        for spelling in ExampleSpelling.allCases {
            guard let respelled = spelling.respell(text) else { continue }
            #expect(respelled != text)
            let reading = ProgramReading(SourceText(name: name, content: respelled))
            let found = evaluator.assess(try #require(reading.program, "\(spelling)"))
            #expect(found.requirements.map(\.verdict) == plain.requirements.map(\.verdict), "\(spelling)")
            #expect(found.principles.map(\.score) == plain.principles.map(\.score), "\(spelling)")
        }
    }

    @Test func everySpellingIsOfItsOwnKind() {
        let text = "title: 'It''s'\nawards:\n  - {title: \"A, B\", level: ~}\n  - C\n"
        let spelled = Dictionary(uniqueKeysWithValues: ExampleSpelling.allCases.map { ($0, $0.respell(text)) })
        #expect(spelled[.flow] == "{title: \"It's\", awards: [{title: \"A, B\", level: ~}, C]}\n")
        #expect(
            spelled[.deepBlocks]
                == "title: \"It's\"\nawards:\n    -\n        title: \"A, B\"\n        level: ~\n    - C\n")
        #expect(spelled[.reversedKeys]??.hasPrefix("awards:\n    -\n        level: ~\n        title") == true)
        #expect(spelled[.quotedKeys]??.hasPrefix("\"title\": \"It's\"\n") == true)
        #expect(spelled[.indented]??.hasPrefix("   title: 'It''s'\n") == true)
        #expect(spelled[.windowsLineEnds]??.hasSuffix("- C\r\n") == true)
        // What an alias stands for is one thing in two places, which no other spelling says.
        #expect(ExampleSpelling.flow.respell("awards: [&a {title: A}, *a]") == nil)
    }

    // MARK: Slips

    @Test func slipsThatNoExampleNoticesAreTold() throws {
        let outcomes = RubricTrial(try RubricTrialTests.rubric()).mutate()
        let missed = outcomes.filter { !$0.isNoticed }.map(\.mutant.words)
        // The credential's only example is far from its threshold, and no program is anything but one.
        #expect(missed.contains("`credentials` at least 0 in place of at least 1"), "\(missed)")
        #expect(missed.contains("`subject` left out"), "\(missed)")
        #expect(!missed.contains("`partnership` weighs 2 in place of 3"), "\(missed)")
        #expect(!missed.contains("`partners` at least 3 in place of at least 2"), "\(missed)")
        #expect(!missed.contains("`partners` without `where`"), "\(missed)")
        #expect(outcomes.count > 15)
    }

    @Test func everySlipHasANameOfItsOwn() throws {
        var named: [String: String] = [:]
        for slice in try Rubric.shipped("illinois-perkins-iv.yaml").slices {
            let mutants = slice.mutants
            #expect(Set(mutants.map(\.id)).count == mutants.count)
            for mutant in mutants {
                // A slip of a measure comes with everything that asks for the measure.
                #expect(named[mutant.id] ?? mutant.words == mutant.words)
                named[mutant.id] = mutant.words
            }
        }
    }

    @Test func aRubricWithoutExamplesNoticesNothing() throws {
        let text = RubricTrialTests.text.split(separator: "\n", omittingEmptySubsequences: false)
        var kept: [Substring] = []
        var indent = -1
        for line in text {
            let depth = line.prefix { $0 == " " }.count
            if indent >= 0, depth > indent || line.isEmpty { continue }
            indent = line.contains("examples:") ? depth : -1
            if indent < 0 { kept.append(line) }
        }
        let source = SourceText(name: "small.yaml", content: kept.joined(separator: "\n"))
        let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations)
        let trial = RubricTrial(try #require(reading.rubric))
        #expect(trial.outcomes.isEmpty)
        #expect(trial.gaps.count == trial.wantedCount)
        let slips = trial.mutate()
        #expect(slips.count > 10)
        #expect(slips.allSatisfy { !$0.isNoticed })
    }

    // MARK: Parts

    /// A part of a rubric says of a program what the whole says.
    @Test func aPartSaysWhatTheWholeSays() throws {
        let rubric = try Rubric.shipped("illinois-perkins-iv.yaml")
        let whole = Evaluator(rubric, profile: try #require(rubric.profile(nil)))
        let programs = try Repository.names("Examples/published").filter { $0.hasSuffix(".yaml") }.prefix(4).map {
            try #require(
                ProgramReading(SourceText(name: $0, content: try Repository.text("Examples/published/\($0)"))).program)
        }
        try #require(!programs.isEmpty)
        let assessments = programs.map { whole.assess($0) }
        for slice in rubric.slices where slice.subject != .whole {
            let part = Evaluator(slice.rubric, profile: try #require(slice.rubric.profile(nil)))
            for (program, assessment) in zip(programs, assessments) {
                let found = part.assess(program)
                switch slice.subject {
                case .requirement:
                    let place = try #require(rubric.requirements.firstIndex { $0.id == slice.id })
                    #expect(found.requirements[0].verdict == assessment.requirements[place].verdict, "\(slice.id)")
                case .criterion:
                    let all = zip(rubric.principles, assessment.principles).flatMap { zip($0.criteria, $1.criteria) }
                    let level = try #require(all.first { $0.0.id == slice.id }).1.level
                    #expect(found.principles[0].criteria[0].level == level, "\(slice.id)")
                case .principle:
                    let place = try #require(rubric.principles.firstIndex { $0.id == slice.id })
                    #expect(found.principles[0].score == assessment.principles[place].score, "\(slice.id)")
                case .whole: break
                }
            }
        }
    }
}
