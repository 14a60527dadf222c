public import ExactNumbers

/// What an assessment says about the rubric that it was made with. All assessments of a run share one.
public final class RubricSummary: Sendable {
    /// A measure.
    public struct Measure: Sendable {
        /// Its name.
        public let id: String
        /// What it counts.
        public let title: String
        /// The unit in which it is given.
        public let unit: String?

        /// A measure.
        public init(id: String, title: String, unit: String?) {
            self.id = id
            self.title = title
            self.unit = unit
        }
    }

    /// A place in the law or in another text, ready to be shown.
    public struct Citation: Sendable {
        /// The title of the text.
        public let title: String
        /// The text and the place in it, as it is cited.
        public let cite: String
        /// How binding its words are.
        public let force: CitationForce

        /// A citation.
        public init(title: String, cite: String, force: CitationForce) {
            self.title = title
            self.cite = cite
            self.force = force
        }
    }

    /// A requirement.
    public struct Requirement: Sendable {
        /// Its name.
        public let id: String
        /// What holds when it is met.
        public let title: String
        /// The name of its class.
        public let classID: String
        /// What its class is.
        public let classTitle: String
        /// Whether it decides compliance under the profile.
        public let decides: Bool
        /// Why it is asked for.
        public let why: String
        /// What it rests on.
        public let citations: [Citation]
        /// What a person looks for, where a person decides.
        public let judgment: String?

        /// A requirement.
        public init(
            id: String, title: String, classID: String, classTitle: String, decides: Bool, why: String,
            citations: [Citation], judgment: String?
        ) {
            self.id = id
            self.title = title
            self.classID = classID
            self.classTitle = classTitle
            self.decides = decides
            self.why = why
            self.citations = citations
            self.judgment = judgment
        }
    }

    /// A criterion.
    public struct Criterion: Sendable {
        /// Its name.
        public let id: String
        /// The quality.
        public let title: String
        /// How much it counts.
        public let weight: Int
        /// Why it is asked for.
        public let why: String
        /// What it rests on.
        public let citations: [Citation]
        /// What each level is, where a person decides.
        public let judgments: [String?]
        /// The levels that can be given, by their places on the scale, ascending; the lowest, which everything has, is not among them.
        public let levels: [Int]

        /// A criterion.
        public init(
            id: String, title: String, weight: Int, why: String, citations: [Citation], judgments: [String?],
            levels: [Int]
        ) {
            self.id = id
            self.title = title
            self.weight = weight
            self.why = why
            self.citations = citations
            self.judgments = judgments
            self.levels = levels
        }
    }

    /// A principle.
    public struct Principle: Sendable {
        /// Its name.
        public let id: String
        /// What it is called.
        public let title: String
        /// How much it counts.
        public let weight: Int
        /// Its criteria.
        public let criteria: [Criterion]

        /// A principle.
        public init(id: String, title: String, weight: Int, criteria: [Criterion]) {
            self.id = id
            self.title = title
            self.weight = weight
            self.criteria = criteria
        }
    }

    /// Its name.
    public let id: String
    /// Its version.
    public let version: String
    /// What it is called.
    public let title: String
    /// The SHA-256 digest of its file, behind those that it extends, in hexadecimal.
    public let digest: String
    /// The rubric that it extends, by id and version: `illinois-perkins-iv 1.0.0`.
    public let base: String?
    /// How it departs from the rubric that it extends, in words.
    public let departures: [String]
    /// The name of the profile.
    public let profile: String
    /// What the profile stands for.
    public let profileTitle: String
    /// The levels, from the lowest to the highest.
    public let scale: [String]
    /// What each level is worth, from 0 to 100 in equal steps, from below and from above where a step has no end in decimals.
    private let points: [ExactRange]
    /// The fields and lists of the program format, by the numbers that doubts use.
    public let fields: [String]
    /// How several reviews of one program are combined.
    public let reviewPolicy: ReviewPolicy
    /// What each of them says, in one line.
    public let fieldHelp: [String]
    /// The measures.
    public let measures: [Measure]
    /// The requirements.
    public let requirements: [Requirement]
    /// The principles.
    public let principles: [Principle]

    /// A summary of a rubric.
    public init(
        id: String, version: String, title: String, digest: String, base: String? = nil, departures: [String] = [],
        profile: String, profileTitle: String,
        scale: [String], reviewPolicy: ReviewPolicy = ReviewPolicy(), fields: [String], fieldHelp: [String] = [],
        measures: [Measure], requirements: [Requirement], principles: [Principle]
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.digest = digest
        self.base = base
        self.departures = departures
        self.profile = profile
        self.profileTitle = profileTitle
        self.scale = scale
        let top = Rational(max(1, scale.count - 1))
        points = scale.indices.map { level in
            let score = Rational(level * 100)
            return ExactRange(score.divided(by: top, rounding: .down), score.divided(by: top, rounding: .up))
        }
        self.reviewPolicy = reviewPolicy
        self.fields = fields
        self.fieldHelp = fieldHelp
        self.measures = measures
        self.requirements = requirements
        self.principles = principles
    }

    /// What a level is worth.
    public func points(ofLevel level: Int) -> ExactRange { points[level] }
}
