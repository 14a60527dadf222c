public import Agreement
public import AssessmentModel
public import SourceDiagnostics

/// How far the people who reviewed the same programs agree.
///
/// Two reviews are of the same program if they are of the same text: nobody is compared over what he did not read.
public struct AgreementStudy: Sendable {
    /// A coefficient with its name and the range in which it lies if the programs are drawn anew.
    public struct Figure: Sendable {
        /// Which one.
        public let kind: Kind
        /// Its value, or why it has none.
        public let coefficient: Coefficient
        /// Where it lies in 95 of 100 samples; nothing where there are too few programs for that.
        public let interval: ConfidenceInterval?
    }

    /// The coefficients.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The share of equal pairs.
        case percent
        /// Cohen's kappa, of two people.
        case cohenKappa = "cohen-kappa"
        /// Fleiss' kappa.
        case fleissKappa = "fleiss-kappa"
        /// Gwet's AC1.
        case gwetAC1 = "gwet-ac1"
        /// Krippendorff's alpha, levels the same or not.
        case alphaNominal = "alpha-nominal"
        /// Krippendorff's alpha, levels in order.
        case alphaOrdinal = "alpha-ordinal"
        /// Krippendorff's alpha, levels in equal steps.
        case alphaInterval = "alpha-interval"
    }

    /// What is said of all criteria, of all requirements, or of one of them.
    public struct Part: Sendable {
        /// Which one; nothing for all.
        public let item: JudgedItem?
        /// How many times a program was judged in it by two people or more.
        public let compared: Int
        /// How many judgments there are.
        public let judgments: Int
        /// The coefficients.
        public let figures: [Figure]
    }

    /// What is said of one reviewer.
    public struct Reviewer: Sendable {
        /// Who it is.
        public let name: String
        /// How many judgments he made.
        public let judgments: Int
        /// The share of pairs with other people that are equal; nothing where nobody else judged the same.
        public let equal: Double?
        /// By how many levels he is above the others, on the mean; below them where it is less than zero.
        public let height: Double?
    }

    /// What is said of two reviewers.
    public struct Pair: Sendable {
        /// The one.
        public let first: String
        /// The other.
        public let second: String
        /// How many things both judged.
        public let common: Int
        /// Cohen's kappa over the levels of criteria that both judged, or over verdicts where there are none.
        public let kappa: Coefficient
    }

    /// A review that was taken in.
    public struct Sheet: Sendable {
        /// Its file.
        public let source: SourceText
        /// Who reviewed.
        public let reviewer: String
        /// The program.
        public let program: String
    }

    /// Something on which people do not agree.
    public struct Dispute: Sendable {
        /// What each says, in the order of the reviewers.
        public struct Voice: Sendable {
            /// Who.
            public let reviewer: String
            /// What.
            public let opinion: Judgment.Opinion
            /// Why.
            public let reason: String
            /// The review that says it.
            public let source: SourceText
            /// Where the review says it.
            public let range: SourceRange
        }

        /// The program.
        public let program: String
        /// The requirement or criterion.
        public let item: JudgedItem
        /// How many levels lie between the lowest and the highest opinion.
        public let distance: Int
        /// What each says.
        public let voices: [Voice]
    }

    /// The rubric.
    public let rubric: RubricSummary
    /// The reviewers, by name.
    public let reviewerNames: [String]
    /// The programs, by name.
    public let programs: [String]
    /// The reviews, by program and reviewer.
    public let sheets: [Sheet]
    /// How intervals were found.
    public let bootstrap: Bootstrap
    /// All criteria together; nothing where no criterion was judged.
    public let criteria: Part?
    /// All requirements together; nothing where none was judged.
    public let requirements: Part?
    /// Each requirement and criterion that was judged, in the order of the rubric.
    public let items: [Part]
    /// The reviewers.
    public let reviewers: [Reviewer]
    /// All pairs of reviewers that judged something in common.
    public let pairs: [Pair]
    /// What to talk about: programs with the most and the widest disputes first.
    public let disputes: [Dispute]
}
