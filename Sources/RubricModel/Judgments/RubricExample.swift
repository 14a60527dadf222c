public import AssessmentModel
public import ExactNumbers
public import SourceDiagnostics

/// A part of a program with what the rubric, or a part of it, says of it; a test, and a picture for the reader.
public struct RubricExample: Sendable {
    /// What is expected.
    public enum Expected: Sendable, Hashable {
        /// A verdict.
        case verdict(Verdict)
        /// The lowest and the highest level that are possible, by their places on the scale.
        case level(Int, Int)
        /// The least and the greatest score that are possible, from 0 to 100, cut to one decimal.
        case score(Rational, Rational)
        /// A verdict on the whole.
        case overall(OverallVerdict)
    }

    /// How a variant differs from the example that it follows.
    public struct Change: Sendable {
        /// The stretch of the program that is replaced.
        public let old: String
        /// What stands in its place.
        public let new: String
    }

    /// What is expected.
    public let expected: Expected
    /// The profile under which a verdict on the whole is expected; nothing for the default one.
    public let profile: String?
    /// The part of a program.
    public let program: String
    /// What a variant changes; nothing for an example of its own.
    public let change: Change?
    /// What the example shows.
    public let note: String?
    /// Where the rubric gives it.
    public let range: SourceRange
}

extension RubricExample.Expected {
    /// The outcome in words.
    public func words(_ scale: [String]) -> String {
        switch self {
        case .verdict(let verdict): verdict.rawValue
        case .overall(let verdict): verdict.rawValue
        case .level(let low, let high): low == high ? scale[low] : "\(scale[low]) to \(scale[high])"
        case .score(let low, let high):
            low == high
                ? low.decimal(places: 1, rounding: .down)
                : "\(low.decimal(places: 1, rounding: .down)) to \(high.decimal(places: 1, rounding: .down))"
        }
    }
}
