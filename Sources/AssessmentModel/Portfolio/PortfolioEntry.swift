internal import ExactNumbers
internal import SourceDiagnostics

/// What is kept of one file for a report over all of them: little enough that ten thousand fit in memory.
public struct PortfolioEntry: Sendable {
    /// A score in tenths of a point: what is certain cut down, what is possible cut up.
    public struct Score: Sendable, Hashable {
        /// The least score that is possible.
        public let lower: Int16
        /// The greatest score that is possible.
        public let upper: Int16
        /// Whether only one score is left, so that it is shown as one number.
        public let isCertain: Bool

        init?(_ score: ScoreRange) {
            guard let values = score.values else { return nil }
            lower = Score.tenths(values.lower, .down)
            isCertain = values.isCertain
            upper = values.isCertain ? lower : Score.tenths(values.upper ?? values.lower, .up)
        }

        private static func tenths(_ value: Rational, _ rounding: RoundingDirection) -> Int16 {
            Int16(clamping: value.times(Rational(10), rounding: rounding).wholeNumber(rounding: rounding))
        }
    }

    /// The levels of a criterion that are possible.
    public struct Levels: Sendable, Hashable {
        /// The lowest level that is possible.
        public let lower: UInt8
        /// The highest level that is possible.
        public let upper: UInt8
    }

    /// The file's name.
    public let file: String
    /// The program's title; nothing where the file could not be evaluated.
    public let title: String?
    /// What is wrong with the file first, where it could not be evaluated.
    public let mistake: String?
    /// The verdict.
    public let verdict: OverallVerdict?
    /// The quality.
    public let score: Score?
    /// Who offers the program.
    public let institutions: [String]
    /// Its career cluster.
    public let cluster: String?
    /// The score of each principle, in the order of the rubric; nothing where nothing of it applies.
    public let principles: [Score?]
    /// The levels of each criterion, in the order of the rubric; nothing where it does not apply.
    public let levels: [Levels?]
    /// The verdict on each requirement, in the order of the rubric.
    public let verdicts: [Verdict]

    /// How many of the requirements that decide are not met, and of how many it is not known.
    public let decidingCounts: Counts

    /// How many requirements came to a verdict that keeps a program from compliance.
    public struct Counts: Sendable, Hashable {
        /// How many are not met.
        public var notMet = 0
        /// Of how many it is not known.
        public var undetermined = 0
    }

    /// What is kept of a file.
    public init(_ outcome: FileOutcome) {
        switch outcome {
        case .assessed(let assessment):
            file = assessment.source.name
            title = assessment.title
            mistake = nil
            verdict = assessment.verdict
            score = Score(assessment.score)
            institutions = assessment.overview?.institutions.map(\.name) ?? []
            cluster = assessment.overview?.cluster
            principles = assessment.principles.map { Score($0.score) }
            levels = assessment.principles.flatMap(\.criteria).map { criterion in
                criterion.level.map {
                    Levels(lower: UInt8(clamping: $0.lowerBound), upper: UInt8(clamping: $0.upperBound))
                }
            }
            verdicts = assessment.requirements.map(\.verdict)
            decidingCounts = assessment.requirements.reduce(into: Counts()) { counts, found in
                guard assessment.rubric.requirements[found.requirement].decides else { return }
                if found.verdict == .notMet { counts.notMet += 1 }
                if found.verdict == .undetermined { counts.undetermined += 1 }
            }
        case .refused(let refused):
            file = refused.source.name
            title = nil
            let first = refused.diagnostics.first { $0.severity == .error }
            mistake = first.map { ($0.range.map { "line \($0.start.line): " } ?? "") + $0.message }
            verdict = nil
            score = nil
            institutions = []
            cluster = nil
            principles = []
            levels = []
            verdicts = []
            decidingCounts = Counts()
        }
    }
}
