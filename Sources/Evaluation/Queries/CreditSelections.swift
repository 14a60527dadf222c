/// The selections of a choice by credits among few options, as bits: what can be chosen of it.
///
/// What is chosen never brings less than nothing, so that only the greatest selections can be best, and only the smallest ones worst.
final class CreditSelections: Sendable {
    /// Those that are certainly, and possibly, within the most credits.
    let greatestCertain: [UInt8]
    let greatestPossible: [UInt8]
    /// Those that possibly, and certainly, reach the least credits.
    let smallestPossible: [UInt8]
    let smallestCertain: [UInt8]

    /// The selections of options with some credits each.
    ///
    /// - Parameter most: The most credits that are chosen; nothing where there is no limit.
    init(_ credits: [CreditSpan], least: Int64, most: Int64?) {
        let count = credits.count
        var sums = Array(repeating: CreditSpan.zero, count: 1 << count)
        for (option, credits) in credits.enumerated() {
            for selection in 0..<1 << option { sums[1 << option | selection] = sums[selection].plus(credits) }
        }
        /// The selections that something holds of and of none that is one option greater, or smaller.
        func outermost(isGreatest: Bool, _ holds: (CreditSpan) -> Bool) -> [UInt8] {
            var selections: [UInt8] = []
            for selection in sums.indices where holds(sums[selection]) {
                var isOutermost = true
                for option in 0..<count where (selection >> option & 1 == 1) != isGreatest {
                    if holds(sums[selection ^ 1 << option]) { isOutermost = false }
                }
                if isOutermost { selections.append(UInt8(selection)) }
            }
            return selections
        }
        let all = [UInt8(truncatingIfNeeded: (1 << count) - 1)]
        greatestCertain = most.map { most in outermost(isGreatest: true) { $0.most <= most } } ?? all
        greatestPossible = most.map { most in outermost(isGreatest: true) { $0.least <= most } } ?? all
        // Where no selection reaches the least, all are taken.
        let possible = outermost(isGreatest: false) { $0.most >= least }
        smallestPossible = possible.isEmpty ? all : possible
        let certain = outermost(isGreatest: false) { $0.least >= least }
        smallestCertain = certain.isEmpty ? all : certain
    }

    /// The selections among which the best or the worst one is looked for, for the lower or the upper end of what they bring.
    func candidates(isWorst: Bool, isUpper: Bool) -> [UInt8] {
        isWorst ? isUpper ? smallestCertain : smallestPossible : isUpper ? greatestPossible : greatestCertain
    }

    /// How many of some options the best or the worst selection holds.
    ///
    /// - Parameter options: The options that count, as bits.
    func count(_ options: UInt8, isWorst: Bool, isUpper: Bool) -> Int {
        var result: Int?
        for selection in candidates(isWorst: isWorst, isUpper: isUpper) {
            let count = (selection & options).nonzeroBitCount
            result = result.map { isWorst ? min($0, count) : max($0, count) } ?? count
        }
        return result ?? 0
    }
}
