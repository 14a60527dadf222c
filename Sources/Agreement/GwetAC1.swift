extension Ratings {
    /// Gwet's first-order agreement coefficient; not everybody need judge everything.
    ///
    /// K. L. Gwet, Computing inter-rater reliability and its variance in the presence of high agreement, British Journal of Mathematical and
    /// Statistical Psychology 61 (2008), 29-48. Where nearly all judgments are the same it stays high, where kappa falls to nothing.
    public var gwetAC1: Coefficient {
        guard possible > 1 else { return .undefined(.oneCategory) }
        guard case .value(let observed) = percentAgreement else { return .undefined(.nothingJudgedTwice) }
        // The share of each category is the mean of its shares in everything that somebody judged.
        let units = counts.filter { $0.reduce(0, +) > 0 }
        let shares = (0..<categories).map { category in
            units.reduce(0.0) { $0 + Double($1[category]) / Double($1.reduce(0, +)) } / Double(units.count)
        }
        let chance = shares.reduce(0.0) { $0 + $1 * (1 - $1) } / Double(possible - 1)
        return .value((observed - chance) / (1 - chance))
    }
}
