public import ExactNumbers

/// The weighted mean of values of which some are known as ranges only, and of which some may not count at all.
///
/// What does not count leaves numerator and denominator. The result is the range over all values and over all choices of what
/// counts: nothing is rounded, floored or capped.
public struct WeightedMean: Sendable {
    /// One value with its weight.
    public struct Part: Sendable {
        /// How much it counts.
        public let weight: Int
        /// What it may be, from 0 to 100.
        public let values: ExactRange
        /// Whether it is possible that the value does not count.
        public let mayBeMissing: Bool
    }

    private(set) var parts: [Part] = []

    /// The mean of nothing.
    ///
    /// - Parameter count: How many values will be added, as far as that is known.
    public init(of count: Int = 0) {
        parts.reserveCapacity(count)
    }

    /// Adds a value.
    public mutating func add(_ values: ExactRange, weight: Int, mayBeMissing: Bool) {
        parts.append(Part(weight: weight, values: values, mayBeMissing: mayBeMissing))
    }

    /// The range of the mean.
    public var score: ScoreRange {
        guard let least = mean(isLeast: true), let most = mean(isLeast: false) else { return ScoreRange(nil) }
        return ScoreRange(ExactRange(least, max(least, most)), mayBeMissing: parts.allSatisfy(\.mayBeMissing))
    }

    /// The values that the least or the greatest mean is made of, each with its weight.
    public func terms(isLeast: Bool) -> [(weight: Int, value: Rational)] {
        var terms: [(weight: Int, value: Rational)] = []
        walk(isLeast: isLeast) { terms.append(($0, $1)) }
        return terms
    }

    private func mean(isLeast: Bool) -> Rational? {
        if let mean = meanOfWholeNumbers(isLeast: isLeast) { return mean }
        return walk(isLeast: isLeast) { _, _ in }
    }

    /// The same where all values are whole numbers and all count; nothing elsewhere.
    private func meanOfWholeNumbers(isLeast: Bool) -> Rational? {
        var sum: Int64 = 0
        var weights: Int64 = 0
        for part in parts {
            let value = isLeast ? part.values.lower : part.values.upper ?? part.values.lower
            guard value.denominator == 1, !part.mayBeMissing else { return nil }
            let (product, isTooGreat) = value.numerator.multipliedReportingOverflow(by: Int64(part.weight))
            let (next, isGreater) = sum.addingReportingOverflow(product)
            if isTooGreat || isGreater { return nil }
            sum = next
            weights += Int64(part.weight)
        }
        return weights > 0 ? Rational(sum, over: weights) : nil
    }

    /// The least or the greatest mean: values that may be missing count as long as they move the mean that way.
    @discardableResult
    private func walk(isLeast: Bool, _ count: (Int, Rational) -> Void) -> Rational? {
        let value = { (part: Part) in isLeast ? part.values.lower : part.values.upper ?? part.values.lower }
        let rounding: RoundingDirection = isLeast ? .down : .up
        var sum = Rational.zero
        var weights = 0
        func add(_ part: Part) {
            sum = sum.plus(value(part).times(Rational(part.weight), rounding: rounding), rounding: rounding)
            weights += part.weight
            count(part.weight, value(part))
        }
        for part in parts where !part.mayBeMissing { add(part) }
        guard parts.contains(where: \.mayBeMissing) else {
            return weights > 0 ? sum.divided(by: Rational(weights), rounding: rounding) : nil
        }
        let optional = parts.filter(\.mayBeMissing).sorted { isLeast ? value($0) < value($1) : value($0) > value($1) }
        for part in optional {
            if weights > 0 {
                let mean = sum.divided(by: Rational(weights), rounding: rounding)
                guard isLeast ? value(part) < mean : value(part) > mean else { break }
            }
            add(part)
        }
        return weights > 0 ? sum.divided(by: Rational(weights), rounding: rounding) : nil
    }
}
