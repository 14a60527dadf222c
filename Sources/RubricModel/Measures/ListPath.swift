public import ProgramModel

/// A list of entries of a program, as a query names it: `courses`, `partners`, `courses.college-credit`, `advisory.members`.
public struct ListPath: Sendable {
    /// Where the path starts.
    public enum Base: Sendable, Hashable {
        /// The program itself, as a list of one.
        case program
        /// All courses of the plan.
        case courses
        /// A list, or a single entry, of the program.
        case field(Int)
    }

    /// Where the path starts.
    public let base: Base
    /// The lists or entries inside of the entries, each in the one before.
    public let nested: [Int]
    /// What the path leads to.
    public let kind: RecordKind
    /// The path as it is written.
    public let name: String
}
