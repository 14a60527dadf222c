internal import AssessmentModel
internal import RubricModel

/// What it takes to climb one ladder, or a part of one, when nothing else is asked for.
///
/// Classes that do the same to its measures are one group. A recipe says how often each group is used. Every choice that reaches a rung, by
/// the model, holds one of the rung's recipes: as long as a condition is open, some class of the choice moves one of its open comparisons the
/// way that is asked for, and recipes are found by adding such classes one by one. So no choice that reaches the rung is cheaper than the
/// cheapest of its recipes.
struct LadderRecipes {
    /// How often each group is used.
    typealias Recipe = [(group: Int, count: Int)]

    /// The classes of each group.
    let groups: [[Int]]
    /// For each rung its recipes; nothing where there are more than are worth a look.
    private(set) var recipes: [[Recipe]?] = []

    /// How many choices are looked at for each rung.
    private static let most = 1_500
    /// No recipe is longer.
    private static let longest = 40

    /// - Parameter rungs: The condition of each rung.
    init(_ rungs: [Condition], _ model: PlanModel) {
        let measures = Set(rungs.flatMap(\.measures))
        let literals = rungs.flatMap { $0.literals() }
        var order: [[Int: ActionClass.Effect]] = []
        var members: [[Int: ActionClass.Effect]: [Int]] = [:]
        for place in model.classes(touching: measures) where model.mayHelp(place, literals) {
            let effects = model.classes[place].effects.filter { measures.contains($0.key) }
            if members[effects] == nil { order.append(effects) }
            members[effects, default: []].append(place)
        }
        groups = order.map { members[$0] ?? [] }
        for rung in rungs.indices {
            // What is open below is open above: where the lower rung has too many recipes, or none, so has the higher.
            if let last = recipes.last, last?.isEmpty ?? true {
                recipes.append(last)
                continue
            }
            if rung > 0, rungs[rung].measures.isEmpty, let last = recipes.last {
                recipes.append(last)
                continue
            }
            var search = Search(groups, model, Array(rungs.prefix(rung + 1)))
            search.visit()
            recipes.append(search.isComplete ? LadderRecipes.least(search.found) : nil)
        }
    }

    /// Of some recipes those that hold no other.
    private static func least(_ recipes: [Recipe]) -> [Recipe] {
        func holds(_ recipe: Recipe, _ other: Recipe) -> Bool {
            other.allSatisfy { part in recipe.contains { $0.group == part.group && $0.count >= part.count } }
        }
        var least: [Recipe] = []
        let size = { (recipe: Recipe) in recipe.reduce(0) { $0 + $1.count } }
        for recipe in recipes.sorted(by: { size($0) < size($1) })
        where !least.contains(where: { holds(recipe, $0) }) {
            least.append(recipe)
        }
        return least
    }

    /// Finds the recipes of one rung.
    private struct Search {
        let groups: [[Int]]
        let model: PlanModel
        let conditions: [Condition]
        let literals: [[Literal]]
        private(set) var found: [Recipe] = []
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
