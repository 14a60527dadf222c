internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

extension PlanRun {
    /// The cheapest steps after which the score is high enough.
    ///
    /// The text alone comes first. Where no edits reach the score, judgments are asked for too: as few as will do, those that are worth most
    /// first, the last of them no higher than it must be. Where nothing reaches it, what comes furthest is planned.
    mutating func reach(_ score: PlanScore) -> PlanChoice {
        guard !goal.isScoreReached(base.assessment) else { return PlanChoice(steps: ChosenSteps(), judgments: []) }
        let applicability = score.criteria.compactMap(\.appliesWhen)
        let classes = classes(for: score.conditions, relevant: applicability)
        let cases = cases(score, classes)
        var judged: [(place: Int, offer: PlanScore.Offer)] = []
        if let steps = steps(score, judged, cases, classes) { return PlanChoice(steps: steps, judgments: []) }
        let open = score.criteria.indices.filter { score.criteria[$0].isJudged && !score.criteria[$0].above.isEmpty }
        let worth = WorthReckoning(base.assessment)
        let gains = open.map { place -> Rational in
            let (criterion, top) = (score.criteria[place], score.criteria[place].above.last?.level ?? 0)
            return worth.points(ofLevel: top, forCriterion: criterion.number, in: criterion.principle)
        }
        for number in open.indices.sorted(by: { gains[$0] == gains[$1] ? $0 < $1 : gains[$0] > gains[$1] }) {
            let offers = score.criteria[open[number]].above
            guard let top = offers.last else { continue }
            judged.append((open[number], top))
            guard steps(score, judged, cases, classes) != nil else { continue }
            // The last judgment need not be higher than what is still lacking.
            for offer in offers {
                judged[judged.count - 1].offer = offer
                if let steps = steps(score, judged, cases, classes) {
                    return PlanChoice(steps: steps, judgments: subjects(score, judged))
                }
            }
        }
        return PlanChoice(steps: furthest(score, classes), judgments: subjects(score, judged))
    }

    /// The cheapest steps after which the score is high enough, some judgments given.
    private mutating func steps(
        _ score: PlanScore, _ judged: [(place: Int, offer: PlanScore.Offer)], _ cases: PlanCases,
        _ classes: [ActionClass]
    ) -> ChosenSteps? {
        let (goal, judgments) = (goal, subjects(score, judged))
        let isEnough = { (outcome: PlanTrial.Outcome) in goal.isScoreReached(outcome.assessment.judged(judgments)) }
        if isEnough(base) { return ChosenSteps() }
        let points = Dictionary(uniqueKeysWithValues: judged.map { ($0.place, $0.offer.points) })
        let problems = cases.all.compactMap { score.ladders($0, changing: cases.changing, judged: points) }
        return search(problems, classes, isEnough: isEnough).map { trimmed($0, isEnough) }
    }

    private func subjects(
        _ score: PlanScore, _ judged: [(place: Int, offer: PlanScore.Offer)]
    ) -> [NextStep.Subject] {
        judged.map { place, offer in
            let criterion = score.criteria[place]
            return .criterion(principle: criterion.principle, criterion: criterion.number, level: offer.level)
        }
    }

    // MARK: What applies

    /// The ways in which the criteria of a score may come to apply.
    private struct PlanCases {
        /// The criteria of which it may change.
        var changing: Set<Int> = []
        var all: [[PlanScore.Applicability]] = []
    }

    /// How many criteria may change in whether they apply before not every case is looked at.
    private static let mostChanging = 3

    private mutating func cases(_ score: PlanScore, _ classes: [ActionClass]) -> PlanCases {
        let model = PlanModel(classes, base.values)
        var cases = PlanCases()
        let now = score.criteria.map { criterion -> PlanScore.Applicability in
            switch criterion.appliesWhen?.truth({ [base.values[$0]] }) ?? .yes {
            case .yes: .yes
            case .no: .no
            case .open: .open
            }
        }
        cases.all = [now]
        for (place, criterion) in score.criteria.enumerated() {
            guard let condition = criterion.appliesWhen, changes(condition, model) else { continue }
            guard cases.changing.count < PlanRun.mostChanging else {
                isCheapest = false
                break
            }
            cases.changing.insert(place)
            cases.all = cases.all.flatMap { old in
                ([now[place]] + [.yes, .no, .open].filter { $0 != now[place] }).map { way in
                    var next = old
                    next[place] = way
                    return next
                }
            }
        }
        return cases
    }

    /// Whether some action may change whether a condition holds: one that touches its measures.
    private func changes(_ condition: Condition, _ model: PlanModel) -> Bool {
        !model.classes(touching: Set(condition.measures)).isEmpty
    }

    // MARK: What cannot be reached

    /// What lifts each criterion as far as edits can lift it by itself.
    private mutating func furthest(_ score: PlanScore, _ classes: [ActionClass]) -> ChosenSteps {
        isCheapest = false
        var chosen = ChosenSteps()
        for criterion in score.criteria where !criterion.isJudged {
            for rung in criterion.offers.indices.reversed() where criterion.offers[rung].level > criterion.level {
                let conditions = criterion.offers[...rung].compactMap(\.condition)
                guard let steps = search(conditions, classes, limits: .oneCriterion),
                    trial.outcome(chosen.union(steps).edits) != nil
                else { continue }
                chosen = chosen.union(steps)
                break
            }
        }
        let least = trial.outcome(chosen.edits)?.assessment.score.values?.lower ?? .zero
        return trimmed(chosen) { ($0.assessment.score.values?.lower ?? .zero) >= least }
    }
}
