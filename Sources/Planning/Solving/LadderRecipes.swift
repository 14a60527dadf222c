internal import AssessmentModel
internal import RubricModel

/// What it takes to climb one ladder when nothing else is asked for.
///
/// Classes that do the same to its measures are one group. A recipe says how often each group is used. Every choice that reaches a rung, by
/// the model, holds one of the rung's recipes: as long as a condition is open, some class of the choice moves one of its open comparisons the
/// way that is asked for, and recipes are found by adding such classes one by one. So no choice that reaches the rung is cheaper than the
/// cheapest of its recipes.
struct LadderRecipes {
    /// The classes of each group.
    let groups: [[Int]]
    /// For each rung its recipes, as pairs of a group and how often it is used; nothing where there are more than are worth a look.
    private(set) var recipes: [[[(group: Int, count: Int)]]?] = []
    /// The comparisons of each rung, for all conditions up to it.
    private let ladder: PlanLadder

    /// How many choices are looked at for each rung.
    private static let most = 400
    /// No recipe is longer.
    private static let longest = 12

    init(_ ladder: PlanLadder, _ model: PlanModel) {
        self.ladder = ladder
        let literals = ladder.rungs.flatMap { $0.condition.literals() }
        var order: [[Int: ActionClass.Effect]] = []
        var members: [[Int: ActionClass.Effect]: [Int]] = [:]
        for place in model.classes(touching: ladder.measures) where model.mayHelp(place, literals) {
            let effects = model.classes[place].effects.filter { ladder.measures.contains($0.key) }
            if members[effects] == nil { order.append(effects) }
            members[effects, default: []].append(place)
        }
        groups = order.map { members[$0] ?? [] }
        for rung in ladder.rungs.indices {
            // What is open below is open above: where the lower rung has too many recipes, or none, so has the higher.
            if let last = recipes.last, last?.isEmpty ?? true {
                recipes.append(last)
                continue
            }
            var search = Search(groups, model, ladder.rungs.prefix(rung + 1).map(\.condition))
            search.visit()
            recipes.append(search.isComplete ? search.found : nil)
        }
    }

    /// The least cost of each rung, by what a use of each group costs; the highest possible for what cannot be reached.
    func costs(_ costOfGroup: (Int) -> Int?) -> [Int] {
        let costs = groups.indices.map(costOfGroup)
        var floor = 0
        return recipes.map { recipes in
            guard let recipes else {
                floor = max(floor, costs.compactMap(\.self).min() ?? Int.max)
                return floor
            }
            var least = Int.max
            for recipe in recipes {
                var sum: Int? = 0
                for (group, count) in recipe {
                    guard let old = sum, let cost = costs[group] else {
                        sum = nil
                        break
                    }
                    sum = old + cost * count
                }
                if let sum { least = min(least, sum) }
            }
            floor = max(floor, least)
            return floor
        }
    }

    /// The cheapest recipe of a rung, by what a use of each group costs; nothing where none is known.
    func cheapest(
        _ rung: Int, _ costOfGroup: (Int) -> Int?
    ) -> (rung: Int, cost: Int, recipe: [(group: Int, count: Int)])? {
        let costs = groups.indices.map(costOfGroup)
        var best: (rung: Int, cost: Int, recipe: [(group: Int, count: Int)])?
        for recipe in recipes[rung] ?? [] {
            let cost = recipe.reduce(0) { $0 + (costs[$1.group] ?? 0) * $1.count }
            if best.map({ cost < $0.cost }) ?? true { best = (rung, cost, recipe) }
        }
        return best
    }

    /// Finds the recipes of one rung.
    private struct Search {
        let groups: [[Int]]
        let model: PlanModel
        let conditions: [Condition]
        let literals: [[Literal]]
        private(set) var found: [[(group: Int, count: Int)]] = []
        private(set) var isComplete = true
        private var uses: [Int]
        private var closed: [Bool]
        private var nodes = 0
        private var length = 0

        init(_ groups: [[Int]], _ model: PlanModel, _ conditions: [Condition]) {
            self.groups = groups
            self.model = model
            self.conditions = conditions
            literals = conditions.map { $0.literals() }
            uses = Array(repeating: 0, count: model.classes.count)
            closed = Array(repeating: false, count: groups.count)
        }

        mutating func visit() {
            nodes += 1
            guard nodes <= LadderRecipes.most else {
                isComplete = false
                return
            }
            var known: [Int: [MeasuredValue]] = [:]
            let (model, uses) = (model, uses)
            func values(_ measure: Int) -> [MeasuredValue] {
                if let values = known[measure] { return values }
                let values = model.predicted(measure, uses)
                known[measure] = values
                return values
            }
            let open = conditions.indices.filter { conditions[$0].truth(values) != .yes }
            guard !open.isEmpty else {
                found.append(
                    groups.indices.filter { uses[groups[$0][0]] > 0 }.map { ($0, uses[groups[$0][0]]) })
                return
            }
            guard length < LadderRecipes.longest else {
                isComplete = false
                return
            }
            let ways = open.map { place in
                groups.indices.filter { group in
                    !closed[group] && uses[groups[group][0]] < limit(group)
                        && model.helps(groups[group][0], literals[place], values)
                }
            }
            guard let branch = ways.min(by: { $0.count < $1.count }) else { return }
            let before = closed
            for group in branch where isComplete {
                self.uses[groups[group][0]] += 1
                length += 1
                visit()
                length -= 1
                self.uses[groups[group][0]] -= 1
                closed[group] = true
            }
            closed = before
        }

        /// How often the classes of a group can be used together.
        private func limit(_ group: Int) -> Int {
            groups[group].reduce(0) { sum, place in
                let limit = model.classes[place].limit
                return limit == Int.max || sum == Int.max ? Int.max : sum + limit
            }
        }
    }
}
