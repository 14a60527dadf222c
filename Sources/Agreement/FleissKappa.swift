extension Ratings {
    /// Fleiss' kappa of any number of people, who need not be the same for everything, but as many.
    ///
    /// J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychological Bulletin 76 (1971), 378-382.
    public var fleissKappa: Coefficient {
        // What only one person judged cannot be compared, and does not count.
        let units = counts.filter { $0.reduce(0, +) > 1 }
        guard let raters = units.first?.reduce(0, +) else { return .undefined(.nothingJudgedTwice) }
        guard units.allSatisfy({ $0.reduce(0, +) == raters }) else { return .undefined(.unequalNumbers) }
        let equal = units.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * ($1 - 1) } }
        let totals = (0..<categories).map { category in units.reduce(0) { $0 + $1[category] } }
        let all = units.count * raters
        let squares = totals.reduce(0) { $0 + $1 * $1 }
        guard squares < all * all else { return .undefined(.noVariation) }
        let observed = Double(equal) / Double(all * (raters - 1))
        let chance = Double(squares) / Double(all * all)
        return .value((observed - chance) / (1 - chance))
    }
}
