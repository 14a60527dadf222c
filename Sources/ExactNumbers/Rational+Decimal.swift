extension Rational {
    /// The number with a fixed count of decimals, cut in the direction asked for: `2/3` in two decimals is `0.66` or `0.67`.
    public func decimal(places: Int, rounding: RoundingDirection) -> String {
        String(decoding: digits(places: places, rounding: rounding), as: UTF8.self)
    }

    /// The number in as few decimals as it needs, at most four: `3`, `0.5`, `2.6666`.
    public func shortDecimal(rounding: RoundingDirection) -> String {
        if denominator == 1 { return String(numerator) }
        var digits = digits(places: 4, rounding: rounding)
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        if digits.last == UInt8(ascii: ".") { digits.removeLast() }
        return String(decoding: digits, as: UTF8.self)
    }

    private func digits(places: Int, rounding: RoundingDirection) -> [UInt8] {
        var scale: Int128 = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = Int128(numerator) * scale
        let (whole, remainder) = scaled.quotientAndRemainder(dividingBy: Int128(denominator))
        var quotient = whole
        if rounding == .down, remainder < 0 { quotient -= 1 }
        if rounding == .up, remainder > 0 { quotient += 1 }
        var digits: [UInt8] = []
        digits.reserveCapacity(24)
        // From the last digit to the first, then turned round.
        var rest = quotient.magnitude
        var place = 0
        repeat {
            if place == places, places > 0 { digits.append(UInt8(ascii: ".")) }
            let digit: UInt128
            if rest <= UInt128(UInt64.max) {
                let short = UInt64(rest)
                digit = UInt128(short % 10)
                rest = UInt128(short / 10)
            } else {
                (rest, digit) = rest.quotientAndRemainder(dividingBy: 10)
            }
            digits.append(UInt8(ascii: "0") + UInt8(digit))
            place += 1
        } while rest > 0 || place <= places
        if quotient < 0 { digits.append(UInt8(ascii: "-")) }
        digits.reverse()
        return digits
    }
}
