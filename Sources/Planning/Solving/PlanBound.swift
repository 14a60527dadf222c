/// The least that some gain can cost, with rungs of ladders that are bought whole or in part.
///
/// Each ladder offers gains at prices. Buying parts of rungs at the best price first is never dearer than buying whole ones, so what comes out
/// is a bound for every choice of whole rungs.
struct PlanBound {
    /// A part of what is bought: from a rung of a ladder, or from the ground, to a higher one.
    private struct Step {
        let ladder: Int
        let from: Int
        let to: Int
        let gain: Double
        let price: Double
    }

    /// How much of a rung of a ladder is bought.
    struct Share {
        let ladder: Int
        let rung: Int
        let part: Double
    }

    private var steps: [Step] = []
    private var free = 0.0

    /// A ladder offers gains.
    ///
    /// - Parameters:
    ///   - gains: What the rungs gain, never less than those below.
    ///   - prices: What they cost, never less than those below; nothing finite where they cannot be reached.
    mutating func add(_ ladder: Int, gains: [Double], prices: [Double]) {
        var place = -1
        var (gain, price) = (0.0, 0.0)
        while let next = gains.indices[(place + 1)...].first(where: { prices[$0] <= 0 && gains[$0] > gain }) {
            (place, gain) = (next, gains[next])
        }
        free += gain
        while true {
            // The next corner of the lower hull: what has the best price from here.
            var best: (place: Int, rate: Double)?
            for other in gains.indices[(place + 1)...] where prices[other] < .infinity && gains[other] > gain {
                let rate = (prices[other] - price) / (gains[other] - gain)
                if best.map({ rate <= $0.rate }) ?? true { best = (other, rate) }
            }
            guard let best else { return }
            steps.append(
                Step(
                    ladder: ladder, from: place, to: best.place, gain: gains[best.place] - gain,
                    price: prices[best.place] - price))
            (place, gain, price) = (best.place, gains[best.place], prices[best.place])
        }
    }

    /// The least price of so much, and what is bought for it; nothing where there is not so much.
    func least(for gain: Double) -> (price: Double, shares: [Share])? {
        var left = gain - free
        guard left > 0 else { return (0, []) }
        var price = 0.0
        var bought: [Int: Step] = [:]
        var shares: [Share] = []
        for step in steps.sorted(by: { $0.price * $1.gain < $1.price * $0.gain }) {
            if step.gain >= left {
                let part = left / step.gain
                shares.append(Share(ladder: step.ladder, rung: step.to, part: part))
                if step.from >= 0 { shares.append(Share(ladder: step.ladder, rung: step.from, part: 1 - part)) }
                bought[step.ladder] = nil
                price += step.price * part
                left = 0
                break
            }
            left -= step.gain
            price += step.price
            bought[step.ladder] = step
        }
        guard left <= 0.5 else { return nil }
        let whole = bought.values.sorted { $0.ladder < $1.ladder }
        return (price, shares + whole.map { Share(ladder: $0.ladder, rung: $0.to, part: 1) })
    }
}
