import AssessmentModel
import ExactNumbers
import RubricModel
import TestSupport
import Testing

@testable import Evaluation

/// Compiled conditions say what the conditions of the rubric say, and tell exactly what does not hold.
struct ConditionTableTests {
    /// What a measure may still be, as whole numbers one by one; nothing stands for no value.
    private struct Measured {
        let worlds: [Int?]
        let assessment: MeasureAssessment

        init(_ random: inout SeededGenerator) {
            let low = Int.random(in: 0...4, using: &random)
            let high = random.chance(20) ? nil : low + Int.random(in: 0...3, using: &random)
            let mayBeMissing = random.chance(25)
            let isMissing = random.chance(10)
            // Limits are below 9: so many values stand for all that have no limit.
            let values: [Int?] = isMissing ? [] : Array(low...(high ?? 20))
            worlds = values + (mayBeMissing || isMissing ? [nil] : [])
            let value =
                isMissing
                ? MeasuredValue.missing
                : MeasuredValue(ExactRange(Rational(low), high.map { Rational($0) }), mayBeMissing: mayBeMissing)
            assessment = MeasureAssessment(value: value, evidence: 0..<0, doubts: 0..<0)
        }

        func truth(_ comparison: Comparison) -> Truth {
            let truths = Set(worlds.map { world in world.map { holds(comparison, Rational($0)) } ?? false })
            return truths.count == 1 ? Truth(truths.contains(true)) : .open
        }

        private func holds(_ comparison: Comparison, _ value: Rational) -> Bool {
            switch comparison {
            case .atLeast(let limit): value >= limit
            case .atMost(let limit): value <= limit
            case .exactly(let number): value == number
            case .between(let low, let high): low <= value && value <= high
            }
        }
    }

    /// A comparison in a condition, with how it stands there.
    private struct Leaf: Equatable {
        let measure: Int
        let demand: ComparisonOutcome.Demand
        let isNegated: Bool
        let isAlternative: Bool
        let truth: Truth
    }

    @Test func agreeWithConditionsTakenAtTheirWord() {
        forAll { condition, measures in
            var table = ConditionTable()
            let compiled = table.add(condition)
            let found = table.truth(compiled, measures.map(\.assessment))
            #expect(found == truth(condition, measures), "\(condition)")
        }
    }

    @Test func tellExactlyWhatDoesNotHold() {
        forAll { condition, measures in
            var table = ConditionTable()
            let compiled = table.add(condition)
            let outcomes = table.shortfalls(compiled, measures.map(\.assessment)).map {
                Leaf(
                    measure: $0.measure, demand: $0.demand, isNegated: $0.isNegated, isAlternative: $0.isAlternative,
                    truth: $0.truth)
            }
            #expect(
                outcomes
                    == leaves(condition, measures, isNegated: false, isAlternative: false).filter { $0.truth != .yes })
        }
    }

    /// What does not hold is never without a reason, and what is asked for without a choice is missed wherever it is told.
    @Test func whatDoesNotHoldHasAReason() {
        forAll { condition, measures in
            var table = ConditionTable()
            let compiled = table.add(condition)
            let found = table.truth(compiled, measures.map(\.assessment))
            let outcomes = table.shortfalls(compiled, measures.map(\.assessment))
            if found != .yes { #expect(!outcomes.isEmpty, "\(condition)") }
            for outcome in outcomes where !outcome.isAlternative { #expect(found <= outcome.truth) }
        }
    }

    @Test func obeyDeMorgan() {
        forAll { condition, measures in
            let other = Condition.compare(0, .atLeast(Rational(2)))
            let truth = { (condition: Condition) in
                var table = ConditionTable()
                let compiled = table.add(condition)
                return table.truth(compiled, measures.map(\.assessment))
            }
            #expect(truth(.not(.all([condition, other]))) == truth(.any([.not(condition), .not(other)])))
            #expect(truth(.not(.any([condition, other]))) == truth(.all([.not(condition), .not(other)])))
            #expect(truth(.not(.not(condition))) == truth(condition))
        }
    }

    // MARK: Conditions taken at their word

    private func truth(_ condition: Condition, _ measures: [Measured]) -> Truth {
        switch condition {
        case .compare(let measure, let comparison, _): measures[measure].truth(comparison)
        case .all(let parts): parts.map { truth($0, measures) }.min() ?? .yes
        case .any(let parts): parts.map { truth($0, measures) }.max() ?? .no
        case .not(let part): truth(part, measures).negated
        }
    }

    private func leaves(
        _ condition: Condition, _ measures: [Measured], isNegated: Bool, isAlternative: Bool
    ) -> [Leaf] {
        switch condition {
        case .compare(let measure, let comparison, _):
            let found = measures[measure].truth(comparison)
            return [
                Leaf(
                    measure: measure, demand: demand(comparison), isNegated: isNegated, isAlternative: isAlternative,
                    truth: isNegated ? found.negated : found)
            ]
        case .not(let part): return leaves(part, measures, isNegated: !isNegated, isAlternative: isAlternative)
        case .all(let parts):
            return parts.flatMap {
                leaves($0, measures, isNegated: isNegated, isAlternative: isAlternative || isNegated)
            }
        case .any(let parts):
            return parts.flatMap {
                leaves($0, measures, isNegated: isNegated, isAlternative: isAlternative || !isNegated)
            }
        }
    }

    private func demand(_ comparison: Comparison) -> ComparisonOutcome.Demand {
        switch comparison {
        case .atLeast(let limit): .atLeast(limit)
        case .atMost(let limit): .atMost(limit)
        case .exactly(let number): .exactly(number)
        case .between(let low, let high): .between(low, high)
        }
    }

    // MARK: Cases

    private func forAll(_ body: (Condition, [Measured]) -> Void) {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<1_000 {
            let measures = (0..<3).map { _ in Measured(&random) }
            body(ConditionTableTests.condition(depth: 0, &random), measures)
        }
    }

    private static func condition(depth: Int, _ random: inout SeededGenerator) -> Condition {
        guard depth < 3, random.chance(60) else {
            let measure = Int.random(in: 0...2, using: &random)
            let number = Int.random(in: 0...8, using: &random)
            switch Int.random(in: 0...3, using: &random) {
            case 0: return .compare(measure, .atLeast(Rational(number)))
            case 1: return .compare(measure, .atMost(Rational(number)))
            case 2: return .compare(measure, .exactly(Rational(number)))
            default: return .compare(measure, .between(Rational(number), Rational(number + 2)))
            }
        }
        let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in condition(depth: depth + 1, &random) }
        switch Int.random(in: 0...2, using: &random) {
        case 0: return .all(parts)
        case 1: return .any(parts)
        default: return .not(parts[0])
        }
    }
}
