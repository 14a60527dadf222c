internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// One search for a plan.
struct PlanRun {
    private let rubric: Rubric
    private let trial: PlanTrial
    private let base: PlanTrial.Outcome
    private let goal: PlanGoal
    /// Whether no cheaper choice of the considered edits reaches as much.
    private(set) var isCheapest = true

    init(_ rubric: Rubric, _ trial: PlanTrial, _ base: PlanTrial.Outcome, _ goal: PlanGoal) {
        self.rubric = rubric
        self.trial = trial
        self.base = base
        self.goal = goal
    }

    /// The steps that reach the target, or as much of it as edits can.
    mutating func choose() -> PlanChoice {
        guard goal.offers.isEmpty else { return PlanChoice(steps: reachScore(), judgments: []) }
        return PlanChoice(
            steps: reach(goal.parts), judgments: goal.parts.compactMap { $0.isMet ? nil : $0.judgment })
    }

    // MARK: Conditions

    /// The cheapest steps after which all parts that edits can bring about hold.
    private mutating func reach(_ parts: [PlanGoal.Part]) -> ChosenSteps {
        let conditions = parts.compactMap(\.condition)
        guard conditions.contains(where: { !holds($0, base) }) else { return ChosenSteps() }
        let classes = classes(for: conditions)
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
            return reachable.reduce(ChosenSteps()) { chosen, condition in
                search([condition], classes).map(chosen.union) ?? chosen
            }
        }
        return solve(reachable, classes)
    }

    private mutating func search(_ conditions: [Condition], _ classes: [ActionClass]) -> ChosenSteps? {
        let trial = trial
        let judge: PlanSearch.Judge = { uses in
            guard let steps = ChosenSteps(uses, of: classes), let outcome = trial.outcome(steps.edits) else {
                return nil
            }
            let values = outcome.values
            return (conditions.allSatisfy { $0.truth { [values[$0]] } == .yes }, values)
        }
        var search = PlanSearch(conditions, classes, base.values, judge: judge)
        search.run()
        if !search.isComplete { isCheapest = false }
        return search.best.flatMap { ChosenSteps($0.uses, of: classes) }
    }

    /// The steps without those that the target does not need.
    private func trimmed(_ chosen: ChosenSteps, _ isEnough: (PlanTrial.Outcome) -> Bool) -> ChosenSteps {
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

    private mutating func classes(for conditions: [Condition]) -> [ActionClass] {
        let builder = ActionClasses(rubric, trial, base)
        return builder.classes(for: conditions)
    }

    // MARK: Scores

    /// Steps after which the score is high enough: for each criterion the cheapest steps to each level, and of these the cheapest choice
    /// that adds up.
    private mutating func reachScore() -> ChosenSteps {
        guard goal.needed > .zero else { return ChosenSteps() }
        isCheapest = false
        /// The cheapest steps to each level that can be reached.
        var ways: [ChosenSteps] = []
        var choices = [LevelChoice(cost: 0, points: .zero, ways: [])]
        for offers in goal.offers {
            var found = choices
            for offer in offers {
                guard let condition = offer.part.condition,
                    let steps = search([condition], classes(for: [condition]))
                else { continue }
                let cost = steps.steps.reduce(0) { $0 + $1.action.effort(rubric) }
                ways.append(steps)
                found += choices.map {
                    LevelChoice(
                        cost: $0.cost + cost, points: $0.points.plus(offer.points), ways: $0.ways + [ways.count - 1])
                }
            }
            choices = LevelChoice.best(of: found)
        }
        func steps(_ choice: LevelChoice) -> ChosenSteps {
            choice.ways.reduce(ChosenSteps()) { $0.union(ways[$1]) }
        }
        for choice in choices where choice.points >= goal.needed {
            let chosen = steps(choice)
            guard let outcome = trial.outcome(chosen.edits), goal.isScoreReached(outcome.assessment) else { continue }
            return trimmed(chosen) { goal.isScoreReached($0.assessment) }
        }
        return choices.last.map(steps) ?? ChosenSteps()
    }
}

/// Levels chosen for some criteria.
private struct LevelChoice {
    let cost: Int
    let points: Rational
    /// The levels, by the places of the ways to them.
    let ways: [Int]

    /// Of choices those that no other beats in cost and points, by cost.
    static func best(of choices: [LevelChoice]) -> [LevelChoice] {
        var best: [LevelChoice] = []
        for choice in choices.sorted(by: { ($0.cost, $1.points) < ($1.cost, $0.points) }) {
            if let last = best.last, last.points >= choice.points { continue }
            best.append(choice)
        }
        return best
    }
}
