internal import Evaluation
internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

/// What choices of actions make of measures, as far as it follows from what each action does alone.
///
/// Every class of actions has a cost, a whole number from 1, and an effect on each measure. Effects on counts, sums and numbers of different
/// values add up; of every other measure the best effect of those chosen counts. A choice says how often each class is used.
struct PlanModel {
    let classes: [ActionClass]
    let base: [MeasuredValue]
    /// For each measure the classes that touch it.
    private let touching: [Int: [Int]]

    init(_ classes: [ActionClass], _ base: [MeasuredValue]) {
        self.classes = classes
        self.base = base
        var touching: [Int: [Int]] = [:]
        for (place, actions) in classes.enumerated() {
            for measure in actions.effects.keys { touching[measure, default: []].append(place) }
        }
        self.touching = touching
    }

    /// The classes that touch some measures, in order.
    func classes(touching measures: Set<Int>) -> [Int] {
        Set(measures.flatMap { touching[$0] ?? [] }).sorted()
    }

    /// What a measure is after a choice: for measures that do not add up, everything that one use makes of it.
    func predicted(_ measure: Int, _ uses: [Int]) -> [MeasuredValue] {
        var options: [MeasuredValue] = []
        let places = touching[measure] ?? []
        guard let values = base[measure].values else {
            for place in places where uses[place] > 0 {
                if case .become(let value)? = classes[place].effects[measure] { options.append(value) }
            }
            return options + [base[measure]]
        }
        var lower = values.lower
        var upper = values.upper
        var rise = Rational.zero
        for place in places where uses[place] > 0 {
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

    /// Whether a class moves a measure of an open comparison of a condition the way that is asked for.
    func helps(_ place: Int, _ literals: [Literal], _ values: (Int) -> [MeasuredValue]) -> Bool {
        literals.contains { literal in
            guard let effect = classes[place].effects[literal.measure] else { return false }
            let found = values(literal.measure)
            return literal.truth(found) != .yes && moves(effect, literal, found)
        }
    }

    /// Whether an effect can ever help a comparison, whatever else is done.
    func mayHelp(_ place: Int, _ literals: [Literal]) -> Bool {
        literals.contains { literal in
            switch classes[place].effects[literal.measure] {
            case nil: false
            case .become(let value): literal.truth([value]) == .yes
            case .close: literal.ways.contains { $0.0 == .down } || classes[place].raises(literal.measure)
            case .shift(let lower, let upper):
                literal.ways.contains { $0.0 == .up ? lower > .zero : upper < .zero }
            }
        }
    }

    private func moves(_ effect: ActionClass.Effect, _ literal: Literal, _ found: [MeasuredValue]) -> Bool {
        switch effect {
        case .become(let value): return literal.truth([value]) == .yes
        case .close: return true
        case .shift(let lower, let upper):
            guard let range = found.last?.values else { return true }
            return literal.ways.contains { direction, limit in
                switch direction {
                case .up: range.lower < limit && lower > .zero
                case .down: (range.upper.map { $0 > limit } ?? true) && upper < .zero
                }
            }
        }
    }
}

extension ActionClass {
    /// Whether a use lifts the lower end of a measure.
    fileprivate func raises(_ measure: Int) -> Bool {
        if case .close(let lower, _)? = effects[measure] { lower > .zero } else { false }
    }
}
