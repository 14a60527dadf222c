import Acceptance
import AssessmentModel
import ExactNumbers
import Testing

/// A gate looks at what is certain, and at what applies.
struct GatesTests {
    /// What leaves everything open, what is certainly not met, and what is certainly met.
    private static let open = ""
    private static let bad = "institutions: [{name: A, type: high-school}]\npartners: []\n"
    private static let good =
        "institutions: [{name: A, type: university}, {name: B, type: university}, {name: C, type: university}]\n"
        + "partners: [X, Y, Z]\n"

    private func breaches(_ lines: String, _ status: String, _ gates: Gates) throws -> [Breach] {
        try gates.breaches(of: Judged(lines, status: status).assessment)
    }

    @Test func verdictsThatFail() throws {
        for (gate, open, bad) in [
            (FailureGate.notMet, 0, 2), (.undetermined, 2, 2), (.never, 0, 0),
        ] {
            let gates = try Judged.gates(gate)
            #expect(try breaches(GatesTests.open, "draft", gates).count == open, "\(gate)")
            #expect(try breaches(GatesTests.bad, "submission", gates).count == bad, "\(gate)")
            #expect(try breaches(GatesTests.good, "submission", gates).isEmpty, "\(gate)")
        }
    }

    /// A draft that may still turn out well does not pass, for it is not certain.
    @Test func whatIsCertainIsCompared() throws {
        let half = "partners: [X]\n"
        for (least, passes) in [("0", true), ("50", true), ("50.0001", false), ("100", false)] {
            for scores in [[least], ["people=\(least)"]] {
                let gates = try Judged.gates(.never, scores: scores)
                #expect(try breaches(half, "draft", gates).isEmpty == passes, "\(scores)")
                #expect(try breaches(half, "submission", gates).isEmpty == passes, "\(scores)")
            }
        }
        for (level, passes) in [("low", true), ("middle", true), ("high", false)] {
            let gates = try Judged.gates(.never, level: level)
            #expect(try breaches(half, "draft", gates).isEmpty == passes, "\(level)")
        }
        let gates = try Judged.gates(.never, scores: ["60"], level: "high")
        #expect(
            try breaches(half, "draft", gates) == [
                .score(principle: nil, certain: Rational(50), wanted: Rational(60)),
                .level(principle: 0, criterion: 0, certain: 1, wanted: 2),
            ])
    }

    @Test(arguments: ["", "x", "-1", "101", "=5", "people=", "people=x", "a=b=1", "1e2", "50%"])
    func whatIsNoScoreIsRefused(_ text: String) {
        #expect(MinimumScore(text) == nil)
    }

    @Test func whatTheRubricDoesNotHaveIsRefused() throws {
        #expect(throws: Gates.Mistake.unknownPrinciple("peple", known: ["people"])) {
            try Judged.gates(scores: ["peple=5"])
        }
        #expect(throws: Gates.Mistake.unknownLevel("hihg", known: ["low", "middle", "high"])) {
            try Judged.gates(level: "hihg")
        }
    }
}
