public import ExactNumbers

/// The changes of a program that reach a target at the least cost, each with its place, a ready snippet and the score behind it.
///
/// A plan that says that it reaches its target was tried: the program with all its steps was evaluated, and with any one of them left out
/// the target is missed.
public struct ImprovementPlan: Sendable {
    /// How the program stands at one point of the plan.
    public struct Standing: Sendable, Hashable {
        /// The verdict on the whole.
        public let verdict: OverallVerdict
        /// The score, as a range by the same law as everywhere.
        public let score: ScoreRange

        /// A standing.
        public init(verdict: OverallVerdict, score: ScoreRange) {
            self.verdict = verdict
            self.score = score
        }
    }

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
        }

        /// What is done.
        public let kind: Kind
        /// What it is done to, in words: "Add an award".
        public let words: String
        /// Where: the entry, or the list that an entry joins.
        public let place: Place
        /// What is written there.
        public let snippet: String
        /// What it costs.
        public let effort: Int
        /// The requirements and criteria that the step settles or lifts, by their titles.
        public let settles: [String]
        /// The points that the least possible score gains with it, from 0 to 100; it may lose some too.
        public let points: Rational
        /// How the program stands behind it, all steps before it done.
        public let after: Standing

        /// A step.
        public init(
            kind: Kind, words: String, place: Place, snippet: String, effort: Int, settles: [String], points: Rational,
            after: Standing
        ) {
            self.kind = kind
            self.words = words
            self.place = place
            self.snippet = snippet
            self.effort = effort
            self.settles = settles
            self.points = points
            self.after = after
        }
    }

    /// Something that the target needs and that no edit of the file can bring about for certain.
    public struct OpenEnd: Sendable, Hashable {
        /// The id of the requirement or criterion.
        public let id: String
        /// Its title.
        public let title: String
        /// Whether a person decides it.
        public let isJudged: Bool
        /// What to do, in words.
        public let words: String
        /// Where.
        public let place: Place

        /// Something left to people.
        public init(id: String, title: String, isJudged: Bool, words: String, place: Place) {
            self.id = id
            self.title = title
            self.isJudged = isJudged
            self.words = words
            self.place = place
        }
    }

    /// The target in words: "compliance".
    public let target: String
    /// How the program stands now.
    public let before: Standing
    /// How it stands when all steps are done.
    public let after: Standing
    /// The steps: first what is to be stated, then what is to be changed, each part in order of gain.
    public let steps: [Step]
    /// What is left to people.
    public let openEnds: [OpenEnd]
    /// Whether the program with all steps reaches the target, as an evaluation of it showed.
    public let isReached: Bool
    /// Whether no cheaper choice of the edits that were considered reaches as much.
    public let isCheapest: Bool

    /// A plan.
    public init(
        target: String, before: Standing, after: Standing, steps: [Step], openEnds: [OpenEnd], isReached: Bool,
        isCheapest: Bool
    ) {
        self.target = target
        self.before = before
        self.after = after
        self.steps = steps
        self.openEnds = openEnds
        self.isReached = isReached
        self.isCheapest = isCheapest
    }

    /// What all steps cost together.
    public var cost: Int { steps.reduce(0) { $0 + $1.effort } }
}
