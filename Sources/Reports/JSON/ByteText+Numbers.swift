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
        } else {
            add(text: number.shortDecimal(rounding: rounding))
        }
    }
}
