import ExactNumbers
import TestSupport
import Testing

/// Reckoning with ranges holds every result that reckoning with values inside of them has.
struct ExactRangeTests {
    @Test func holdsTheResultsOfAllValuesInside() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let (first, second) = (ExactRangeTests.range(&random), ExactRangeTests.range(&random))
            let factor = Rational(
                Int64.random(in: 0...30, using: &random), over: Int64.random(in: 1...30, using: &random))
            for _ in 0..<4 {
                let (left, right) = (
                    ExactRangeTests.value(in: first, &random), ExactRangeTests.value(in: second, &random)
                )
                #expect(first.contains(left))
                #expect(first.plus(second).contains(left.plus(right)))
                #expect(first.times(factor).contains(left.times(factor)))
            }
        }
    }

    @Test func theEndsAreReached() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<500 {
            let (first, second) = (ExactRangeTests.range(&random), ExactRangeTests.range(&random))
            let sum = first.plus(second)
            #expect(sum.lower == first.lower.plus(second.lower))
            #expect(sum.upper == first.upper.flatMap { upper in second.upper.map { upper.plus($0) } })
            #expect(first.plus(second) == second.plus(first))
            #expect(first.plus(.zero) == first)
            #expect(first.times(.one) == first)
        }
    }

    @Test func whatDoesNotFitWidensTheRange() {
        // Denominators that share no factor: the exact sum needs more than 64 bits.
        let first = ExactRange(Rational(1, over: 4_611_686_018_427_387_847))
        let second = ExactRange(Rational(1, over: 4_611_686_018_427_387_787))
        let sum = first.plus(second)
        #expect(!sum.isCertain)
        #expect(sum.lower >= first.lower)
        #expect(sum.contains(ExactRange(Rational(1, over: 2_305_843_009_213_693_907))))
        #expect(ExactRange(Rational(1, over: 3), Rational(.max)).times(Rational(2)).contains(Rational(.max)))
    }

    @Test func aRangeIsInAnotherIfAllItsValuesAre() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let (outer, inner) = (ExactRangeTests.range(&random), ExactRangeTests.range(&random))
            let values = (0..<8).map { _ in ExactRangeTests.value(in: inner, &random) } + [inner.lower]
            if outer.contains(inner) {
                #expect(values.allSatisfy(outer.contains))
            } else {
                let ends = [inner.lower, inner.upper].compactMap(\.self)
                #expect(!ends.allSatisfy(outer.contains) || inner.upper == nil && outer.upper != nil)
            }
            #expect(inner.contains(inner))
        }
    }

    @Test func onlyOneValueIsCertain() {
        #expect(ExactRange(Rational(3)).isCertain)
        #expect(!ExactRange(Rational(3), Rational(4)).isCertain)
        #expect(!ExactRange(Rational(3), nil).isCertain)
    }

    private static func range(_ random: inout SeededGenerator) -> ExactRange {
        let low = number(&random)
        if random.chance(15) { return ExactRange(low, nil) }
        return ExactRange(low, random.chance(20) ? low : max(low, number(&random)))
    }

    private static func number(_ random: inout SeededGenerator) -> Rational {
        Rational(Int64.random(in: -60...60, using: &random), over: Int64.random(in: 1...12, using: &random))
    }

    /// A value of a range: an end, or one between.
    private static func value(in range: ExactRange, _ random: inout SeededGenerator) -> Rational {
        let upper = range.upper ?? range.lower.plus(Rational(Int.random(in: 0...500, using: &random)))
        let part = Rational(Int64.random(in: 0...4, using: &random), over: 4)
        return range.lower.plus(upper.minus(range.lower).times(part))
    }
}
