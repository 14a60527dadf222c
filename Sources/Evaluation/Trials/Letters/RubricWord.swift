internal import LocatedYAML
public import SourceDiagnostics

/// A word of a rubric that means something to the program: a key, a name, a value, a number. Prose is none.
public struct RubricWord: Sendable {
    /// What a word is.
    public enum Kind: String, Sendable, CaseIterable {
        /// A key of the format: of a rubric, an operator, a field, a level.
        case key = "keys and operators"
        /// A name that the rubric gives: of a measure, a source, a class, a profile, a line of a trace.
        case declared = "names that are declared"
        /// A value: a term of the format, a unit, or a name that is used.
        case value = "values, units and names that are used"
        /// A number: a threshold, a weight, a score.
        case number = "numbers"
        /// A key of the program of an example.
        case exampleKey = "keys of the examples' programs"
    }

    /// What it is.
    public let kind: Kind
    /// The word.
    public let text: String
    /// Where it stands.
    public let range: SourceRange
    /// Where its first byte stands in the file; for a word of an example's program, in the program.
    let offset: Int
    /// The example in whose program it stands, by the line of the example.
    let program: Program?

    /// The program of an example.
    struct Program: Sendable {
        let text: String
        let exampleLine: Int
    }
}
