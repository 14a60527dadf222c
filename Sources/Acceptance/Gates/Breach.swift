public import AssessmentModel
public import ExactNumbers

/// One reason why a program is outside of the gates.
public enum Breach: Sendable, Hashable {
    /// A requirement that decides is not met, or is not certain to be, by its place in the rubric.
    case requirement(Int, Verdict)
    /// The document is not rated as a program, so that nothing is certain.
    case notRated
    /// The score of a principle, by its place in the rubric, or of the whole may be below what is asked for.
    case score(principle: Int?, certain: Rational, wanted: Rational)
    /// The level of a criterion, by the places of its principle and of itself, may be below what is asked for.
    case level(principle: Int, criterion: Int, certain: Int, wanted: Int)
}
