public import AssessmentModel
public import SourceDiagnostics

/// What is asked of programs: measures, requirements that decide compliance, and principles with graded criteria.
///
/// A rubric that exists is sound in itself: every field, measure, unit, level and id in it was checked when it was read.
public struct Rubric: Sendable {
    /// Its name.
    public let id: String
    /// Its version.
    public let version: String
    /// What it is called.
    public let title: String
    /// What it is about.
    public let summary: String
    /// The rubric that it extends, and how it departs from it.
    public let extended: ExtendedRubric?
    /// The texts that it rests on.
    public let sources: [CitedSource]
    /// The classes of its requirements.
    public let classes: [RequirementClass]
    /// Which requirements can decide compliance.
    public internal(set) var profiles: [Profile]
    /// The levels, from the lowest, which everything has, to the highest.
    public let scale: [String]
    /// The measures.
    public internal(set) var measures: [Measure]
    /// What a document must be to be rated at all.
    public internal(set) var subject: Subject?
    /// What a program must have.
    public internal(set) var requirements: [Requirement]
    /// What a program is graded by.
    public internal(set) var principles: [Principle]
    /// How several reviews of one program are combined.
    public let reviewPolicy: ReviewPolicy
    /// What one change to an entry of a list costs, by the name of the list; `state` is what stating a fact costs.
    public internal(set) var efforts: [String: Int] = [:]
    /// What texts ask for, with what answers it.
    public let traces: [Trace]
    /// Programs that show what it says on the whole.
    public let examples: [RubricExample]
    /// The file that it was read from; of a rubric that was taken from a snapshot its name only.
    public let source: SourceText
    /// The SHA-256 digest of its file in hexadecimal, where that is known without the file.
    package internal(set) var knownDigest: String?

    /// What a document must be to be rated at all.
    public struct Subject: Sendable {
        /// What must hold.
        public internal(set) var condition: Condition
        /// What is said of a document that is something else.
        public let otherwise: String
    }

    /// What one change to an entry of a list costs, from 1 to 100; 1 where the rubric says nothing.
    public func effort(of list: String) -> Int { efforts[list] ?? 1 }

    /// The profile of a name, or the default one where no name is given.
    public func profile(_ name: String?) -> Profile? {
        guard let name else { return profiles.first(where: \.isDefault) ?? profiles.first }
        return profiles.first { $0.id == name }
    }
}
