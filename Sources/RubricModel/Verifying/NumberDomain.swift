internal import ExactNumbers

/// All values that a number can have on any program.
struct NumberDomain: Sendable, Hashable {
    /// The least value.
    let lower: Rational
    /// The greatest value; nothing where there is none.
    let upper: Rational?
    /// Whether it is always a whole number.
    let isWhole: Bool
    /// Whether there can be no value.
    let mayBeMissing: Bool

    /// A number of things.
    static func count(upTo upper: Rational? = nil) -> NumberDomain {
        NumberDomain(lower: .zero, upper: upper, isWhole: true, mayBeMissing: false)
    }

    /// Enough values to tell all comparisons with some numbers apart: each of these numbers, one between each two, one on either
    /// side, and none.
    func representatives(of limits: [Rational]) -> [Rational?] {
        var marks = Set(limits.filter { $0 >= lower && upper.map($0.isAtMost) ?? true })
        marks.insert(lower)
        if let upper { marks.insert(upper) }
        let sorted = marks.sorted()
        var values: [Rational?] = []
        for (place, mark) in sorted.enumerated() {
            if !isWhole || mark.denominator == 1 { values.append(mark) }
            let next = place + 1 < sorted.count ? sorted[place + 1] : nil
            if next == nil, upper != nil { continue }
            let between = isWhole ? Rational(Int(mark.wholeNumber(rounding: .down)) + 1) : mark.middle(before: next)
            if next.map({ between < $0 }) ?? true { values.append(between) }
        }
        if mayBeMissing { values.append(nil) }
        return values
    }

    /// The domain in words: "a whole number, 0 or more".
    var words: String {
        let kind = isWhole ? "a whole number" : "a number"
        let limits =
            upper.map { "from \(lower.shortDecimal(rounding: .down)) to \($0.shortDecimal(rounding: .down))" }
            ?? "\(lower.shortDecimal(rounding: .down)) or more"
        return "\(kind), \(limits)"
    }
}

extension Rational {
    fileprivate func isAtMost(_ limit: Rational) -> Bool { self <= limit }

    /// A number between this and the next, or above this.
    fileprivate func middle(before next: Rational?) -> Rational {
        guard let next else { return plus(.one) }
        return plus(next).divided(by: Rational(2))
    }
}
