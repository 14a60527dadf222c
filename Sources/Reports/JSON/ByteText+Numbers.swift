internal import AssessmentModel
internal import ExactNumbers
internal import JSONText

extension ByteText {
    /// Adds so many values with commas between them, each by its number.
    @inline(__always)
    mutating func addAll(_ count: Int, _ body: (Int, inout ByteText) -> Void) {
        for number in 0..<count {
            if number > 0 { add(",") }
            body(number, &self)
        }
    }

    /// Adds both ends of a score, or `null`.
    mutating func add(_ score: ScoreRange) {
        guard let values = score.values else { return add("null") }
        add("{\"lower\":")
        add(values.lower, rounding: .down)
        add(",\"upper\":")
        add(upperEndOf: values)
        add("}")
    }

    /// Both ends of what is certain are the same number; else the upper end is cut upwards, so that nothing possible is left out.
    mutating func add(upperEndOf values: ExactRange) {
        guard let upper = values.upper else { return add("null") }
        add(upper, rounding: values.isCertain ? .down : .up)
    }

    /// Adds a number with four decimals at most.
    mutating func add(_ number: Rational, rounding: RoundingDirection) {
        if number.denominator == 1 {
            add(Int(number.numerator))
        } else if (0..<1 << 48).contains(number.numerator) {
            addFraction(number, rounding: rounding)
        } else {
            add(text: number.shortDecimal(rounding: rounding))
        }
    }

    /// Adds a number that is not negative, and so small that its ten-thousandths are a small number too.
    private mutating func addFraction(_ number: Rational, rounding: RoundingDirection) {
        let (whole, rest) = (number.numerator * 10_000).quotientAndRemainder(dividingBy: number.denominator)
        let parts = whole + (rounding == .up && rest > 0 ? 1 : 0)
        add(Int(parts / 10_000))
        var decimals = Int(parts % 10_000)
        guard decimals > 0 else { return }
        var places = 4
        while decimals % 10 == 0 {
            decimals /= 10
            places -= 1
        }
        add(".")
        var limit = 10
        for _ in 1..<places {
            if decimals < limit { add("0") }
            limit *= 10
        }
        add(decimals)
    }
}
