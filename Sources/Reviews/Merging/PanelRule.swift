internal import AssessmentModel

/// Makes one judgment out of several, by the policy of a rubric.
///
/// Opinions are numbers from 0: levels, or 0 for "not met" and 1 for "met". As long as fewer people judged than it takes, those who are
/// missing may still say anything, so that every further opinion only narrows what is left.
struct PanelRule {
    let policy: ReviewPolicy

    /// What came of opinions.
    struct Result: Equatable {
        /// What is left, from the lowest to the highest.
        let range: ClosedRange<Int>
        let outcome: FindingReview.Outcome
        /// How many more people it takes.
        let missing: Int
    }

    /// Combines opinions of which none is greater than `highest`.
    func combine(_ opinions: [Int], highest: Int) -> Result {
        let missing = max(0, policy.reviewers - opinions.count)
        guard let least = opinions.min(), let most = opinions.max() else {
            return Result(range: 0...highest, outcome: .none, missing: missing)
        }
        if let range = range(opinions, missing, highest), range.count == 1 {
            return Result(range: range, outcome: .decided, missing: missing)
        }
        if missing > 0 {
            let range = policy.combination == .median ? range(opinions, missing, highest) : nil
            return Result(range: range ?? 0...highest, outcome: .waiting, missing: missing)
        }
        return Result(
            range: range(opinions, missing, highest) ?? least...most, outcome: .disputed, missing: missing)
    }

    /// What the rule itself says, where it says something.
    private func range(_ opinions: [Int], _ missing: Int, _ highest: Int) -> ClosedRange<Int>? {
        switch policy.combination {
        case .allAgree:
            guard missing == 0, let first = opinions.first, opinions.allSatisfy({ $0 == first }) else { return nil }
            return first...first
        case .majority:
            let half = (opinions.count + missing) / 2
            let counts = Dictionary(grouping: opinions) { $0 }.mapValues(\.count)
            return counts.first { $0.value > half }.map { $0.key...$0.key }
        case .median:
            let sorted = opinions.sorted()
            let low = Array(repeating: 0, count: missing) + sorted
            let high = sorted + Array(repeating: highest, count: missing)
            return low[(low.count - 1) / 2]...high[high.count / 2]
        }
    }
}
