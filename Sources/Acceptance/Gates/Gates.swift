public import AssessmentModel
internal import ExactNumbers

/// What decides whether a program lets a run pass. Gates change the exit code and nothing that is shown.
///
/// What is compared is what is certain: the lower end of a score, the lowest level that is possible. A program passes only what it
/// passes however the rest is filled in, and it goes on passing when it is.
public struct Gates: Sendable {
    /// Which verdicts on requirements are outside.
    public let failure: FailureGate
    /// The scores that are asked for; a principle by its place in the rubric, nothing for the whole.
    let scores: [(principle: Int?, least: Rational)]
    /// The level that every criterion must certainly reach, by its place on the scale.
    let level: Int?

    /// Whether more is asked for than verdicts.
    public var asksForQuality: Bool { !scores.isEmpty || level != nil }

    /// A gate that a rubric does not have.
    public enum Mistake: Error, Hashable {
        /// The rubric has no principle of this id; it has the others.
        case unknownPrinciple(String, known: [String])
        /// The rubric's scale has no level of this name; it has the others.
        case unknownLevel(String, known: [String])
    }

    /// Gates for the programs that are measured against a rubric.
    public init(
        failure: FailureGate = .notMet, scores: [MinimumScore] = [], level: String? = nil, for rubric: RubricSummary
    ) throws(Mistake) {
        self.failure = failure
        var found: [(principle: Int?, least: Rational)] = []
        for wanted in scores {
            guard let id = wanted.principle else {
                found.append((nil, wanted.score))
                continue
            }
            guard let place = rubric.principles.firstIndex(where: { $0.id == id }) else {
                throw .unknownPrinciple(id, known: rubric.principles.map(\.id))
            }
            found.append((place, wanted.score))
        }
        self.scores = found
        guard let level else {
            self.level = nil
            return
        }
        guard let place = rubric.scale.firstIndex(of: level) else {
            throw .unknownLevel(level, known: rubric.scale)
        }
        self.level = place
    }

    /// Why a program is outside of the gates, in the order of the rubric; nothing where it is within.
    ///
    /// What does not apply has no score and no level, and no gate; what is waived is passed over.
    public func breaches(of assessment: Assessment) -> [Breach] {
        requirementBreaches(of: assessment) + scoreBreaches(of: assessment) + levelBreaches(of: assessment)
    }

    private func requirementBreaches(of assessment: Assessment) -> [Breach] {
        if failure == .never { return [] }
        if assessment.notRated != nil { return failure == .undetermined ? [.notRated] : [] }
        return assessment.requirements.compactMap { found in
            guard assessment.rubric.requirements[found.requirement].decides, !found.finding.isWaived else { return nil }
            let isOutside = failure == .notMet ? found.verdict == .notMet : found.mayFail
            return isOutside ? .requirement(found.requirement, found.verdict) : nil
        }
    }

    private func scoreBreaches(of assessment: Assessment) -> [Breach] {
        scores.compactMap { wanted in
            let principle = wanted.principle.flatMap { place in
                assessment.principles.first { $0.principle == place }
            }
            guard let certain = (principle?.score ?? assessment.score).values?.lower, certain < wanted.least else {
                return nil
            }
            return .score(principle: wanted.principle, certain: certain, wanted: wanted.least)
        }
    }

    private func levelBreaches(of assessment: Assessment) -> [Breach] {
        guard let level else { return [] }
        return assessment.principles.flatMap { principle in
            principle.criteria.compactMap { criterion in
                guard let certain = criterion.level?.lowerBound, certain < level, !criterion.finding.isWaived else {
                    return nil
                }
                return .level(
                    principle: principle.principle, criterion: criterion.criterion, certain: certain, wanted: level)
            }
        }
    }
}
