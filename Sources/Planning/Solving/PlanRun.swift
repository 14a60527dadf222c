internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// One search for a plan.
struct PlanRun {
    let rubric: Rubric
    let trial: PlanTrial
    let base: PlanTrial.Outcome
    let goal: PlanGoal
    /// Whether no cheaper choice of the considered edits reaches as much.
    var isCheapest = true
    /// How much may still be done before the best choice that can be found quickly has to do.
    private var left = PlanLimits.whole
    /// How often prices may still be reckoned for such a choice.
    private var quickly = PlanLimits.pricesOfTries

    init(_ rubric: Rubric, _ trial: PlanTrial, _ base: PlanTrial.Outcome, _ goal: PlanGoal) {
        self.rubric = rubric
        self.trial = trial
        self.base = base
        self.goal = goal
    }

    /// The steps that reach the target, or as much of it as edits can.
    mutating func choose() -> PlanChoice {
        if let score = goal.score { return reach(score) }
        return PlanChoice(
            steps: reach(goal.parts), judgments: goal.parts.compactMap { $0.isMet ? nil : $0.judgment })
    }

    // MARK: Conditions

    /// The cheapest steps after which all parts that edits can bring about hold.
    private mutating func reach(_ parts: [PlanGoal.Part]) -> ChosenSteps {
        let conditions = parts.compactMap(\.condition)
        guard conditions.contains(where: { !holds($0, base) }) else { return ChosenSteps() }
        return reach(conditions, classes(for: conditions))
    }

    /// The cheapest steps of some classes after which all conditions hold that they can bring about.
    mutating func reach(_ conditions: [Condition], _ classes: [ActionClass]) -> ChosenSteps {
        var chosen = ChosenSteps()
        for group in components(conditions, classes) {
            chosen = chosen.union(solve(group.map { conditions[$0] }, classes))
        }
        let reachable = conditions.filter { condition in
            trial.outcome(chosen.edits).map { holds(condition, $0) } ?? false
        }
        let alone = conditions.filter { isReachable($0, classes) }
        if reachable.count < alone.count {
            // The groups touch each other after all: then they are planned together.
            let together = solve(alone, classes)
            let better = alone.filter { condition in
                trial.outcome(together.edits).map { holds(condition, $0) } ?? false
            }
            if better.count > reachable.count { chosen = together }
        }
        return trimmed(chosen) { outcome in
            conditions.allSatisfy { condition in
                !(trial.outcome(chosen.edits).map { holds(condition, $0) } ?? false) || holds(condition, outcome)
            }
        }
    }

    private func holds(_ condition: Condition, _ outcome: PlanTrial.Outcome) -> Bool {
        let values = outcome.values
        return condition.truth { [values[$0]] } == .yes
    }

    /// Whether a condition holds, or edits can let it hold when nothing else is asked for.
    private mutating func isReachable(_ condition: Condition, _ classes: [ActionClass]) -> Bool {
        holds(condition, base) || search([condition], classes) != nil
    }

    /// The cheapest steps for conditions that share edits; those that cannot hold are left out.
    private mutating func solve(_ conditions: [Condition], _ classes: [ActionClass]) -> ChosenSteps {
        guard conditions.contains(where: { !holds($0, base) }) else { return ChosenSteps() }
        if let found = search(conditions, classes) { return found }
        let reachable = conditions.filter { isReachable($0, classes) }
        if reachable.isEmpty { return ChosenSteps() }
        guard reachable.count < conditions.count else {
            // Each can hold, but not all at once, as far as these edits go.
            isCheapest = false
            var kept: [Condition] = []
            var chosen = ChosenSteps()
            for condition in reachable {
                guard let more = search(kept + [condition], classes) else { continue }
                kept.append(condition)
                chosen = more
            }
            return chosen
        }
        return solve(reachable, classes)
    }

    /// The cheapest steps after which some conditions hold.
    mutating func search(
        _ conditions: [Condition], _ classes: [ActionClass], limits: PlanLimits = .whole
    ) -> ChosenSteps? {
        left = limits
        return search([(conditions.map { PlanLadder(needed: $0) }, [])], classes) { outcome in
            let values = outcome.values
            return conditions.allSatisfy { $0.truth { [values[$0]] } == .yes }
        }
    }

    /// The cheapest steps of those that solve one of several problems. What is left to do is shared by all that are asked for one score.
    ///
    /// - Parameter problems: For each its ladders, and what must be gained by each account.
    mutating func search(
        _ problems: [(ladders: [PlanLadder], needed: [Int])], _ classes: [ActionClass],
        isEnough: @escaping (PlanTrial.Outcome) -> Bool
    ) -> ChosenSteps? {
        let trial = trial
        let classes = ActionClasses(rubric, trial, base).best(classes, for: problems.flatMap(\.ladders))
        let model = PlanModel(classes, base.values)
        let isPossible = { (uses: [Int]) in ChosenSteps(uses, of: classes) != nil }
        var searches = problems.map { problem in
            PlanSearch(
                problem.ladders, needed: problem.needed, model, limits: left, isPossible: isPossible
            ) { uses in
                guard let steps = ChosenSteps(uses, of: classes), let outcome = trial.outcome(steps.edits) else {
                    return nil
                }
                return (isEnough(outcome), outcome.values)
            }
        }
        while true {
            // The problem whose solution may be the cheapest is looked at next.
            let open = searches.indices.filter { searches[$0].least != nil }
            guard let next = open.min(by: { (searches[$0].least ?? 0, $0) < (searches[$1].least ?? 0, $1) }) else {
                return nil
            }
            searches[next].left = left
            searches[next].run()
            left = searches[next].left
            if let best = searches[next].best { return ChosenSteps(best.uses, of: classes) }
            guard searches[next].isSpent else { continue }
            isCheapest = false
            let found = open.compactMap { place in
                searches[place].relax(&quickly)
                return searches[place].best
            }
            return found.min { $0.cost < $1.cost }.flatMap { ChosenSteps($0.uses, of: classes) }
        }
    }

    /// The steps without those that the target does not need.
    func trimmed(_ chosen: ChosenSteps, _ isEnough: (PlanTrial.Outcome) -> Bool) -> ChosenSteps {
        var chosen = chosen
        for step in chosen.steps.reversed() {
            let rest = ChosenSteps(steps: chosen.steps.filter { $0 != step })
            if let outcome = trial.outcome(rest.edits), isEnough(outcome) { chosen = rest }
        }
        return chosen
    }

    /// Conditions that some class touches together.
    private func components(_ conditions: [Condition], _ classes: [ActionClass]) -> [[Int]] {
        var group = Array(conditions.indices)
        let measures = conditions.map { Set($0.measures) }
        for actions in classes {
            let touched = conditions.indices.filter { !measures[$0].isDisjoint(with: actions.effects.keys) }
            guard let first = touched.first else { continue }
            for other in touched {
                let (old, new) = (group[other], group[first])
                for place in group.indices where group[place] == old { group[place] = new }
            }
        }
        return Set(group).sorted().map { number in conditions.indices.filter { group[$0] == number } }
    }

    func classes(for conditions: [Condition], relevant more: [Condition] = []) -> [ActionClass] {
        ActionClasses(rubric, trial, base).classes(for: conditions, relevant: more)
    }
}
