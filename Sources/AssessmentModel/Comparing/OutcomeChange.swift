public import ExactNumbers

/// How one outcome of an assessment differs from that of another.
public struct OutcomeChange: Sendable, Hashable {
    /// What the outcome is of.
    public enum Subject: Sendable, Hashable {
        /// The verdict on the whole.
        case verdict
        /// The score on the whole.
        case score
        /// A requirement, by its id.
        case requirement(String)
        /// A principle, by its id.
        case principle(String)
        /// A criterion, by its id.
        case criterion(String)
    }

    /// Which way it went.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// What was not met is met, or a level or score is higher.
        case improved
        /// What was met is not met, or a level or score is lower.
        case worse
        /// What was open is known, or known more closely.
        case known
        /// What was known is not known any more, or less closely: what was met may be missed, and what was missed may be met.
        case unknown
        /// It applies now or does not any more, or it is asked for now or is not any more.
        case applicability
        /// It is as it was, and stands at another place of the file.
        case moved

        /// The same seen from the other side.
        public var mirrored: Kind {
            switch self {
            case .improved: .worse
            case .worse: .improved
            case .known: .unknown
            case .unknown: .known
            case .applicability: .applicability
            case .moved: .moved
            }
        }
    }

    /// What an assessment says.
    public enum Outcome: Sendable, Hashable {
        /// The verdict on the whole.
        case overall(OverallVerdict)
        /// The verdict on a requirement.
        case verdict(Verdict)
        /// The lowest and the highest level that are possible, in words; nothing where the criterion does not apply.
        case level(ClosedLevels?)
        /// A score; nothing where there is none.
        case score(ExactRange?)
    }

    /// Levels from one to another, with what they are worth.
    public struct ClosedLevels: Sendable, Hashable {
        /// The lowest that is possible.
        public let lower: String
        /// The highest that is possible.
        public let upper: String
        /// What they are worth, from 0 to 100.
        public let points: ExactRange
    }

    /// A measure that found something else.
    public struct MeasureChange: Sendable, Hashable {
        /// What is counted.
        public let title: String
        /// The unit in which it is given.
        public let unit: String?
        /// What it was; nothing where it was not asked for.
        public let old: MeasuredValue?
        /// What it is; nothing where it is not asked for any more.
        public let new: MeasuredValue?
    }

    /// What it is about.
    public let subject: Subject
    /// What it is called.
    public let title: String
    /// Whether it decides compliance, in one of the two assessments at least.
    public let decides: Bool
    /// Which way it went.
    public let kind: Kind
    /// What it was; nothing where it was not asked for.
    public let old: Outcome?
    /// What it is; nothing where it is not asked for any more.
    public let new: Outcome?
    /// The measures that it rests on and that found something else.
    public let measures: [MeasureChange]
    /// The place that the old finding was shown at.
    public let oldPlace: Place?
    /// The place that the new finding is shown at.
    public let newPlace: Place?
}

extension OutcomeChange {
    /// The same change, shown at the place of the old finding.
    var shownWhereItWas: OutcomeChange {
        OutcomeChange(
            subject: subject, title: title, decides: decides, kind: kind, old: old, new: new, measures: measures,
            oldPlace: oldPlace, newPlace: oldPlace)
    }
}
