public import SourceDiagnostics

/// One thing that a program must have.
public struct Requirement: Sendable {
    /// How it is decided.
    public enum Expectation: Sendable {
        /// By a condition.
        case condition(Condition)
        /// By a person, who is told what it takes.
        case judged(String)
    }

    /// Its name, which never changes.
    public let id: String
    /// What holds when it is met: "Starts no later than grade 9".
    public let title: String
    /// The class, by its place among the rubric's classes.
    public let requirementClass: Int
    /// Why it is asked for.
    public let why: String
    /// What it rests on.
    public let citations: [Citation]
    /// Where it applies; everywhere if nothing is said.
    public internal(set) var appliesWhen: Condition?
    /// How it is decided.
    public internal(set) var expectation: Expectation
    /// Further measures to show.
    public internal(set) var shown: [Int]
    /// What to do where it is not met.
    public internal(set) var remedy: Remedy
    /// Programs that show it.
    public let examples: [RubricExample]
    /// Where the rubric says it.
    public let range: SourceRange
}

/// A class of requirements, such as the limbs of a definition in the law.
public struct RequirementClass: Sendable {
    /// Its name.
    public let id: String
    /// What its requirements have in common.
    public let title: String
}

/// A choice of the requirements that decide compliance. All others are evaluated and shown too.
public struct Profile: Sendable {
    /// Its name.
    public let id: String
    /// What it stands for.
    public let title: String
    /// The requirements that decide, by their places.
    public internal(set) var deciding: Set<Int>
    /// Whether it is used where none is named.
    public let isDefault: Bool
}
