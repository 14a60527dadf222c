internal import AssessmentModel
internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel

extension RubricReader {
    /// Reads how several reviews of one program are combined; what is not given is as in the rubric that is extended.
    mutating func readReviewPolicy(_ node: NodeIndex?) -> ReviewPolicy {
        let inherited = base?.reviewPolicy ?? ReviewPolicy()
        guard let node, let map = ClosedMapping(node, "`reviews`", keys: ["combine", "reviewers"], &self) else {
            return inherited
        }
        let policy = ReviewPolicy(
            combination: map["combine"].flatMap { readCombination($0) } ?? inherited.combination,
            reviewers: map["reviewers"].flatMap { readReviewers($0) } ?? inherited.reviewers)
        if base != nil, policy != inherited { departures.append("combines reviews in another way: \(policy.words)") }
        return policy
    }

    private mutating func readCombination(_ node: NodeIndex) -> ReviewPolicy.Combination? {
        guard let name = text(node) else { return nil }
        if let combination = ReviewPolicy.Combination(rawValue: name) { return combination }
        reportUnknown(
            .badValue, "reviews cannot be combined by `\(name)`", name, at: node,
            among: ReviewPolicy.Combination.allCases.map(\.rawValue))
        return nil
    }

    private mutating func readReviewers(_ node: NodeIndex) -> Int? {
        guard let number = number(node) else { return nil }
        guard number.denominator == 1, (1...100).contains(number.numerator) else {
            report(.badValue, "`reviewers` is a whole number from 1 to 100", at: node)
            return nil
        }
        return Int(number.numerator)
    }
}
