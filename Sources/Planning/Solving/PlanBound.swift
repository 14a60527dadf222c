/// The least that some gain can cost, with rungs of ladders that are bought whole or in part.
///
/// Each ladder offers gains at costs. Buying parts of rungs at the best price first is never dearer than buying whole ones, so what comes out
/// is a bound for every choice of whole rungs.
struct PlanBound {
    private var steps: [(gain: Double, cost: Double)] = []
    private var start = 0.0

    /// A ladder offers some gains, each for a cost, from what is gained and spent already.
    ///
    /// - Parameter offers: Gains beyond what is gained, ascending, with what they cost in all.
    mutating func add(spent: Int, _ offers: [(gain: Int, cost: Int)]) {
        start += Double(spent)
        var last = (gain: 0.0, cost: Double(spent))
        var rest = offers.filter { $0.cost < Int.max }[...]
        while !rest.isEmpty {
            // The next corner of the lower hull: what has the best price from here.
            var best: (place: Int, price: Double)?
            for place in rest.indices {
                let gain = Double(rest[place].gain) - last.gain
                guard gain > 0 else { continue }
                let price = (Double(rest[place].cost) - last.cost) / gain
                if best.map({ price <= $0.price }) ?? true { best = (place, price) }
            }
            guard let best else { return }
            let corner = (gain: Double(rest[best.place].gain), cost: Double(rest[best.place].cost))
            steps.append((corner.gain - last.gain, corner.cost - last.cost))
            last = corner
            rest = rest[(best.place + 1)...]
        }
    }

    /// The least cost of so much more; nothing where there is not so much.
    func least(for gain: Int) -> Double? {
        var cost = start
        var left = Double(gain)
        guard left > 0 else { return cost }
        for step in steps.sorted(by: { $0.cost * $1.gain < $1.cost * $0.gain }) {
            if step.gain >= left { return cost + step.cost * left / step.gain }
            left -= step.gain
            cost += step.cost
        }
        return left > 0.5 ? nil : cost
    }
}
