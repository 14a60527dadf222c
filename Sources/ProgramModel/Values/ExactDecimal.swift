public import ExactNumbers

/// Numbers of the file as whole ten-thousandths, which keeps them exact and small.
public enum ExactDecimal {
    /// How many parts make one.
    public static let scale: Int64 = 10_000

    /// The number that so many ten-thousandths are.
    public static func rational(_ parts: Int64) -> Rational {
        parts % scale == 0 ? Rational(Int(parts / scale)) : Rational(parts, over: scale)
    }
}
