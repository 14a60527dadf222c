internal import AssessmentModel
internal import ExactNumbers

/// The weighted mean of values of which some are known as ranges only, and of which some may not count at all.
///
/// What does not count leaves numerator and denominator. The result is the range over all values and over all choices of what
/// counts: nothing is rounded, floored or capped.
struct WeightedMean {
    /// One value with its weight.
    struct Part {
        let weight: Int
        let values: ExactRange
        /// Whether it is possible that the value does not count.
        let mayBeMissing: Bool
    }

    private(set) var parts: [Part] = []

    mutating func add(_ values: ExactRange, weight: Int, mayBeMissing: Bool) {
        parts.append(Part(weight: weight, values: values, mayBeMissing: mayBeMissing))
    }

    /// The range of the mean.
    var score: ScoreRange {
        guard let least = extreme({ $0.values.lower }, isLeast: true),
            let most = extreme({ $0.values.upper ?? $0.values.lower }, isLeast: false)
        else { return ScoreRange(nil) }
        return ScoreRange(ExactRange(least, max(least, most)), mayBeMissing: parts.allSatisfy(\.mayBeMissing))
    }

    /// The least or the greatest mean: values that may be missing count as long as they move the mean that way.
    private func extreme(_ value: (Part) -> Rational, isLeast: Bool) -> Rational? {
        let rounding: RoundingDirection = isLeast ? .down : .up
        var sum = Rational.zero
        var weights = 0
        for part in parts where !part.mayBeMissing {
            sum = sum.plus(value(part).times(Rational(part.weight), rounding: rounding), rounding: rounding)
            weights += part.weight
        }
        let optional = parts.filter(\.mayBeMissing).sorted { isLeast ? value($0) < value($1) : value($0) > value($1) }
        for part in optional {
            if weights > 0 {
                let mean = sum.divided(by: Rational(weights), rounding: rounding)
                guard isLeast ? value(part) < mean : value(part) > mean else { break }
            }
            sum = sum.plus(value(part).times(Rational(part.weight), rounding: rounding), rounding: rounding)
            weights += part.weight
        }
        return weights > 0 ? sum.divided(by: Rational(weights), rounding: rounding) : nil
    }
}
