internal import RubricModel

/// Conditions one above the other, each with what it gains: what a requirement asks for, or the levels of a criterion.
struct PlanLadder {
    /// A condition that holds only where all below it hold.
    struct Rung {
        let condition: Condition
        /// What this rung and those below it gain together; never less than those below.
        let gain: Int
    }

    let rungs: [Rung]
    /// The measures that its conditions ask for.
    let measures: Set<Int>

    init(_ rungs: [Rung]) {
        self.rungs = rungs
        measures = Set(rungs.flatMap(\.condition.measures))
    }

    /// What somebody on a rung has gained; 0 is the ground.
    func gain(_ level: Int) -> Int { level > 0 ? rungs[level - 1].gain : 0 }
}
