public import SourceDiagnostics

/// One quality that a program has to some level.
public struct Criterion: Sendable {
    /// How its level is decided.
    public enum Ladder: Sendable {
        /// By conditions, one for each level of the scale; every level asks for the levels below it too. A level without a condition
        /// is not given.
        case conditions([Condition?])
        /// By a person, who is told what each level is.
        case judged([String?])
    }

    /// Its name, which never changes.
    public let id: String
    /// The quality.
    public internal(set) var title: String
    /// How much it counts within its principle.
    public internal(set) var weight: Int
    /// Why it is asked for.
    public internal(set) var why: String
    /// What it rests on.
    public internal(set) var citations: [Citation]
    /// Where it applies; everywhere if nothing is said.
    public internal(set) var appliesWhen: Condition?
    /// How its level is decided.
    public internal(set) var ladder: Ladder
    /// Further measures to show.
    public internal(set) var shown: [Int]
    /// What to do to get higher.
    public internal(set) var remedy: Remedy
    /// Programs that show it.
    public internal(set) var examples: [RubricExample]
    /// Where the rubric says it.
    public internal(set) var range: SourceRange
}

/// A guiding principle with its criteria.
public struct Principle: Sendable {
    /// Its name.
    public let id: String
    /// What it is called.
    public internal(set) var title: String
    /// What it says.
    public internal(set) var statement: String
    /// How much it counts in the whole.
    public internal(set) var weight: Int
    /// Its criteria.
    public internal(set) var criteria: [Criterion]
    /// Programs that show its score.
    public internal(set) var examples: [RubricExample]
    /// Where the rubric says it.
    public internal(set) var range: SourceRange
}
