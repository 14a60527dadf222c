/// How many of all pairs of judgments of the same thing are the same.
extension Ratings {
    /// The observed agreement, from 0 to 1: the mean, over all things that two or more judged, of the share of equal pairs.
    ///
    /// Gwet, Handbook of Inter-Rater Reliability, 4th edition 2014, chapter 2; with two people who judge everything it is the plain share.
    public var percentAgreement: Coefficient {
        var sum = 0.0
        var units = 0
        for counts in counts {
            let total = counts.reduce(0, +)
            guard total > 1 else { continue }
            let equal = counts.reduce(0) { $0 + $1 * ($1 - 1) }
            sum += Double(equal) / Double(total * (total - 1))
            units += 1
        }
        return units > 0 ? .value(sum / Double(units)) : .undefined(.nothingJudgedTwice)
    }
}
