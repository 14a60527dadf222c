public import AssessmentModel
public import SourceDiagnostics

/// A part of a program with what a requirement or criterion says of it; a test, and a picture for the reader.
public struct RubricExample: Sendable {
    /// What is expected.
    public enum Expected: Sendable, Hashable {
        /// A verdict.
        case verdict(Verdict)
        /// The lowest and the highest level that are possible, by their places on the scale.
        case level(Int, Int)
    }

    /// What is expected.
    public let expected: Expected
    /// The part of a program.
    public let program: String
    /// What the example shows.
    public let note: String?
    /// Where the rubric gives it.
    public let range: SourceRange
}
