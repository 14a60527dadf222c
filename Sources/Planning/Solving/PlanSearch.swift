internal import AssessmentModel
internal import RubricModel

/// Finds the cheapest choice of actions that gains enough on some ladders.
///
/// **What is sought.** Every requirement, and every criterion, is a ``PlanLadder``. A choice of actions, as ``PlanModel`` has it, stands on
/// some rung of each; wanted is the cheapest choice that is on top of every ladder that is needed, and whose gains on the others add up to
/// what is needed, by every account. For a score, rungs are levels and gains are their points.
///
/// **The search** is branch and bound, deepened by what a choice may cost. At every choice a class is taken that the bound wants, and either
/// used once more or used no more, so that no choice is met twice. Where the bound wants nothing more and the model still finds too little,
/// some rung must be reached: as conditions are monotone in their comparisons once `not` is pushed down to them, only a class can do it that
/// moves a measure of an open comparison the way that is asked for.
///
/// **The bound** is ``PlanPrices``: no choice is cheaper. A branch whose bound is more than a choice may cost in this round is cut, and the
/// first choice that is found is the cheapest.
///
/// **The judge** is the engine: a choice that the model takes for enough is evaluated, and where it is not enough, the search goes on from
/// the values that the engine found. So a choice that is returned reaches the target; it is the cheapest one wherever the model never says
/// less than the engine, as for all counts.
struct PlanSearch {
    /// What the engine found for a choice: whether it is enough, and the values.
    typealias Judge = ([Int]) -> (isEnough: Bool, values: [MeasuredValue])?

    private let ladders: [PlanLadder]
    private let needed: [Int]
    private let model: PlanModel
    private let judge: Judge
    /// Whether the actions of a choice can be done together.
    private let isPossible: ([Int]) -> Bool
    private let prices: PlanPrices
    /// The comparisons of each rung of each ladder.
    private let literals: [[[Literal]]]
    /// For each class the ladders that it touches.
    private let touched: [[Int]]
    /// The choice of nothing, with shares that bound it well.
    private var root: Choice

    private(set) var best: (uses: [Int], cost: Int)?
    /// What a choice costs at least, by all that was searched; nothing where none can be enough.
    private(set) var least: Int?
    /// What may still be done.
    var left: PlanLimits
    /// Whether a search has done as much as it may.
    private(set) var isSpent = false
    /// What a choice may cost in this round, and the least that a branch which was cut would have cost.
    private var budget = 0
    private var nextBudget: Int?
    /// More than anybody plans for: what costs more cannot be reached, or not by edits like these.
    private static let greatestBudget = 2_000
    /// How often shares are improved before anything is chosen, at a choice, and at one that is far from what it may cost.
    private static let (firstRounds, rounds, fewRounds) = (250, 24, 4)

    /// - Parameter needed: For each account what must be gained.
    init(
        _ ladders: [PlanLadder], needed: [Int], _ model: PlanModel, limits: PlanLimits,
        isPossible: @escaping ([Int]) -> Bool, judge: @escaping Judge
    ) {
        self.ladders = ladders
        self.needed = needed
        self.model = model
        self.judge = judge
        self.isPossible = isPossible
        left = limits
        prices = PlanPrices(ladders, needed: needed, model)
        literals = ladders.map { ladder in ladder.rungs.map { $0.condition.literals() } }
        var touched = Array(repeating: [Int](), count: model.classes.count)
        for ladder in ladders.indices {
            for place in model.classes(touching: ladders[ladder].measures) { touched[place].append(ladder) }
        }
        self.touched = touched
        let uses = Array(repeating: 0, count: model.classes.count)
        root = Choice(
            uses: uses, closed: Array(repeating: false, count: uses.count), shares: prices.evenShares,
            wanted: Array(repeating: 0, count: prices.evenShares.count),
            standings: Array(repeating: Standing(), count: ladders.count))
        for ladder in ladders.indices { climb(ladder, &root, nil) }
        least = firstBound()
    }

    /// Searches for a choice that costs no more than the least that is known. Where there is none, more is known then.
    mutating func run() {
        guard let least, best == nil, !isSpent else { return }
        (budget, nextBudget) = (least, nil)
        visit(root, nil)
        guard best == nil, !isSpent else { return }
        self.least = nextBudget.flatMap { $0 > PlanSearch.greatestBudget ? nil : $0 }
    }

    /// Finds some choice that is enough and costs little, where more may be spent than would have to be.
    ///
    /// The first that is found while the cost hardly counts is the measure for those that cost less.
    ///
    /// - Parameter total: How often prices may still be reckoned for choices that cost less.
    mutating func relax(_ total: inout Int) {
        guard let least, best == nil else { return }
        for loose in [4 * least + 40, PlanSearch.greatestBudget] where best == nil {
            attempt(loose, .loose, &total)
        }
        guard let found = best else { return }
        best = nil
        var more = 1
        while best == nil, total > 0, least + more < found.cost {
            attempt(least + more, .close, &total)
            more += max(1, more / 2)
        }
        best = best ?? found
    }

    /// Searches for a choice that costs no more than so much, as far as the limits go.
    private mutating func attempt(_ cost: Int, _ limits: PlanLimits, _ total: inout Int) {
        let prices = min(total, limits.prices)
        (isSpent, left, budget) = (false, PlanLimits(prices: prices, verdicts: limits.verdicts), cost)
        visit(root, nil)
        total -= prices - max(0, left.prices)
    }

    // MARK: Choices

    /// A choice, and what is known of it.
    private struct Choice {
        var uses: [Int]
        var closed: [Bool]
        var cost = 0
        /// How the costs of classes are shared.
        var shares: [Double]
        /// How much of each share's class was wanted lately.
        var wanted: [Double]
        var standings: [Standing]
    }

    /// How a choice stands on a ladder.
    private struct Standing {
        /// The rungs that certainly hold.
        var level = 0
        /// The classes that move an open comparison of the next rungs the way that is asked for.
        var helpers: [Int] = []
    }

    /// A choice with one more use of a class, as the model sees it.
    private func using(_ place: Int, _ choice: Choice) -> Choice {
        var next = choice
        next.uses[place] += 1
        next.cost += model.classes[place].cost
        for share in prices.sharesOfClass[place] { next.wanted[share] = 0 }
        for ladder in touched[place] { climb(ladder, &next, nil) }
        return next
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
        let wanted = Array(literals[ladder][level...].joined())
        choice.standings[ladder].level = level
        choice.standings[ladder].helpers =
            level == rungs.count ? [] : prices.helpers[ladder].filter { model.helps($0, wanted, values) }
    }

    private func isEnough(_ choice: Choice) -> Bool {
        ladders.indices.allSatisfy {
            !ladders[$0].isNeeded || choice.standings[$0].level == ladders[$0].rungs.count
        }
            && needed.indices.allSatisfy { account in
                ladders.indices.reduce(0) { $0 + ladders[$1].gain(choice.standings[$1].level, account) }
                    >= needed[account]
            }
    }

    // MARK: Branches

    private mutating func visit(_ choice: Choice, _ found: [MeasuredValue]?) {
        if found == nil, isEnough(choice) { return verify(choice) }
        var shown = choice
        if let found { for ladder in ladders.indices { climb(ladder, &shown, found) } }
        while best == nil, !isSpent, isWorthIt(&shown), let place = branch(shown) {
            var next = shown
            next.standings = choice.standings
            next = using(place, next)
            if next.cost > budget {
                noteBudget(next.cost)
            } else if isPossible(next.uses) {
                visit(next, nil)
            }
            shown.closed[place] = true
        }
    }

    private mutating func noteBudget(_ cost: Int) { nextBudget = min(nextBudget ?? cost, cost) }

    /// Whether a choice can still come to enough within the budget; its shares are improved where that is not clear.
    private mutating func isWorthIt(_ choice: inout Choice) -> Bool {
        var best = (total: -1.0, shares: choice.shares)
        for round in 0...PlanSearch.rounds {
            guard let found = price(&choice) else { return false }
            let total = Double(choice.cost) + found.price
            if total > best.total { best = (total, choice.shares) }
            let least = PlanSearch.whole(total)
            if least > budget {
                noteBudget(least)
                return false
            }
            if round == 0, !hasRoom(choice) { return false }
            let lacking = Double(budget) + 0.5 - total
            let spread = prices.spread(found.wanted)
            guard round < (lacking > 3 ? PlanSearch.fewRounds : PlanSearch.rounds), spread > 1e-9 else { break }
            choice.shares = prices.improved(
                choice.shares, found.wanted, by: lacking / spread / (1 + Double(round) / 4))
        }
        choice.shares = best.shares
        return hasRoom(choice)
    }

    private mutating func price(_ choice: inout Choice) -> PlanPrices.Finding? {
        left.prices -= 1
        guard left.prices >= 0 else {
            isSpent = true
            return nil
        }
        let found = prices.find(choice.uses, choice.closed, choice.shares)
        for share in found?.wanted.indices ?? 0..<0 {
            choice.wanted[share] = 0.75 * choice.wanted[share] + 0.25 * (found?.wanted[share] ?? 0)
        }
        return found
    }

    /// Whether whole rungs that are enough have room in the budget.
    private mutating func hasRoom(_ choice: Choice) -> Bool {
        // The more room there is, the longer it takes to look for what fits into it.
        left.prices -= 1 + (budget - choice.cost) / 8
        guard !prices.isPossible(choice.uses, choice.closed, choice.shares, within: budget - choice.cost) else {
            return true
        }
        noteBudget(budget + 1)
        return false
    }

    /// Improves the shares before anything is chosen, and says what a choice costs at least.
    private mutating func firstBound() -> Int? {
        var best = (total: -1.0, shares: root.shares)
        var reach = 2.0
        var isStale = 0
        for _ in 0..<PlanSearch.firstRounds {
            guard let found = prices.find(root.uses, root.closed, root.shares) else { return nil }
            for share in found.wanted.indices {
                root.wanted[share] = 0.9 * root.wanted[share] + 0.1 * found.wanted[share]
            }
            if found.price > best.total + 1e-3 { isStale = 0 } else { isStale += 1 }
            if found.price > best.total { best = (found.price, root.shares) }
            if isStale > 12 {
                reach /= 2
                isStale = 0
                root.shares = best.shares
            }
            let spread = prices.spread(found.wanted)
            guard spread > 1e-9, reach > 0.02 else { break }
            root.shares = prices.improved(
                root.shares, found.wanted, by: (best.total + reach - found.price) / spread)
        }
        root.shares = best.shares
        return PlanSearch.whole(best.total)
    }

    /// The cost of a choice that costs at least so much: costs are whole numbers, and what is lost in rounding is no cost.
    private static func whole(_ cost: Double) -> Int { max(0, Int((cost - 1e-6).rounded(.up))) }

    /// The class that is used next, or not any more.
    private func branch(_ choice: Choice) -> Int? {
        var best: (place: Int, wanted: Double)?
        for place in model.classes.indices where isOpen(place, choice) {
            let wanted = prices.sharesOfClass[place].reduce(0.0) { $0 + choice.wanted[$1] }
            if wanted > max(1e-9, (best?.wanted ?? 0) + 1e-9) { best = (place, wanted) }
        }
        if let best { return best.place }
        return ladders.indices.lazy.flatMap { choice.standings[$0].helpers }.filter { isOpen($0, choice) }.min()
    }

    private func isOpen(_ place: Int, _ choice: Choice) -> Bool {
        !choice.closed[place] && choice.uses[place] < model.classes[place].limit
    }

    /// Has a choice judged that the model takes for enough.
    private mutating func verify(_ choice: Choice) {
        left.verdicts -= 1
        guard left.verdicts >= 0 else {
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
