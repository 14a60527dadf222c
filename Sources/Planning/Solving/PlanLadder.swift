internal import RubricModel

/// Conditions one above the other, each with what it gains: what a requirement asks for, or the levels of a criterion.
struct PlanLadder {
    /// A condition that holds only where all below it hold.
    struct Rung {
        let condition: Condition
        /// What this rung and those below it gain together, for each account; never less than those below.
        let gains: [Int]
    }

    let rungs: [Rung]
    /// Whether its highest rung is asked for, whatever the others gain.
    let isNeeded: Bool
    /// The measures that its conditions ask for.
    let measures: Set<Int>

    init(_ rungs: [Rung], isNeeded: Bool = false) {
        self.rungs = rungs
        self.isNeeded = isNeeded
        measures = Set(rungs.flatMap(\.condition.measures))
    }

    /// A condition that is asked for.
    init(needed condition: Condition) {
        self.init([Rung(condition: condition, gains: [])], isNeeded: true)
    }

    /// What somebody on a rung has gained for an account; 0 is the ground.
    func gain(_ level: Int, _ account: Int) -> Int {
        level > 0 && !isNeeded ? rungs[level - 1].gains[account] : 0
    }

    /// The conditions of its rungs in parts that have no measure in common: a rung is reached where it is in every part.
    var parts: [[Condition]] {
        var parts: [(measures: Set<Int>, rungs: [[Condition]])] = []
        for (place, rung) in rungs.enumerated() {
            for condition in rung.condition.conjuncts {
                var joined = (measures: Set(condition.measures), rungs: rungs.map { _ in [Condition]() })
                joined.rungs[place] = [condition]
                for part in parts where !part.measures.isDisjoint(with: joined.measures) {
                    joined.measures.formUnion(part.measures)
                    joined.rungs = zip(part.rungs, joined.rungs).map(+)
                }
                parts.removeAll { !$0.measures.isDisjoint(with: joined.measures) }
                parts.append(joined)
            }
        }
        return parts.map { part in part.rungs.map { .all($0) } }
    }
}

extension Condition {
    /// The conditions that must all hold for it to hold.
    fileprivate var conjuncts: [Condition] {
        if case .all(let parts) = self { parts.flatMap(\.conjuncts) } else { [self] }
    }
}
