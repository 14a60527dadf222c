/// How much a search may do. It is counted and not timed, so that the same program gives the same plan on every machine.
struct PlanLimits {
    /// How often prices are reckoned.
    var prices: Int
    /// How many choices are evaluated.
    var verdicts: Int

    /// For the cheapest choice: some seconds' work for a program and a rubric of usual size.
    static let whole = PlanLimits(prices: 40_000, verdicts: 400)
    /// For one criterion by itself, where the whole cannot be reached.
    static let oneCriterion = PlanLimits(prices: 500, verdicts: 20)
    /// For any choice that is enough, whatever it costs.
    static let loose = PlanLimits(prices: 3_000, verdicts: 60)
    /// For each try at one that costs less than the best so far.
    static let close = PlanLimits(prices: 1_000, verdicts: 60)
    /// How often prices are reckoned for all such tries together.
    static let pricesOfTries = 20_000
}
