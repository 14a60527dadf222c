internal import AssessmentModel
internal import RubricModel

/// Finds the cheapest choice of actions that gains enough on some ladders.
///
/// **What is sought.** Every requirement, and every criterion, is a ``PlanLadder``. A choice of actions, as ``PlanModel`` has it, stands on
/// some rung of each; wanted is the cheapest choice whose gains add up to what is needed. Where every condition must hold, each is a ladder of
/// one rung and all gains are needed; for a score, rungs are levels and gains are their points.
///
/// **The search** is branch and bound, deepened by what a choice may cost. As conditions are monotone in their comparisons once `not` is
/// pushed down to them, a rung is only reached by a choice that moves a measure of one of its open comparisons the way that is asked for: it
/// branches over these classes alone, and closes each to the branches after it, so that no choice is met twice. Where a ladder must be climbed
/// because all others together do not gain enough, it branches over the classes of that ladder alone.
///
/// **The bound.** The cost of each class is shared among the ladders that it can help, so that what a choice spends on all ladders is not more
/// than it costs. On each ladder a rung costs no less than the cheapest of its ``LadderRecipes`` at these shares. The least cost of the gain
/// that is needed, at these prices and with rungs that may be bought in part, is ``PlanBound``: no choice is cheaper. A branch whose bound is
/// more than a choice may cost in this round is cut, and the first choice that is found is the cheapest.
///
/// **The judge** is the engine: a choice that the model takes for enough is evaluated, and where it is not enough, the search goes on from
/// the values that the engine found. So a choice that is returned reaches the target; it is the cheapest one wherever the model never says
/// less than the engine, as for all counts.
struct PlanSearch {
    /// What the engine found for a choice: whether it is enough, and the values.
    typealias Judge = ([Int]) -> (isEnough: Bool, values: [MeasuredValue])?

    private let ladders: [PlanLadder]
    private let needed: Int
    private let model: PlanModel
    private let judge: Judge
    /// Whether the actions of a choice can be done together.
    private let isPossible: ([Int]) -> Bool
    private let recipes: [LadderRecipes]
    /// The comparisons of each rung of each ladder.
    private let literals: [[[Literal]]]
    /// For each class the ladders that it touches, those that it can help with the group there, and its share of the cost on each of those.
    private let touched: [[Int]]
    private let helped: [[Int]]
    private let shares: [Int]

    private(set) var best: (uses: [Int], cost: Int)?
    /// Whether the search went through to its end.
    private(set) var isComplete = true
    private var nodes = 0
    private var verdicts = 0
    /// Whether a search has taken as long as it may.
    private var isSpent = false
    /// What a choice may cost in this round, and the least that a branch which was cut would have cost.
    private var budget = 0
    private var nextBudget = Int.max

    /// How many standings of choices on ladders are looked at, and how many choices evaluated, before the best one that can be found quickly has to do.
    private static let (mostNodes, mostVerdicts) = (60_000, 120)
    /// More than anybody plans for: what costs more cannot be reached, or not by edits like these.
    private static let greatestBudget = 400
    /// Costs are shared in parts of 1 that many numbers divide.
    private static let parts = 55_440

    init(
        _ ladders: [PlanLadder], needed: Int, _ model: PlanModel, isPossible: @escaping ([Int]) -> Bool,
        judge: @escaping Judge
    ) {
        self.ladders = ladders
        self.needed = needed
        self.model = model
        self.judge = judge
        self.isPossible = isPossible
        recipes = ladders.map { LadderRecipes($0, model) }
        literals = ladders.map { ladder in ladder.rungs.map { $0.condition.literals() } }
        var touched = Array(repeating: [Int](), count: model.classes.count)
        var helped = touched
        for ladder in ladders.indices {
            for place in model.classes(touching: ladders[ladder].measures) { touched[place].append(ladder) }
            for place in recipes[ladder].groups.joined() { helped[place].append(ladder) }
        }
        self.touched = touched
        self.helped = helped
        shares = model.classes.indices.map { place in
            model.classes[place].cost * PlanSearch.parts / max(1, helped[place].count)
        }
    }

    /// Searches: with a budget that is just enough by the bound, then with the next one that some branch asked for. Where that takes too long,
    /// what always goes where most is gained has to do.
    ///
    /// - Parameter dives: Whether something is wanted in any case.
    mutating func run(dives: Bool = true) {
        let root = root()
        while best == nil, !isSpent, budget <= PlanSearch.greatestBudget {
            nextBudget = Int.max
            visit(root, nil)
            guard nextBudget < Int.max else { return }
            budget = nextBudget
        }
        guard best == nil, isSpent else { return }
        isComplete = false
        guard dives else { return }
        isGreedy = true
        (nodes, verdicts, isSpent, budget) = (0, 0, false, PlanSearch.greatestBudget)
        visit(root, nil)
    }

    /// Whether it goes where most is gained, and never minds the cost.
    private var isGreedy = false

    // MARK: Choices

    /// A choice, and what is known of each ladder with it.
    private struct Choice {
        var uses: [Int]
        var closed: [Bool]
        var cost = 0
        var standings: [Standing]
    }

    /// How a choice stands on a ladder.
    private struct Standing {
        /// The rungs that certainly hold.
        var level = 0
        /// What the choice spends on the ladder.
        var spent = 0
        /// What each rung costs at least.
        var costs: [Int] = []
        /// The classes that move an open comparison of the next rungs the way that is asked for.
        var helpers: [Int] = []
    }

    private func root() -> Choice {
        let uses = Array(repeating: 0, count: model.classes.count)
        var choice = Choice(
            uses: uses, closed: Array(repeating: false, count: uses.count),
            standings: Array(repeating: Standing(), count: ladders.count))
        for ladder in ladders.indices {
            choice.standings[ladder].costs = costs(ladder, choice)
            climb(ladder, &choice, nil)
        }
        return choice
    }

    /// A choice with one more use of a class.
    private func using(_ place: Int, _ choice: Choice) -> Choice {
        var next = choice
        next.uses[place] += 1
        next.cost += model.classes[place].cost
        for ladder in helped[place] { next.standings[ladder].spent += shares[place] }
        for ladder in touched[place] { climb(ladder, &next, nil) }
        return next
    }

    /// A choice in which a class is used no more.
    private func close(_ place: Int, _ choice: inout Choice) {
        choice.closed[place] = true
        for ladder in helped[place] { choice.standings[ladder].costs = costs(ladder, choice) }
    }

    private func costs(_ ladder: Int, _ choice: Choice) -> [Int] {
        let groups = recipes[ladder].groups
        return recipes[ladder].costs { group in
            var least: Int?
            for place in groups[group] where !choice.closed[place] || choice.uses[place] > 0 {
                least = min(least ?? Int.max, shares[place])
            }
            return least
        }
    }

    /// Finds out how a choice stands on a ladder, by the model or by values that the engine found.
    private func climb(_ ladder: Int, _ choice: inout Choice, _ found: [MeasuredValue]?) {
        let uses = choice.uses
        var known: [Int: [MeasuredValue]] = [:]
        func values(_ measure: Int) -> [MeasuredValue] {
            if let found { return [found[measure]] }
            if let values = known[measure] { return values }
            let values = model.predicted(measure, uses)
            known[measure] = values
            return values
        }
        let rungs = ladders[ladder].rungs
        var level = 0
        while level < rungs.count, rungs[level].condition.truth(values) == .yes { level += 1 }
        let open = literals[ladder][level...].joined()
        let wanted = Array(open)
        choice.standings[ladder].level = level
        choice.standings[ladder].helpers =
            level == rungs.count
            ? [] : recipes[ladder].groups.filter { model.helps($0[0], wanted, values) }.flatMap(\.self)
    }

    // MARK: Branches

    private mutating func visit(_ choice: Choice, _ found: [MeasuredValue]?) {
        nodes += 1
        guard nodes * max(8, ladders.count) <= PlanSearch.mostNodes else {
            isSpent = true
            return
        }
        var shown = choice
        if let found { for ladder in ladders.indices { climb(ladder, &shown, found) } }
        if found == nil, gain(shown) >= needed { return verify(choice) }
        guard isWorthIt(shown) else { return }
        for place in branch(shown) where best == nil && !isSpent {
            // What cannot be done together is seen at once where there is no way back.
            if isGreedy {
                var uses = choice.uses
                uses[place] += 1
                guard isPossible(uses) else {
                    close(place, &shown)
                    continue
                }
            }
            let next = choice.cost + model.classes[place].cost
            if next <= budget {
                visit(using(place, restored(shown, choice)), nil)
            } else {
                nextBudget = min(nextBudget, next)
            }
            close(place, &shown)
            guard best == nil, isWorthIt(shown) else { return }
        }
    }

    /// The choice with what was closed since, as the model sees it.
    private func restored(_ shown: Choice, _ choice: Choice) -> Choice {
        var next = shown
        for ladder in ladders.indices {
            next.standings[ladder].level = choice.standings[ladder].level
            next.standings[ladder].helpers = choice.standings[ladder].helpers
        }
        return next
    }

    private func gain(_ choice: Choice) -> Int {
        ladders.indices.reduce(0) { $0 + ladders[$1].gain(choice.standings[$1].level) }
    }

    /// Whether a choice can still come to enough within the budget.
    private mutating func isWorthIt(_ choice: Choice) -> Bool {
        var bound = PlanBound()
        for (ladder, standing) in zip(ladders, choice.standings) {
            let gained = ladder.gain(standing.level)
            bound.add(
                spent: standing.spent,
                (standing.level..<ladder.rungs.count).map { rung in
                    let cost = standing.costs[rung]
                    return (ladder.rungs[rung].gain - gained, cost == Int.max ? cost : max(cost, standing.spent))
                })
        }
        guard let least = bound.least(for: needed - gain(choice)) else { return false }
        // Sums of parts are a little less than the whole: what is lost there is not taken for a gain.
        let cost = max(choice.cost, Int((least / Double(PlanSearch.parts) - 0.001).rounded(.up)))
        if cost > budget { nextBudget = min(nextBudget, cost) }
        return cost <= budget
    }

    /// The classes of which one must be used next, the most promising first.
    private func branch(_ choice: Choice) -> [Int] {
        let tops = ladders.indices.map { ladder in
            ladders[ladder].gain(choice.standings[ladder].costs.count { $0 < Int.max })
        }
        let most = tops.reduce(0, +)
        func open(_ ladder: Int) -> [Int] {
            choice.standings[ladder].helpers.filter {
                !choice.closed[$0] && choice.uses[$0] < model.classes[$0].limit
            }
        }
        let must = ladders.indices.filter { ladder in
            let now = ladders[ladder].gain(choice.standings[ladder].level)
            return most - tops[ladder] + now < needed
        }
        if !must.isEmpty { return must.map(open).min { $0.count < $1.count }?.sorted() ?? [] }
        var worth: [Int: Double] = [:]
        for ladder in ladders.indices {
            let standing = choice.standings[ladder]
            let now = ladders[ladder].gain(standing.level)
            let rates = (standing.level..<ladders[ladder].rungs.count).compactMap { rung -> Double? in
                let cost = standing.costs[rung]
                guard cost < Int.max else { return nil }
                return Double(ladders[ladder].rungs[rung].gain - now) / Double(max(1, cost - standing.spent))
            }
            guard let rate = rates.max() else { continue }
            for place in open(ladder) {
                worth[place, default: 0] += rate * Double(shares[place]) / Double(model.classes[place].cost)
            }
        }
        return worth.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
    }

    /// Has a choice judged that the model takes for enough.
    private mutating func verify(_ choice: Choice) {
        verdicts += 1
        guard verdicts <= PlanSearch.mostVerdicts else {
            isSpent = true
            return
        }
        guard let outcome = judge(choice.uses) else { return }
        if outcome.isEnough {
            best = (choice.uses, choice.cost)
        } else {
            visit(choice, outcome.values)
        }
    }
}
