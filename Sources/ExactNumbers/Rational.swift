/// A ratio of two whole numbers in lowest terms: the number that measures, credits and scores are reckoned in.
///
/// Results are exact as long as numerator and denominator fit into 64 bits, which every sum over a file of the allowed size
/// and every weighted mean with ordinary weights does. Where one does not fit, it is rounded in the direction asked for, so
/// that ranges stay sound; what is greater than 64 bits hold at all stays at their limit.
public struct Rational: Sendable, Hashable {
    /// The numerator, which carries the sign.
    public let numerator: Int64
    /// The denominator, always positive.
    public let denominator: Int64

    /// A whole number.
    public init(_ whole: Int) {
        numerator = Int64(whole)
        denominator = 1
    }

    /// The ratio of two whole numbers, in lowest terms.
    ///
    /// - Precondition: `denominator` is positive.
    public init(_ numerator: Int64, over denominator: Int64) {
        precondition(denominator > 0, "a denominator is positive")
        self.init(reducing: numerator, over: denominator)
    }

    /// Zero.
    public static let zero = Rational(0)
    /// One.
    public static let one = Rational(1)

    private init(unreduced numerator: Int64, over denominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// What fits into 64 bits as it stands, which nearly everything does.
    private init(reducing numerator: Int64, over denominator: Int64) {
        let divisor = Int64(Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        self.init(unreduced: numerator / divisor, over: denominator / divisor)
    }

    private init(_ numerator: Int128, over denominator: Int128, rounding: RoundingDirection) {
        if let numerator = Int64(exactly: numerator), let denominator = Int64(exactly: denominator) {
            self.init(reducing: numerator, over: denominator)
            return
        }
        let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        var numerator = numerator / Int128(divisor)
        var denominator = denominator / Int128(divisor)
        // Halving both sides until they fit moves the value a little: each half is taken in the direction asked for.
        while Int64(exactly: numerator) == nil || Int64(exactly: denominator) == nil {
            let towardsGreater = (rounding == .up) == (numerator >= 0)
            denominator = max(1, towardsGreater ? denominator >> 1 : (denominator + 1) >> 1)
            numerator = rounding == .up ? (numerator + 1) >> 1 : numerator >> 1
        }
        self.init(unreduced: Int64(numerator), over: Int64(denominator))
    }

    private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return max(larger, 1)
    }

    private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return max(larger, 1)
    }

    /// The number with the other sign.
    public var negated: Rational { Rational.zero.minus(self) }

    /// The sum of two numbers.
    public func plus(_ other: Rational, rounding: RoundingDirection = .down) -> Rational {
        if denominator == 1, other.denominator == 1 {
            let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
            if !overflow { return Rational(unreduced: sum, over: 1) }
        }
        return Rational(
            Int128(numerator) * Int128(other.denominator) + Int128(other.numerator) * Int128(denominator),
            over: Int128(denominator) * Int128(other.denominator), rounding: rounding)
    }

    /// The difference of two numbers.
    public func minus(_ other: Rational, rounding: RoundingDirection = .down) -> Rational {
        if denominator == 1, other.denominator == 1 {
            let (difference, overflow) = numerator.subtractingReportingOverflow(other.numerator)
            if !overflow { return Rational(unreduced: difference, over: 1) }
        }
        return Rational(
            Int128(numerator) * Int128(other.denominator) - Int128(other.numerator) * Int128(denominator),
            over: Int128(denominator) * Int128(other.denominator), rounding: rounding)
    }

    /// The product of two numbers.
    public func times(_ other: Rational, rounding: RoundingDirection = .down) -> Rational {
        if denominator == 1, other.denominator == 1 {
            let (product, overflow) = numerator.multipliedReportingOverflow(by: other.numerator)
            if !overflow { return Rational(unreduced: product, over: 1) }
        }
        return Rational(
            Int128(numerator) * Int128(other.numerator), over: Int128(denominator) * Int128(other.denominator),
            rounding: rounding)
    }

    /// The quotient of two numbers.
    ///
    /// - Precondition: `other` is not zero.
    public func divided(by other: Rational, rounding: RoundingDirection = .down) -> Rational {
        precondition(other.numerator != 0, "nothing can be divided by zero")
        let sign: Int128 = other.numerator < 0 ? -1 : 1
        return Rational(
            sign * Int128(numerator) * Int128(other.denominator),
            over: Int128(denominator) * Int128(other.numerator.magnitude), rounding: rounding)
    }

    /// The whole number at or beyond this one, in the direction asked for.
    public func wholeNumber(rounding: RoundingDirection) -> Int64 {
        let quotient = numerator / denominator
        let remainder = numerator % denominator
        switch rounding {
        case .down: return remainder < 0 ? quotient - 1 : quotient
        case .up: return remainder > 0 ? quotient + 1 : quotient
        }
    }
}

extension Rational: Comparable {
    /// Compares by value.
    public static func < (left: Rational, right: Rational) -> Bool {
        if left.denominator == right.denominator { return left.numerator < right.numerator }
        return Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
    }
}
