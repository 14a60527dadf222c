import AssessmentModel
import TestSupport
import Testing

@testable import Reviews

/// How several judgments become one.
struct PanelRuleTests {
    private func combine(_ combination: ReviewPolicy.Combination, _ reviewers: Int, _ opinions: [Int])
        -> PanelRule.Result
    {
        PanelRule(policy: ReviewPolicy(combination: combination, reviewers: reviewers)).combine(opinions, highest: 4)
    }

    @Test func allMustAgree() {
        #expect(combine(.allAgree, 1, [2]) == .init(range: 2...2, outcome: .decided, missing: 0))
        #expect(combine(.allAgree, 1, [2, 2, 2]) == .init(range: 2...2, outcome: .decided, missing: 0))
        #expect(combine(.allAgree, 1, [2, 3, 1]) == .init(range: 1...3, outcome: .disputed, missing: 0))
        #expect(combine(.allAgree, 2, [2]) == .init(range: 0...4, outcome: .waiting, missing: 1))
        #expect(combine(.allAgree, 2, []) == .init(range: 0...4, outcome: .none, missing: 2))
    }

    @Test func twoOfThreeDecide() {
        #expect(combine(.majority, 3, [2, 2]) == .init(range: 2...2, outcome: .decided, missing: 1))
        #expect(combine(.majority, 3, [2, 4, 2]) == .init(range: 2...2, outcome: .decided, missing: 0))
        #expect(combine(.majority, 3, [2, 4]) == .init(range: 0...4, outcome: .waiting, missing: 1))
        #expect(combine(.majority, 3, [2, 4, 3]) == .init(range: 2...4, outcome: .disputed, missing: 0))
        #expect(combine(.majority, 3, [2, 2, 3, 3]) == .init(range: 2...3, outcome: .disputed, missing: 0))
    }

    @Test func theMiddleOneDecides() {
        #expect(combine(.median, 3, [4, 0, 1]) == .init(range: 1...1, outcome: .decided, missing: 0))
        #expect(combine(.median, 3, [1]) == .init(range: 0...4, outcome: .waiting, missing: 2))
        #expect(combine(.median, 3, [1, 3]) == .init(range: 1...3, outcome: .waiting, missing: 1))
        #expect(combine(.median, 3, [2, 2]) == .init(range: 2...2, outcome: .decided, missing: 1))
        // Nothing is averaged: of an even number both in the middle must be the same.
        #expect(combine(.median, 1, [1, 3]) == .init(range: 1...3, outcome: .disputed, missing: 0))
        #expect(combine(.median, 1, [0, 2, 2, 4]) == .init(range: 2...2, outcome: .decided, missing: 0))
    }

    /// The law: as long as people are missing, another opinion only narrows what is left, whatever it is; and any opinions leave no more than
    /// none do.
    @Test(arguments: ReviewPolicy.Combination.allCases)
    func anotherOpinionOnlyNarrows(_ combination: ReviewPolicy.Combination) {
        for highest in 1...3 {
            for reviewers in 1...4 {
                let rule = PanelRule(policy: ReviewPolicy(combination: combination, reviewers: reviewers))
                for opinions in sequences(upTo: reviewers, highest: highest) {
                    let after = rule.combine(opinions, highest: highest)
                    let before = rule.combine(Array(opinions.dropLast()), highest: highest)
                    #expect(before.range.contains(after.range), "\(opinions) by \(combination) of \(reviewers)")
                    #expect(before.outcome != .decided || after.range == before.range)
                    #expect((after.outcome == .decided) == (after.range.count == 1))
                }
            }
        }
    }

    /// Beyond the people that it takes, one who says what was decided changes nothing.
    @Test(arguments: ReviewPolicy.Combination.allCases)
    func whoAgreesReopensNothing(_ combination: ReviewPolicy.Combination) {
        let rule = PanelRule(policy: ReviewPolicy(combination: combination, reviewers: 2))
        for opinions in sequences(upTo: 4, highest: 2) {
            let before = rule.combine(opinions, highest: 2)
            guard before.outcome == .decided else { continue }
            let after = rule.combine(opinions + [before.range.lowerBound], highest: 2)
            #expect(after.range == before.range, "\(opinions) by \(combination)")
        }
    }

    /// Who judged first does not matter.
    @Test(arguments: ReviewPolicy.Combination.allCases)
    func orderDoesNotMatter(_ combination: ReviewPolicy.Combination) {
        let rule = PanelRule(policy: ReviewPolicy(combination: combination, reviewers: 3))
        for opinions in sequences(upTo: 4, highest: 2) {
            #expect(rule.combine(opinions, highest: 2) == rule.combine(opinions.reversed(), highest: 2))
        }
    }

    /// All rows of opinions with so many or fewer.
    private func sequences(upTo count: Int, highest: Int) -> [[Int]] {
        var all: [[Int]] = []
        var last: [[Int]] = [[]]
        for _ in 0..<count {
            last = last.flatMap { row in (0...highest).map { row + [$0] } }
            all += last
        }
        return all
    }
}
