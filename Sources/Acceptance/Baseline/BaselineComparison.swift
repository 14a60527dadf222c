public import AssessmentModel
internal import ExactNumbers
public import LocatedYAML

/// What is outside of the gates in one program, compared with what is known of it.
public struct BaselineComparison: Sendable {
    /// Each breach, with how it stands to what is known.
    public let states: [(breach: Breach, state: BaselineState)]
    /// What is known and still there: what a baseline keeps that is written anew without adding to it.
    public let kept: BaselineProgram
    /// What is there, known or not: what a baseline holds that is written anew with everything.
    public let current: BaselineProgram
    /// How many findings are known and no longer there.
    public let gone: Int

    /// Compares.
    ///
    /// A finding is known if it is known as this bad or worse, and if everything that it is about is known. What an id or a key names is
    /// the same when it changes; an item of a list that has no id is the same only if it says the same, at whatever place.
    public init(
        _ breaches: [Breach], of assessment: Assessment, in tree: YAMLTree, file: String, known: BaselineProgram?
    ) {
        current = BaselineProgram(file: file, breaches, of: assessment, in: tree)
        let ranks = BaselineComparison.ranks(assessment.rubric)
        var states: [(Breach, BaselineState)] = []
        var keptScores: [BaselineProgram.Score] = []
        var keptEntries: [BaselineEntry] = []
        for breach in breaches {
            if case .score(let principle, let certain, _) = breach {
                let name = BaselineProgram.Score.name(principle, assessment.rubric)
                let before = known?.scores.first { $0.name == name }
                let isKnown = before.map { certain >= $0.certain } ?? false
                states.append((breach, !isKnown ? .new : certain == before?.certain ? .unchanged : .updated))
                if let before { keptScores.append(before) }
                continue
            }
            guard let entry = BaselineEntry(breach, of: assessment, in: tree) else { continue }
            guard let before = known?.entries.first(where: { $0.id == entry.id }) else {
                states.append((breach, .new))
                continue
            }
            let match = BaselineMatch(entry.elements, known: before.elements)
            let isWorse = (ranks[entry.standing] ?? 0) < (ranks[before.standing] ?? 0)
            states.append(
                (breach, isWorse ? .new : entry.standing == before.standing ? match.state : max(match.state, .updated)))
            // As bad as it was known to be at the most: what has got better must not get worse again unnoticed.
            keptEntries.append(
                BaselineEntry(
                    id: entry.id, standing: isWorse ? before.standing : entry.standing,
                    elements: match.kept.isEmpty ? before.elements : match.kept))
        }
        self.states = states
        kept = BaselineProgram(file: file, scores: keptScores, entries: keptEntries)
        gone =
            (known?.scores.count ?? 0) - keptScores.count + (known?.entries.count ?? 0) - keptEntries.count
    }

    /// What is not known.
    public var new: [Breach] { states.filter { $0.state == .new }.map(\.breach) }

    /// The assessment, with how its findings stand to what is known.
    public func marked(_ assessment: Assessment) -> Assessment {
        var requirements: [Int: BaselineState] = [:]
        var criteria: [[Int: BaselineState]] = assessment.principles.map { _ in [:] }
        for (breach, state) in states {
            switch breach {
            case .requirement(let place, _):
                if let index = assessment.requirements.firstIndex(where: { $0.requirement == place }) {
                    requirements[index] = state
                }
            case .level(let principle, let criterion, _, _):
                if let outer = assessment.principles.firstIndex(where: { $0.principle == principle }),
                    let inner = assessment.principles[outer].criteria.firstIndex(where: { $0.criterion == criterion })
                {
                    criteria[outer][inner] = state
                }
            case .score, .notRated: break
            }
        }
        return assessment.withBaseline(requirements: requirements, criteria: criteria)
    }

    /// How good each standing is; what is not met is worse than what is open.
    private static func ranks(_ rubric: RubricSummary) -> [String: Int] {
        var ranks = Dictionary(rubric.scale.enumerated().map { ($1, $0) }) { first, _ in first }
        ranks[Verdict.notMet.rawValue] = 0
        ranks[Verdict.undetermined.rawValue] = 1
        return ranks
    }
}
