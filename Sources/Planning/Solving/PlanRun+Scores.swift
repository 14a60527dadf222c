internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

extension PlanRun {
    /// The cheapest steps after which the score is high enough.
    ///
    /// The text alone comes first. Where no edits reach the score, judgments are asked for too: as few as will do, those that are worth most
    /// first, the last of them no higher than it must be. Where nothing reaches it, what comes furthest is planned.
    mutating func reachScore() -> PlanChoice {
        guard goal.needed > .zero else { return PlanChoice(steps: ChosenSteps(), judgments: []) }
        let climbs = goal.climbs.filter { !$0.isJudged }
        let conditions = climbs.flatMap { $0.offers.compactMap(\.condition) }
        let classes = classes(for: conditions, keeping: goal.held, relevant: goal.applicability)
        if !goal.isAdditive || changesApplicability(classes) { isCheapest = false }
        let ladders = climbs.map { climb in
            PlanLadder(
                climb.offers.compactMap { offer in
                    offer.condition.map { .init(condition: $0, gain: PlanRun.whole(offer.points, .up)) }
                })
        }
        var judgments: [NextStep.Subject] = []
        if let steps = steps(ladders, goal.needed, classes, judgments) {
            return PlanChoice(steps: steps, judgments: [])
        }
        var given = Rational.zero
        let judged = goal.climbs.filter(\.isJudged).sorted {
            ($0.offers.last?.points ?? .zero) > ($1.offers.last?.points ?? .zero)
        }
        for climb in judged {
            guard let top = climb.offers.last else { continue }
            judgments.append(PlanRun.subject(climb, top))
            given = given.plus(top.points)
            guard steps(ladders, goal.needed.minus(given), classes, judgments) != nil else { continue }
            // The last judgment need not be higher than what is still lacking.
            for offer in climb.offers {
                let lacking = goal.needed.minus(given.minus(top.points).plus(offer.points))
                judgments[judgments.count - 1] = PlanRun.subject(climb, offer)
                if let steps = steps(ladders, lacking, classes, judgments) {
                    return PlanChoice(steps: steps, judgments: judgments)
                }
            }
        }
        return PlanChoice(steps: furthest(ladders, classes), judgments: judgments)
    }

    /// The cheapest steps that gain so much, some judgments given.
    private mutating func steps(
        _ ladders: [PlanLadder], _ needed: Rational, _ classes: [ActionClass], _ judgments: [NextStep.Subject]
    ) -> ChosenSteps? {
        let goal = goal
        let isEnough = { (outcome: PlanTrial.Outcome) in goal.isScoreReached(outcome.assessment.judged(judgments)) }
        if isEnough(base) { return ChosenSteps() }
        let units = PlanRun.whole(needed, .down)
        let wasCheapest = isCheapest
        isCheapest = true
        let found = search(ladders, needed: units, classes, dives: false, isEnough: isEnough)
        let isDecided = isCheapest
        isCheapest = wasCheapest && isDecided
        if found != nil || isDecided { return found.map { trimmed($0, isEnough) } }
        return ladderByLadder(ladders, units, classes, isEnough: isEnough).map { trimmed($0, isEnough) }
    }

    /// Steps that gain so much, by the rungs that would do if nothing were shared: of each ladder the rung that makes the sum cheapest, each
    /// by its cheapest recipe. What the engine finds to be lacking is asked for on top.
    private mutating func ladderByLadder(
        _ ladders: [PlanLadder], _ needed: Int, _ classes: [ActionClass],
        isEnough: (PlanTrial.Outcome) -> Bool
    ) -> ChosenSteps? {
        let model = PlanModel(classes, base.values)
        let recipes = ladders.map { LadderRecipes($0, model) }
        var choices = [RungChoice(cost: 0, gain: 0, recipes: [])]
        for (place, ladder) in ladders.enumerated() {
            let groups = recipes[place].groups
            let ways = ladder.rungs.indices.compactMap { rung in
                recipes[place].cheapest(rung) { group in groups[group].map { classes[$0].cost }.min() }
            }
            choices = RungChoice.best(
                of: choices.flatMap { choice in
                    [choice]
                        + ways.map { way in
                            RungChoice(
                                cost: choice.cost + way.cost, gain: choice.gain + ladder.rungs[way.rung].gain,
                                recipes: choice.recipes + [(place, way.recipe)])
                        }
                })
        }
        var aim = needed
        for _ in 0..<PlanRun.mostAims {
            guard let choice = choices.first(where: { $0.gain >= aim }) else { return nil }
            let uses = PlanRun.uses(of: choice, recipes, classes)
            guard let steps = ChosenSteps(uses, of: classes), let outcome = trial.outcome(steps.edits) else {
                aim = choice.gain + 1
                continue
            }
            if isEnough(outcome) { return steps }
            let values = outcome.values
            let gained = ladders.reduce(0) { sum, ladder in
                sum + ladder.gain(ladder.rungs.prefix { $0.condition.truth { [values[$0]] } == .yes }.count)
            }
            aim = max(choice.gain + 1, aim + needed - gained)
        }
        return nil
    }

    /// How often each class is used for some recipes: of a group the class that serves most of them, and once for all.
    private static func uses(
        of choice: RungChoice, _ recipes: [LadderRecipes], _ classes: [ActionClass]
    ) -> [Int] {
        var serves = Array(repeating: 0, count: classes.count)
        for (ladder, recipe) in choice.recipes {
            for (group, _) in recipe { for place in recipes[ladder].groups[group] { serves[place] += 1 } }
        }
        var uses = Array(repeating: 0, count: classes.count)
        for (ladder, recipe) in choice.recipes {
            for (group, count) in recipe {
                let places = recipes[ladder].groups[group].sorted {
                    (classes[$0].cost, serves[$1], $0) < (classes[$1].cost, serves[$0], $1)
                }
                var left = count - places.reduce(0) { $0 + uses[$1] }
                for place in places where left > 0 {
                    let more = min(left, classes[place].limit - uses[place])
                    uses[place] += more
                    left -= more
                }
            }
        }
        return uses
    }

    /// How often more is asked for.
    private static let mostAims = 8

    /// What lifts each criterion as far as edits can lift it by itself.
    private mutating func furthest(_ ladders: [PlanLadder], _ classes: [ActionClass]) -> ChosenSteps {
        isCheapest = false
        var chosen = ChosenSteps()
        for ladder in ladders {
            for rung in ladder.rungs.indices.reversed() {
                let conditions = ladder.rungs[...rung].map(\.condition)
                let part = PlanLadder([.init(condition: .all(conditions), gain: 1)])
                let steps = search([part], needed: 1, classes) { outcome in
                    let values = outcome.values
                    return conditions.allSatisfy { $0.truth { [values[$0]] } == .yes }
                }
                guard let steps, trial.outcome(chosen.union(steps).edits) != nil else { continue }
                chosen = chosen.union(steps)
                break
            }
        }
        let least = trial.outcome(chosen.edits)?.assessment.score.values?.lower ?? .zero
        return trimmed(chosen) { ($0.assessment.score.values?.lower ?? .zero) >= least }
    }

    private static func subject(_ climb: PlanGoal.Climb, _ offer: PlanGoal.Offer) -> NextStep.Subject {
        .criterion(principle: climb.principle, criterion: climb.criterion, level: offer.level)
    }

    /// Points as the search counts them.
    private static func whole(_ points: Rational, _ rounding: RoundingDirection) -> Int {
        Int(points.times(Rational(1_000_000)).wholeNumber(rounding: rounding))
    }

    /// Whether some action changes what counts for the score: then the points of levels do not add up.
    private func changesApplicability(_ classes: [ActionClass]) -> Bool {
        let model = PlanModel(classes, base.values)
        return goal.applicability.contains { condition in
            let now = condition.truth { [base.values[$0]] }
            return model.classes(touching: Set(condition.measures)).contains { place in
                var uses = Array(repeating: 0, count: classes.count)
                return (1...min(3, classes[place].limit)).contains { count in
                    uses[place] = count
                    return condition.truth { model.predicted($0, uses) } != now
                }
            }
        }
    }
}

/// Rungs chosen on some ladders.
private struct RungChoice {
    let cost: Int
    let gain: Int
    let recipes: [(ladder: Int, recipe: [(group: Int, count: Int)])]

    /// Of choices those that no other beats in cost and gain, by cost.
    static func best(of choices: [RungChoice]) -> [RungChoice] {
        var best: [RungChoice] = []
        for choice in choices.sorted(by: { ($0.cost, $1.gain) < ($1.cost, $0.gain) }) {
            if let last = best.last, last.gain >= choice.gain { continue }
            best.append(choice)
        }
        return best
    }
}
