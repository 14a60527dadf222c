internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

/// Finds the cheapest choice of actions after which some conditions certainly hold.
///
/// **The model.** Every class of actions has a cost, a whole number from 1, and an effect on each measure. Effects on counts, sums and
/// numbers of different values add up; of every other measure the best effect of those chosen counts. A choice says how often each class
/// is used. Its cost is the sum over all uses. Wanted is the cheapest choice after which every condition is *yes* in Kleene's logic.
///
/// **The search** is branch and bound, deepened by what a choice may cost. As conditions are monotone in their comparisons once `not` is pushed down to them, a condition that
/// does not hold is only mended by a choice that moves a measure of one of its open comparisons the way that is asked for: it branches
/// over these classes alone, and closes each to the branches after it, so that no choice is met twice. A branch is cut where what is
/// spent and the least that is still needed (distance over the best rate of a class; conditions that share no class added up) is more than
/// a choice may cost in this round; the first choice that is found is the cheapest.
///
/// **The judge** is the engine: a choice that the model takes for enough is evaluated, and where it is not enough, the search goes on from
/// the values that the engine found. So a choice that is returned reaches the target; it is the cheapest one wherever the model never says
/// less than the engine, as for all counts.
struct PlanSearch {
    /// What the engine found for a choice: whether it is enough, and the values.
    typealias Judge = ([Int]) -> (isEnough: Bool, values: [MeasuredValue])?

    let conditions: [Condition]
    let classes: [ActionClass]
    let base: [MeasuredValue]
    let judge: Judge

    private(set) var best: (uses: [Int], cost: Int)?
    /// Whether the search went through to its end.
    private(set) var isComplete = true
    private var nodes = 0
    private var verdicts = 0
    /// What a choice may cost in this round, and the least that a branch which was cut would have cost.
    private var budget = 0
    private var nextBudget = Int.max

    /// How many choices are looked at, and how many evaluated, before the best one so far has to do.
    private static let (mostNodes, mostVerdicts) = (60_000, 400)
    /// More than anybody plans for: what costs more cannot be reached, or not by edits like these.
    private static let greatestBudget = 400

    init(_ conditions: [Condition], _ classes: [ActionClass], _ base: [MeasuredValue], judge: @escaping Judge) {
        self.conditions = conditions
        self.classes = classes
        self.base = base
        self.judge = judge
    }

    /// Searches: with a budget that is just enough by the bound, then with the next one that some branch asked for.
    mutating func run() {
        let none = Array(repeating: 0, count: classes.count)
        while best == nil, isComplete, budget <= PlanSearch.greatestBudget {
            nextBudget = Int.max
            visit(none, cost: 0, closed: Array(repeating: false, count: classes.count), nil)
            guard nextBudget < Int.max else { return }
            budget = nextBudget
        }
    }

    private mutating func visit(_ uses: [Int], cost: Int, closed: [Bool], _ found: [MeasuredValue]?) {
        nodes += 1
        guard nodes <= PlanSearch.mostNodes else {
            isComplete = false
            return
        }
        let model = self
        let values = { (measure: Int) in found.map { [$0[measure]] } ?? model.predicted(measure, uses) }
        let open = conditions.filter { $0.truth(values) != .yes }
        guard !open.isEmpty else { return verify(uses, cost: cost, closed: closed, found) }
        let isOpenClass = { (place: Int) in !closed[place] && uses[place] < model.classes[place].limit }
        guard let least = leastCost(open, values, isOpenClass) else { return }
        guard cost + least <= budget else {
            nextBudget = min(nextBudget, cost + least)
            return
        }
        let ways = open.map { condition in
            classes.indices.filter { isOpenClass($0) && helps($0, condition, values) }
        }
        guard let branch = ways.min(by: { $0.count < $1.count }) else { return }
        var closed = closed
        for place in branch where best == nil {
            let next = cost + classes[place].cost
            if next <= budget {
                var more = uses
                more[place] += 1
                visit(more, cost: next, closed: closed, nil)
            } else {
                nextBudget = min(nextBudget, next)
            }
            closed[place] = true
        }
    }

    /// Has a choice judged that the model takes for enough.
    private mutating func verify(_ uses: [Int], cost: Int, closed: [Bool], _ found: [MeasuredValue]?) {
        guard found == nil else { return }
        verdicts += 1
        guard verdicts <= PlanSearch.mostVerdicts else {
            isComplete = false
            return
        }
        guard let outcome = judge(uses) else { return }
        if outcome.isEnough { best = (uses, cost) } else { visit(uses, cost: cost, closed: closed, outcome.values) }
    }

    // MARK: The model

    /// What a measure is after a choice, by the model: for measures that do not add up, everything that one use makes of it.
    private func predicted(_ measure: Int, _ uses: [Int]) -> [MeasuredValue] {
        var options: [MeasuredValue] = []
        guard let values = base[measure].values else {
            for place in uses.indices where uses[place] > 0 {
                if case .become(let value)? = classes[place].effects[measure] { options.append(value) }
            }
            return options + [base[measure]]
        }
        var lower = values.lower
        var upper = values.upper
        var rise = Rational.zero
        for place in uses.indices where uses[place] > 0 {
            let count = Rational(uses[place])
            switch classes[place].effects[measure] {
            case nil: continue
            case .become(let value): options.append(value)
            case .shift(let low, let high):
                lower = lower.plus(low.times(count))
                rise = rise.plus(high.times(count))
            case .close(let low, let end):
                lower = lower.plus(low.times(count))
                upper = upper.map { min($0, end) } ?? end
            }
        }
        let end = upper.map { max(lower, $0.plus(rise)) }
        return options + [MeasuredValue(ExactRange(lower, end), mayBeMissing: base[measure].mayBeMissing)]
    }

    /// Whether a class moves a measure of an open comparison the way that is asked for.
    private func helps(_ place: Int, _ condition: Condition, _ values: (Int) -> [MeasuredValue]) -> Bool {
        condition.literals().contains { literal in
            let found = values(literal.measure)
            return literal.truth(found) != .yes && rate(place, literal, found) != nil
        }
    }

    /// How far one use of a class brings a comparison the ways that it still has to go.
    private enum Rate {
        /// So far.
        case distance(Rational)
        /// All the way, or it is not known how far.
        case any
    }

    private func rate(_ place: Int, _ literal: Literal, _ found: [MeasuredValue]) -> Rate? {
        guard let effect = classes[place].effects[literal.measure] else { return nil }
        guard case .shift(let lower, let upper) = effect, let range = found.last?.values else { return .any }
        let gains = literal.ways.map { direction, limit in
            switch direction {
            case .up: range.lower < limit ? lower : .zero
            case .down: range.upper.map { $0 > limit } ?? true ? upper.negated : .zero
            }
        }
        guard let gain = gains.max(), gain > .zero else { return nil }
        return .distance(gain)
    }

    // MARK: The bound

    private func leastCost(
        _ open: [Condition], _ values: (Int) -> [MeasuredValue], _ isOpenClass: (Int) -> Bool
    ) -> Int? {
        var costs: [(cost: Int, classes: Set<Int>)] = []
        for condition in open {
            var used: Set<Int> = []
            let least = condition.leastCost { literal in
                let found = values(literal.measure)
                if literal.truth(found) == .yes { return 0 }
                let rates = classes.indices.filter(isOpenClass).compactMap { place in
                    rate(place, literal, found).map { (place, $0) }
                }
                used.formUnion(rates.map(\.0))
                guard let cheapest = rates.map({ classes[$0.0].cost }).min() else { return nil }
                var bestRate = Rational.zero
                for (place, rate) in rates {
                    guard case .distance(let gain) = rate else { return cheapest }
                    bestRate = max(bestRate, gain.divided(by: Rational(classes[place].cost), rounding: .up))
                }
                let needed = PlanSearch.distance(literal, found).divided(by: bestRate)
                return max(cheapest, Int(needed.wholeNumber(rounding: .up)))
            }
            guard let least else { return nil }
            costs.append((least, used))
        }
        var sum = 0
        var taken: Set<Int> = []
        for (cost, classes) in costs.sorted(by: { $0.cost > $1.cost }) where taken.isDisjoint(with: classes) {
            sum += cost
            taken.formUnion(classes)
        }
        return sum
    }

    /// How far a comparison is from holding for certain.
    private static func distance(_ literal: Literal, _ values: [MeasuredValue]) -> Rational {
        guard let range = values.last?.values else { return .zero }
        return literal.ways.map { direction, limit in
            switch direction {
            case .up: limit.minus(range.lower)
            case .down: range.upper.map { $0.minus(limit) } ?? .one
            }
        }.filter { $0 > .zero }.min() ?? .zero
    }
}
