public import AssessmentModel
public import ProgramModel
public import SourceDiagnostics

/// What one person says of one program.
public struct Review: Sendable {
    /// The program that was reviewed.
    public struct Subject: Sendable, Hashable {
        /// Its id, where it has one.
        public let id: String?
        /// What it is called.
        public let title: String?
        /// The digest of its text, as ``ProgramDigest`` makes it.
        public let digest: String
    }

    /// A judgment of one requirement or criterion.
    public struct Entry: Sendable {
        /// What is judged.
        public let item: JudgedItem
        /// What is said of it.
        public let opinion: Judgment.Opinion
        /// Why.
        public let reason: String
        /// What the reviewer has seen.
        public let evidence: [String]
        /// Where the review says it.
        public let range: SourceRange
    }

    /// Who reviewed.
    public let reviewer: String
    /// The day of the review.
    public let date: CalendarDate
    /// The program.
    public let program: Subject
    /// The judgments.
    public let entries: [Entry]
    /// What the reviewer wants to know.
    public let requests: [ReviewSummary.Request]
    /// The file that it was read from.
    public let source: SourceText
    /// Where the reviewer is named.
    let reviewerRange: SourceRange
    /// Where the program is named.
    let programRange: SourceRange
}
