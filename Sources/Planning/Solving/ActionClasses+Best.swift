internal import AssessmentModel
internal import Evaluation
internal import ExactNumbers
internal import RubricModel

extension ActionClasses {
    /// Classes without those in whose place another can always be used: one that costs no more, is no rougher, can be repeated without limit,
    /// and does at least as much for every comparison of some ladders. What touches more than counts and sums is kept: how often it helps
    /// depends on what else is there.
    func best(_ classes: [ActionClass], for ladders: [PlanLadder]) -> [ActionClass] {
        var ups: Set<Int> = []
        var downs: Set<Int> = []
        for literal in ladders.flatMap({ $0.rungs.flatMap { $0.condition.literals() } }) {
            for (direction, _) in literal.ways {
                if direction == .up { ups.insert(literal.measure) } else { downs.insert(literal.measure) }
            }
        }
        func serves(_ better: ActionClass, _ worse: ActionClass) -> Bool {
            guard better.limit == Int.max, better.cost <= worse.cost, better.roughness <= worse.roughness else {
                return false
            }
            guard worse.effects.keys.allSatisfy(adds) else { return false }
            return Set(better.effects.keys).union(worse.effects.keys).allSatisfy { measure in
                let (first, second) = (better.effects[measure], worse.effects[measure])
                if first == second { return true }
                guard let first = ActionClass.shift(first), let second = ActionClass.shift(second) else {
                    return false
                }
                return (!ups.contains(measure) || first.lower >= second.lower)
                    && (!downs.contains(measure) || first.upper <= second.upper)
            }
        }
        var kept: [ActionClass] = []
        for (place, worse) in classes.enumerated() {
            let isServed = classes.enumerated().contains { other, better in
                other != place && serves(better, worse) && (!serves(worse, better) || other < place)
            }
            if !isServed { kept.append(worse) }
        }
        return kept
    }
}

extension ActionClasses {
    /// Whether every use of an action does as much to a measure as the first.
    private func adds(_ measure: Int) -> Bool {
        switch rubric.measures[measure].definition {
        case .named: false
        case .total(let parts): parts.allSatisfy(adds)
        case .query(let query):
            switch query.operation {
            case .count, .sum: true
            case .distinct, .smallest, .largest, .share: false
            }
        }
    }
}

extension ActionClass {
    /// An effect as a shift of both ends; nothing for what is not one.
    fileprivate static func shift(_ effect: Effect?) -> (lower: Rational, upper: Rational)? {
        switch effect {
        case nil: (.zero, .zero)
        case .shift(let lower, let upper)?: (lower, upper)
        case .close, .become: nil
        }
    }
}
