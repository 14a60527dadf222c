public import ExactNumbers

/// How a number compares with what is asked for.
public enum Comparison: Sendable, Hashable {
    /// It is so much or more.
    case atLeast(Rational)
    /// It is so much or less.
    case atMost(Rational)
    /// It is exactly so much.
    case exactly(Rational)
    /// It is from the one to the other, both included.
    case between(Rational, Rational)
}

extension Comparison {
    /// The numbers that are compared with.
    var numbers: [Rational] {
        switch self {
        case .atLeast(let number), .atMost(let number), .exactly(let number): [number]
        case .between(let low, let high): [low, high]
        }
    }

    /// Whether a number compares so; one that does not exist compares with nothing.
    func holds(_ value: Rational?) -> Bool {
        guard let value else { return false }
        return switch self {
        case .atLeast(let limit): value >= limit
        case .atMost(let limit): value <= limit
        case .exactly(let number): value == number
        case .between(let low, let high): low <= value && value <= high
        }
    }

    /// The comparison in words.
    var words: String {
        switch self {
        case .atLeast(let limit): "at least \(limit.shortDecimal(rounding: .down))"
        case .atMost(let limit): "at most \(limit.shortDecimal(rounding: .down))"
        case .exactly(let value): "exactly \(value.shortDecimal(rounding: .down))"
        case .between(let low, let high):
            "from \(low.shortDecimal(rounding: .down)) to \(high.shortDecimal(rounding: .down))"
        }
    }
}
