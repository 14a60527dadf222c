/// The changes of a program that reach a target at the least cost, each with its place, a ready snippet and the score behind it.
///
/// A plan that says that it reaches its target was tried: the program with all its steps was evaluated, and with any one of them left out
/// the target is missed. What a person judges is a step of its own kind, taken as the plan says that it must come out.
public struct ImprovementPlan: Sendable {
    /// How the program stands at one point of the plan.
    public struct Standing: Sendable, Hashable {
        /// The verdict on the whole.
        public let verdict: OverallVerdict
        /// The score, as a range by the same law as everywhere.
        public let score: ScoreRange
        /// The verdict if what is waived need not be met; the gate looks at this one.
        public let verdictAfterWaivers: OverallVerdict

        /// A standing.
        public init(verdict: OverallVerdict, score: ScoreRange, verdictAfterWaivers: OverallVerdict? = nil) {
            self.verdict = verdict
            self.score = score
            self.verdictAfterWaivers = verdictAfterWaivers ?? verdict
        }

        /// How an assessment says that its program stands.
        public init(_ assessment: Assessment) {
            self.init(
                verdict: assessment.verdict, score: assessment.score,
                verdictAfterWaivers: assessment.verdictAfterWaivers)
        }
    }

    /// Something that the target needs and that none of the considered edits brings about for certain.
    public struct OpenEnd: Sendable, Hashable {
        /// The id of the requirement or criterion.
        public let id: String
        /// Its title.
        public let title: String
        /// Why it is left over: what its measures would still find. Empty where that is not known.
        public let reason: String
        /// What to do, in words.
        public let words: String
        /// Where.
        public let place: Place

        /// Something that is left to people.
        public init(id: String, title: String, reason: String = "", words: String, place: Place) {
            self.id = id
            self.title = title
            self.reason = reason
            self.words = words
            self.place = place
        }
    }

    /// A requirement that the target asks for, that is not certainly met, and that a waiver excuses: it stays so, and needs no step.
    public struct Waived: Sendable {
        /// The id of the requirement.
        public let id: String
        /// Its title.
        public let title: String
        /// The waiver, which is in force.
        public let waiver: AppliedWaiver
        /// Where the requirement is shown.
        public let place: Place

        /// A requirement that is waived.
        public init(id: String, title: String, waiver: AppliedWaiver, place: Place) {
            self.id = id
            self.title = title
            self.waiver = waiver
            self.place = place
        }
    }

    /// How far a plan goes.
    public enum Reach: String, Sendable, Hashable, CaseIterable {
        /// The program with all steps reaches the target, whatever anybody thinks of it.
        case byText = "by-text"
        /// It reaches it once the people who are asked have judged as the plan says.
        case withJudgments = "with-judgments"
        /// It does not reach it: something is left that none of the considered edits brings about.
        case notReached = "no"
    }

    /// The target in words: "compliance".
    public let target: String
    /// How the program stands now.
    public let before: Standing
    /// How it stands when all steps are done.
    public let after: Standing
    /// The steps: first what is to be stated, then what is to be changed, then what is to be judged, each part in order of gain.
    public let steps: [Step]
    /// What is left over.
    public let openEnds: [OpenEnd]
    /// What is waived and needs no step.
    public let waived: [Waived]
    /// How far the program with all steps comes, as an evaluation of it showed.
    public let reach: Reach
    /// Whether no cheaper choice of the edits that were considered reaches as much; otherwise the plan is the cheapest that was found before
    /// the search came to its limits.
    public let isCheapest: Bool

    /// A plan.
    public init(
        target: String, before: Standing, after: Standing, steps: [Step], openEnds: [OpenEnd],
        waived: [Waived] = [], reach: Reach, isCheapest: Bool
    ) {
        self.target = target
        self.before = before
        self.after = after
        self.steps = steps
        self.openEnds = openEnds
        self.waived = waived
        self.reach = reach
        self.isCheapest = isCheapest
    }

    /// Whether the program with all steps reaches the target without anybody's judgment.
    public var isReached: Bool { reach == .byText }

    /// What all steps cost together.
    public var cost: Int { steps.reduce(0) { $0 + $1.effort } }
}

extension ImprovementPlan {
    /// Whether snippets hold words in angle brackets, which are for a person to fill in.
    public var hasPlaceholders: Bool { steps.contains { $0.snippet.contains("<") } }
}
