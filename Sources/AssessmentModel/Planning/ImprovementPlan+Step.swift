public import ExactNumbers
public import SourceDiagnostics

extension ImprovementPlan {
    /// One step.
    public struct Step: Sendable, Hashable {
        /// What is done.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// Facts that the file leaves open are stated, if they are so.
            case state
            /// An entry is added.
            case add
            /// What is stated becomes something else.
            case change
            /// An entry is taken out.
            case remove
            /// A person is asked for a judgment, which no edit can take the place of.
            case judge
        }

        /// What is done.
        public let kind: Kind
        /// What it is done to, in words: "Add an award".
        public let words: String
        /// Where: the entry, or the list that an entry joins.
        public let place: Place
        /// What is written there; nothing where something is taken out or judged.
        public let snippet: String
        /// The edit of the file as it is that does this step and no other; nothing where something is judged, or where the step needs
        /// another one before it.
        public let replacement: TextReplacement?
        /// What it costs; a judgment costs nothing, for it is no edit.
        public let effort: Int
        /// The requirements and criteria that the step settles or lifts, by their titles.
        public let settles: [String]
        /// The points that the least possible score gains with it, from 0 to 100; it may lose some too.
        public let points: Rational
        /// How the program stands behind it, all steps before it done.
        public let after: Standing
        /// What the person must come to, where one is asked.
        public let judgment: Judgment?

        /// A step.
        public init(
            kind: Kind, words: String, place: Place, snippet: String, replacement: TextReplacement? = nil, effort: Int,
            settles: [String], points: Rational,
            after: Standing, judgment: Judgment? = nil
        ) {
            self.kind = kind
            self.words = words
            self.place = place
            self.snippet = snippet
            self.replacement = replacement
            self.effort = effort
            self.settles = settles
            self.points = points
            self.after = after
            self.judgment = judgment
        }
    }

    /// A judgment that a plan needs.
    public struct Judgment: Sendable, Hashable {
        /// The id of the requirement or criterion that is judged.
        public let id: String
        /// What the judgment must be: `met`, or the lowest level that is enough.
        public let wanted: String
        /// What the reviewer looks for, or what the college shows for it.
        public let words: String

        /// A judgment.
        public init(id: String, wanted: String, words: String) {
            self.id = id
            self.wanted = wanted
            self.words = words
        }
    }
}
