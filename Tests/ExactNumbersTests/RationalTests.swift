import ExactNumbers
import TestSupport
import Testing

struct RationalTests {
    @Test func keepsLowestTerms() {
        #expect(Rational(6, over: 4) == Rational(3, over: 2))
        #expect(Rational(-6, over: 4).numerator == -3)
        #expect(Rational(0, over: 7) == .zero)
    }

    @Test func agreesWithCrossMultiplication() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<2_000 {
            let a = Int64.random(in: -9_999...9_999, using: &generator)
            let b = Int64.random(in: 1...9_999, using: &generator)
            let c = Int64.random(in: -9_999...9_999, using: &generator)
            let d = Int64.random(in: 1...9_999, using: &generator)
            let (left, right) = (Rational(a, over: b), Rational(c, over: d))
            #expect(left.plus(right) == Rational(a * d + c * b, over: b * d))
            #expect(left.minus(right) == Rational(a * d - c * b, over: b * d))
            #expect(left.times(right) == Rational(a * c, over: b * d))
            #expect((left < right) == (a * d < c * b))
            if c != 0 { #expect(left.divided(by: right).times(right) == left) }
        }
    }

    @Test func whatDoesNotFitIsRoundedInTheDirectionAskedFor() {
        let first = Rational(1, over: 4_611_686_018_427_387_847)
        let second = Rational(1, over: 4_611_686_018_427_387_787)
        let low = first.plus(second, rounding: .down)
        let high = first.plus(second, rounding: .up)
        #expect(low < high)
        #expect(low >= first && low >= .zero)
        #expect(high <= Rational(1, over: 1_000_000_000))
        let huge = Rational(.max, over: 1)
        #expect(huge.plus(huge, rounding: .down) == huge)
        let whole = Rational(-1_000_000_007)
        #expect(whole.plus(first, rounding: .down) <= whole)
        #expect(whole.plus(first, rounding: .up) > whole)
    }

    @Test(arguments: [
        (Rational(2, over: 3), 2, "0.66", "0.67"), (Rational(-2, over: 3), 2, "-0.67", "-0.66"),
        (Rational(5), 1, "5.0", "5.0"), (Rational(1, over: 200), 1, "0.0", "0.1"), (Rational(100), 0, "100", "100"),
    ])
    func printsFixedDecimals(_ number: Rational, _ places: Int, _ down: String, _ up: String) {
        #expect(number.decimal(places: places, rounding: .down) == down)
        #expect(number.decimal(places: places, rounding: .up) == up)
    }

    @Test func printsAsFewDecimalsAsNeeded() {
        #expect(Rational(7, over: 2).shortDecimal(rounding: .down) == "3.5")
        #expect(Rational(8, over: 3).shortDecimal(rounding: .down) == "2.6666")
        #expect(Rational(8, over: 3).shortDecimal(rounding: .up) == "2.6667")
        #expect(Rational(64).shortDecimal(rounding: .up) == "64")
    }

    @Test func wholeNumbersRoundBothWays() {
        #expect(Rational(-3, over: 2).wholeNumber(rounding: .down) == -2)
        #expect(Rational(-3, over: 2).wholeNumber(rounding: .up) == -1)
        #expect(Rational(3, over: 2).wholeNumber(rounding: .down) == 1)
        #expect(Rational(3, over: 2).wholeNumber(rounding: .up) == 2)
    }
}
