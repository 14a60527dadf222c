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
