extension Rational {
    /// The number with a fixed count of decimals, cut in the direction asked for: `2/3` in two decimals is `0.66` or `0.67`.
    public func decimal(places: Int, rounding: RoundingDirection) -> String {
        let scale = (0..<places).reduce(Int128(1)) { scale, _ in scale * 10 }
        let scaled = Int128(numerator) * scale
        var quotient = scaled / Int128(denominator)
        let remainder = scaled % Int128(denominator)
        if rounding == .down, remainder < 0 { quotient -= 1 }
        if rounding == .up, remainder > 0 { quotient += 1 }
        let digits = String(quotient.magnitude)
        let sign = quotient < 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }

    /// The number in as few decimals as it needs, at most four: `3`, `0.5`, `2.6666`.
    public func shortDecimal(rounding: RoundingDirection) -> String {
        if denominator == 1 { return String(numerator) }
        var text = decimal(places: 4, rounding: rounding)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}
