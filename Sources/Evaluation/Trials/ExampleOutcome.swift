public import RubricModel

/// What became of one example of a rubric.
public struct ExampleOutcome: Sendable {
    /// The requirement, criterion or principle that it shows; the rubric's id where it shows the whole.
    public let id: String
    /// The example.
    public let example: RubricExample
    /// What the rubric says of the program; nothing where the program cannot be read.
    public let found: RubricExample.Expected?
    /// What is wrong beside the outcome: mistakes in the program, findings that do not stand where they are expected.
    public let complaints: [String]

    /// Whether everything is as the example promises.
    public var holds: Bool { found == example.expected && complaints.isEmpty }
}
