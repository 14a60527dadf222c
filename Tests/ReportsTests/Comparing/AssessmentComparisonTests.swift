import AssessmentModel
import ExactNumbers
import SourceDiagnostics
import Testing

/// The laws of comparing: nothing differs from itself, and from the other side every change goes the other way.
struct AssessmentComparisonTests {
    private static let assessments: [Assessment] = [Samples.shipped, Samples.own].compactMap(\.self).flatMap {
        $0.examples + $0.rubricExamples()
    }.compactMap { if case .assessed(let assessment) = $0 { assessment } else { nil } }

    /// Pairs of programs: each with some others, under one rubric or two.
    private static var pairs: [(Assessment, Assessment)] {
        let all = assessments
        return all.indices.flatMap { place in [1, 7, 50, 333].map { (all[place], all[(place + $0) % all.count]) } }
    }

    @Test func nothingDiffersFromItself() {
        for assessment in AssessmentComparisonTests.assessments {
            #expect(AssessmentComparison(from: assessment, to: assessment).changes.isEmpty)
        }
    }

    @Test func fromTheOtherSideEveryChangeGoesTheOtherWay() {
        var checked = 0
        for (old, new) in AssessmentComparisonTests.pairs {
            let there = AssessmentComparison(from: old, to: new)
            let back = AssessmentComparison(from: new, to: old)
            let mirrored = Dictionary(uniqueKeysWithValues: back.changes.map { ($0.subject, $0) })
            #expect(there.changes.count == back.changes.count)
            for change in there.changes {
                let other = mirrored[change.subject]
                #expect(other?.kind == change.kind.mirrored, "\(change.title)")
                #expect(other?.old == change.new && other?.new == change.old)
                #expect(other?.decides == change.decides)
                #expect(other?.oldPlace == change.newPlace && other?.newPlace == change.oldPlace)
                #expect(other?.measures.count == change.measures.count)
            }
            #expect(there.isFlipped == back.isFlipped)
            checked += there.changes.count
        }
        #expect(checked > 5_000)
    }

    /// Every difference stands exactly once: no subject has two, and what has another outcome has not merely moved.
    @Test func everyDifferenceStandsOnce() {
        var moved = 0
        for (old, new) in AssessmentComparisonTests.pairs {
            let changes = AssessmentComparison(from: old, to: new).changes
            #expect(Set(changes.map(\.subject)).count == changes.count)
            for change in changes where change.kind == .moved {
                #expect(change.old == change.new && change.old != nil)
                #expect(change.oldPlace?.range.start != change.newPlace?.range.start)
                moved += 1
            }
            for change in changes where change.kind != .moved { #expect(change.old != change.new) }
        }
        #expect(moved > 100)
    }

    /// What was missed or met and may be either now is not known any more, and nothing else: it is no gain and no loss, and has not merely
    /// moved. From the other side it is known now.
    @Test func whatIsOpenAgainIsNotKnownAnyMore() {
        var seen: Set<Verdict> = []
        for (old, new) in AssessmentComparisonTests.pairs {
            for change in AssessmentComparison(from: old, to: new).changes {
                guard case .verdict(let before)? = change.old, case .verdict(.undetermined)? = change.new,
                    before == .met || before == .notMet
                else { continue }
                #expect(change.kind == .unknown && change.kind.mirrored == .known)
                seen.insert(before)
            }
        }
        #expect(seen == [.met, .notMet])
    }

    /// What the kinds promise.
    @Test func theKindsSayWhatHappened() {
        for (old, new) in AssessmentComparisonTests.pairs {
            for change in AssessmentComparison(from: old, to: new).changes {
                switch (change.old, change.new) {
                case (.verdict(let before)?, .verdict(let after)?):
                    #expect((change.kind == .improved) == (before == .notMet && after == .met))
                    #expect((change.kind == .worse) == (before == .met && after == .notMet))
                    if before == .undetermined, after == .met || after == .notMet { #expect(change.kind == .known) }
                case (.score(let before?)?, .score(let after?)?) where before != after:
                    #expect((change.kind == .known) == before.contains(after))
                    if change.kind == .improved { #expect(after.lower > before.lower) }
                    if change.kind == .worse { #expect(!after.contains(before)) }
                case (.level(let before?)?, .level(let after?)?) where before != after:
                    #expect((change.kind == .unknown) == after.points.contains(before.points))
                default: continue
                }
            }
        }
    }
}
