/// What more a choice must cost, at the least.
///
/// The cost of each class is shared among the parts of ladders that it can help: whatever the shares, what a choice spends on all parts
/// together is what it costs. In each part a rung costs no less than the cheapest of its ``LadderRecipes`` at these shares, without what the
/// choice has of it already; a ladder costs what its parts cost; and the least price of the gain that is needed, with rungs that may be bought
/// in part, is ``PlanBound``. Whatever the shares are, no choice is cheaper than that. The best shares are sought as one seeks the multipliers
/// of a relaxation: a share grows where its class is wanted, and falls where it is not.
struct PlanPrices {
    /// A part of a ladder.
    private struct Part {
        let ladder: Int
        let groups: [[(place: Int, share: Int)]]
        let recipes: [[LadderRecipes.Recipe]?]
    }

    /// What was found with some shares.
    struct Finding {
        /// The least that must still be spent.
        var price: Double
        /// How much of each share's class its part wants.
        var wanted: [Double]
    }

    private let ladders: [PlanLadder]
    private let needed: [Int]
    private let costs: [Int]
    private let limits: [Int]
    private let parts: [Part]
    private let gains: [[[Double]]]
    /// The shares of each class.
    let sharesOfClass: [Range<Int>]
    /// Shares that divide each cost evenly.
    let evenShares: [Double]
    /// For each ladder the classes that can help it.
    let helpers: [[Int]]

    init(_ ladders: [PlanLadder], needed: [Int], _ model: PlanModel) {
        self.ladders = ladders
        self.needed = needed
        costs = model.classes.map(\.cost)
        limits = model.classes.map(\.limit)
        gains = needed.indices.map { account in
            ladders.map { ladder in
                ladder.isNeeded ? [] : ladder.rungs.map { Double($0.gains[account]) }
            }
        }
        let found = ladders.indices.flatMap { ladder in
            ladders[ladder].parts.map { (ladder, LadderRecipes($0, model)) }
        }
        var counts = Array(repeating: 0, count: costs.count)
        for (_, recipes) in found { for place in recipes.groups.joined() { counts[place] += 1 } }
        var next: [Int] = []
        var ranges: [Range<Int>] = []
        var even: [Double] = []
        for place in costs.indices {
            next.append(even.count)
            ranges.append(even.count..<even.count + counts[place])
            even += Array(repeating: Double(costs[place]) / Double(max(1, counts[place])), count: counts[place])
        }
        var helpers = Array(repeating: Set<Int>(), count: ladders.count)
        parts = found.map { ladder, recipes in
            let groups = recipes.groups.map { group in
                group.map { place in
                    helpers[ladder].insert(place)
                    next[place] += 1
                    return (place, next[place] - 1)
                }
            }
            return Part(ladder: ladder, groups: groups, recipes: recipes.recipes)
        }
        sharesOfClass = ranges
        evenShares = even
        self.helpers = helpers.map { $0.sorted() }
    }

    // MARK: The bound

    /// What the rungs of each ladder cost at some shares, and for each part the recipes that make it so, and the share of each group's cheapest
    /// class.
    private func prices(
        _ uses: [Int], _ closed: [Bool], _ shares: [Double]
    ) -> (prices: [[Double]], chosen: [[Int]], least: [[Int]]) {
        var prices = ladders.map { Array(repeating: 0.0, count: $0.rungs.count) }
        var chosen: [[Int]] = []
        var least: [[Int]] = []
        chosen.reserveCapacity(parts.count)
        least.reserveCapacity(parts.count)
        for part in parts {
            let offers = part.groups.map { offer($0, uses, closed, shares) }
            least.append(offers.map(\.share))
            var picks: [Int] = []
            var floor = 0.0
            for (rung, recipes) in part.recipes.enumerated() {
                let (price, pick) = cheapest(recipes, offers)
                floor = max(floor, price)
                picks.append(pick)
                prices[part.ladder][rung] += floor
            }
            chosen.append(picks)
        }
        return (prices, chosen, least)
    }

    /// Whether a choice can still become enough for so much more at some shares, with rungs that are bought whole.
    ///
    /// Prices are counted in parts of 1 and rounded down: what is found to be too little is so.
    func isPossible(_ uses: [Int], _ closed: [Bool], _ shares: [Double], within more: Int) -> Bool {
        let parts = Double(max(2, min(12, PlanPrices.mostCells / max(1, more))))
        let (prices, _, _) = prices(uses, closed, shares)
        let cells = { (price: Double) in Int(max(0, (price * parts - 1e-6).rounded(.down))) }
        var room = more * Int(parts)
        for (ladder, item) in ladders.enumerated() where item.isNeeded {
            guard let top = prices[ladder].last else { continue }
            guard top < .infinity else { return false }
            room -= cells(top)
        }
        guard room >= 0 else { return false }
        return needed.indices.allSatisfy { account in
            var most = Array(repeating: 0, count: room + 1)
            for (ladder, item) in ladders.enumerated() where !item.isNeeded {
                let offers = item.rungs.indices.compactMap { rung -> (cost: Int, gain: Int)? in
                    guard prices[ladder][rung] < .infinity else { return nil }
                    let cost = cells(prices[ladder][rung])
                    return cost <= room ? (cost, item.rungs[rung].gains[account]) : nil
                }
                guard !offers.isEmpty else { continue }
                for place in stride(from: room, through: 0, by: -1) {
                    var best = most[place]
                    for (cost, gain) in offers where cost <= place {
                        let sum = most[place - cost] + gain
                        if sum > best { best = sum }
                    }
                    most[place] = best
                }
            }
            return most[room] >= needed[account]
        }
    }

    private static let mostCells = 600

    /// The least that must still be spent on a choice at some shares; nothing where it cannot become enough.
    func find(_ uses: [Int], _ closed: [Bool], _ shares: [Double]) -> Finding? {
        let (prices, chosen, least) = prices(uses, closed, shares)
        var sum = 0.0
        var buys: [PlanBound.Share] = []
        for (ladder, item) in ladders.enumerated() where item.isNeeded {
            guard let top = prices[ladder].last else { continue }
            guard top < .infinity else { return nil }
            sum += top
            buys.append(.init(ladder: ladder, rung: item.rungs.count - 1, part: 1))
        }
        var best: (price: Double, shares: [PlanBound.Share]) = (0, [])
        for account in needed.indices {
            var bound = PlanBound()
            for (ladder, item) in ladders.enumerated() where !item.isNeeded {
                bound.add(ladder, gains: gains[account][ladder], prices: prices[ladder])
            }
            guard let found = bound.least(for: Double(needed[account])) else { return nil }
            if account == 0 || found.price > best.price { best = found }
        }
        var wanted = Array(repeating: 0.0, count: shares.count)
        var bought: [[PlanBound.Share]] = Array(repeating: [], count: ladders.count)
        for share in buys + best.shares { bought[share.ladder].append(share) }
        for (place, part) in parts.enumerated() {
            for share in bought[part.ladder] {
                let pick = chosen[place][share.rung]
                guard pick >= 0, let recipe = part.recipes[share.rung]?[pick] else { continue }
                for (group, count) in recipe where least[place][group] >= 0 {
                    let used = part.groups[group].reduce(0) { $0 + uses[$1.place] }
                    if count > used { wanted[least[place][group]] += share.part * Double(count - used) }
                }
            }
        }
        return Finding(price: sum + best.price, wanted: wanted)
    }

    /// What a group offers: how often it is used, how often it still can be, and the least share of those that can.
    private func offer(
        _ group: [(place: Int, share: Int)], _ uses: [Int], _ closed: [Bool], _ shares: [Double]
    ) -> (used: Int, left: Int, price: Double, share: Int) {
        var (used, left, price, best) = (0, 0, Double.infinity, -1)
        for (place, share) in group {
            used += uses[place]
            guard !closed[place], limits[place] > uses[place] else { continue }
            left = limits[place] == Int.max || left == Int.max ? Int.max : left + limits[place] - uses[place]
            if shares[share] < price { (price, best) = (shares[share], share) }
        }
        return (used, left, price, best)
    }

    private func cheapest(
        _ recipes: [LadderRecipes.Recipe]?, _ offers: [(used: Int, left: Int, price: Double, share: Int)]
    ) -> (price: Double, pick: Int) {
        guard let recipes else {
            let isBegun = offers.contains { $0.used > 0 }
            return (isBegun ? 0 : offers.map(\.price).min() ?? .infinity, -1)
        }
        var (price, pick) = (Double.infinity, -1)
        for (number, recipe) in recipes.enumerated() {
            var sum = 0.0
            for (group, count) in recipe {
                let more = count - offers[group].used
                guard more > 0 else { continue }
                sum += more <= offers[group].left ? offers[group].price * Double(more) : .infinity
                if sum >= price { break }
            }
            if sum < price { (price, pick) = (sum, number) }
        }
        return (price, pick)
    }

    // MARK: The shares

    /// Shares that come closer to what the parts want, their sums kept.
    func improved(_ shares: [Double], _ wanted: [Double], by step: Double) -> [Double] {
        var next = shares
        for (place, range) in sharesOfClass.enumerated() where range.count > 1 {
            guard range.contains(where: { wanted[$0] > 0 }) else { continue }
            for share in range { next[share] += step * wanted[share] }
            PlanPrices.project(&next, range, Double(costs[place]))
        }
        return next
    }

    /// How far what is wanted is from what is shared alike.
    func spread(_ wanted: [Double]) -> Double {
        sharesOfClass.reduce(0.0) { sum, range in
            guard range.count > 1 else { return sum }
            let mean = range.reduce(0.0) { $0 + wanted[$1] } / Double(range.count)
            return sum + range.reduce(0.0) { $0 + (wanted[$1] - mean) * (wanted[$1] - mean) }
        }
    }

    /// The nearest shares, none below nothing, that add up to a cost.
    private static func project(_ shares: inout [Double], _ range: Range<Int>, _ cost: Double) {
        let sorted = shares[range].sorted(by: >)
        var sum = 0.0
        var fall = 0.0
        for (place, share) in sorted.enumerated() {
            sum += share
            let next = (sum - cost) / Double(place + 1)
            if share > next { fall = next }
        }
        for share in range { shares[share] = max(0, shares[share] - fall) }
    }
}
