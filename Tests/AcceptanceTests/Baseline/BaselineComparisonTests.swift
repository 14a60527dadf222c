import Acceptance
import AssessmentModel
import ExactNumbers
import ProgramModel
import TestSupport
import Testing

/// A finding is known again by what it is about, wherever that stands, and nothing that is new hides behind what is known.
struct BaselineComparisonTests {
    private static let schools = [
        "{name: A, type: high-school}", "{name: B, type: high-school, note: Here}", "{name: C, type: university}",
    ]

    private func program(_ schools: [String], _ more: String = "") throws -> Judged {
        try Judged("institutions:\n" + schools.map { "  - \($0)\n" }.joined() + more)
    }

    private func states(_ before: Judged, _ after: Judged, _ gates: Gates? = nil) throws -> [BaselineState] {
        let gates = try gates ?? Judged.gates()
        return try after.compared(gates, with: before.known(gates)).states.map(\.state)
    }

    @Test func whatIsKnownIsUnchanged() throws {
        let program = try program(BaselineComparisonTests.schools)
        #expect(try states(program, program) == [.unchanged])
        #expect(try program.compared(Judged.gates(), with: nil).states.map(\.state) == [.new])
    }

    /// Lines, layout, comments, quotes, the order of keys and of items make no difference.
    @Test func whereAndHowItIsWrittenDoesNotCount() throws {
        let before = try program(BaselineComparisonTests.schools)
        for schools in [
            BaselineComparisonTests.schools.reversed(),
            ["{name: New, type: university}", "{name: D, type: university}"] + BaselineComparisonTests.schools,
            ["{type: 'high-school', name: \"A\"}  # A comment", "name: B\n    note: Here\n    type: high-school"]
                + ["{name: C, type: university}"],
        ] {
            #expect(try states(before, program(Array(schools))) == [.unchanged], "\(schools)")
        }
    }

    @Test func oneMoreOfTheSameIsNew() throws {
        let before = try program(BaselineComparisonTests.schools)
        let schools = BaselineComparisonTests.schools
        #expect(try states(before, program(schools + ["{name: D, type: high-school}"])) == [.new])
        // Not even one that says the same as a known one.
        #expect(try states(before, program(schools + [schools[0]])) == [.new])
        let twice = try program(schools + [schools[0]])
        #expect(try states(twice, twice) == [.unchanged])
        #expect(try states(twice, before) == [.unchanged])
    }

    @Test func whatHasNoIdIsAnotherWhenItChanges() throws {
        let schools = ["{name: A, type: high-school}", "{name: B, type: university}", "{name: C, type: university}"]
        let changed = ["{name: A, type: high-school, note: There}"] + schools.dropFirst()
        #expect(try states(program(schools), program(changed)) == [.new])
        let with = ["{id: a, name: A, type: high-school}"] + schools.dropFirst()
        let renamed = schools.dropFirst() + ["{id: a, name: Another, type: high-school}"]
        #expect(try states(program(with), program(Array(renamed))) == [.updated])
        let other = ["{id: z, name: Another, type: high-school}"] + schools.dropFirst()
        #expect(try states(program(with), program(other)) == [.new])
    }

    /// A list is known by its key: it still lacks something when something else in it changes.
    @Test func whatLacksSomethingIsKnownByItsName() throws {
        let before = try program(["{name: C, type: university}"])
        let after = try program(["{name: D, type: university}", "{name: E, type: university}"])
        #expect(try states(before, before) == [.unchanged])
        #expect(try [.unchanged, .updated].contains(#require(states(before, after).first)))
    }

    @Test func whatGetsWorseIsNew() throws {
        let gates = try Judged.gates(.undetermined, scores: ["90"], level: "high")
        let draft = try Judged("partners: [X]\n", status: "draft")
        let known = try draft.known(gates)
        #expect(
            try draft.compared(gates, with: known).states.map(\.state) == [
                .unchanged, .unchanged, .unchanged, .unchanged,
            ])
        let worse = try Judged("partners: []\n", status: "draft").compared(gates, with: known)
        #expect(worse.new.contains(.level(principle: 0, criterion: 0, certain: 0, wanted: 2)))
        #expect(worse.new.contains(.score(principle: nil, certain: .zero, wanted: Rational(90))))
        let better = try Judged("partners: [X, Y]\n", status: "draft").compared(gates, with: known)
        #expect(better.new.isEmpty)
        let decided = try Judged("institutions: none\npartners: [X]\n").compared(gates, with: known)
        #expect(decided.new.contains(.requirement(0, .notMet)))
    }

    @Test func whatIsMendedIsNotKept() throws {
        let gates = try Judged.gates()
        let known = try program(BaselineComparisonTests.schools).known(gates)
        let mended = try program(Array(repeating: "{name: C, type: university}", count: 3)).compared(gates, with: known)
        #expect(mended.kept.isEmpty && mended.gone == 1 && mended.states.isEmpty)
        // And so not known when it comes back.
        #expect(try program(BaselineComparisonTests.schools).compared(gates, with: mended.kept).new.count == 1)
    }

    /// Written anew without adding, a baseline never knows more than before.
    @Test func keepingAddsNothing() throws {
        let gates = try Judged.gates(.undetermined, scores: ["90"], level: "high")
        var generator = SeededGenerator(seed: 7)
        let pool = (0..<6).flatMap { number in
            ["{name: T\(number), type: high-school}", "{name: T\(number), type: university}", "{name: T\(number)}"]
        }
        for _ in 0..<200 {
            let draw = { (generator: inout SeededGenerator) in
                (0..<Int.random(in: 1...5, using: &generator)).map { _ in pool.randomElement(using: &generator) ?? "" }
            }
            let before = try program(draw(&generator))
            let after = try program(draw(&generator))
            let first = try after.compared(gates, with: before.known(gates))
            let second = try after.compared(gates, with: first.kept)
            #expect(second.new.count == first.new.count)
            let accepted = try after.compared(gates, with: first.current)
            #expect(accepted.new.isEmpty)
        }
    }

    @Test func findingsSayHowTheyStand() throws {
        let gates = try Judged.gates(level: "middle")
        let before = try program(BaselineComparisonTests.schools)
        let marked = try before.compared(gates, with: before.known(gates)).marked(before.assessment)
        #expect(marked.requirements.map(\.finding.baseline) == [nil, .unchanged])
        #expect(marked.principles.flatMap(\.criteria).map(\.finding.baseline) == [.unchanged])
        #expect(marked.verdict == before.assessment.verdict)
    }
}
