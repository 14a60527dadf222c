extension Ratings {
    /// Cohen's kappa of two people, over what both judged.
    ///
    /// J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960), 37-46.
    public func cohenKappa(_ first: Int, _ second: Int) -> Coefficient {
        var equal = 0
        var total = 0
        var left = Array(repeating: 0, count: categories)
        var right = left
        for row in values {
            guard let one = row[first], let other = row[second] else { continue }
            if one == other { equal += 1 }
            left[one] += 1
            right[other] += 1
            total += 1
        }
        guard total > 0 else { return .undefined(.nothingJudgedTwice) }
        // In whole numbers, so that "by chance alone all agree" is seen exactly.
        let chance = zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
        guard chance < total * total else { return .undefined(.noVariation) }
        return .value(Double(equal * total - chance) / Double(total * total - chance))
    }
}
