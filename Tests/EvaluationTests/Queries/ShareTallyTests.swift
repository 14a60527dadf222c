import AssessmentModel
import ExactNumbers
import TestSupport
import Testing

@testable import Evaluation

/// The range of a share against all shares that are possible.
struct ShareTallyTests {
    @Test func spansAllSharesThatArePossible() {
        var random = SeededGenerator(seed: 5)
        let truths: [Truth] = [.no, .open, .yes]
        for _ in 0..<400 {
            let entries = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                (
                    counts: random.chance(60) ? Truth.yes : .open,
                    passes: truths.randomElement(using: &random) ?? .open
                )
            }
            var tally = ShareTally()
            for entry in entries { tally.add(entry.counts, entry.passes) }
            var shares: [Rational] = []
            var mayBeNone = false
            ShareTallyTests.complete(entries[...], passing: 0, counting: 0) { passing, counting in
                if counting == 0 {
                    mayBeNone = true
                } else {
                    shares.append(Rational(Int64(passing * 100), over: Int64(counting)))
                }
            }
            #expect(tally.value.values?.lower == shares.min())
            #expect(tally.value.values?.upper == shares.max())
            #expect(tally.value.mayBeMissing == mayBeNone)
        }
    }

    /// Decides for each entry in turn whether it counts and whether it passes, wherever that is open.
    private static func complete(
        _ entries: ArraySlice<(counts: Truth, passes: Truth)>, passing: Int, counting: Int,
        _ body: (_ passing: Int, _ counting: Int) -> Void
    ) {
        guard let entry = entries.first else { return body(passing, counting) }
        let rest = entries.dropFirst()
        if entry.counts != .yes { complete(rest, passing: passing, counting: counting, body) }
        if entry.passes != .yes { complete(rest, passing: passing, counting: counting + 1, body) }
        if entry.passes != .no { complete(rest, passing: passing + 1, counting: counting + 1, body) }
    }
}
