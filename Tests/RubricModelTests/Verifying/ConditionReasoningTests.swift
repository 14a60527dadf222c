import ExactNumbers
import TestSupport
import Testing

@testable import RubricModel

/// What the reasoning calls impossible is impossible, and over independent measures it also finds all of it: held against trying every
/// value of a small domain.
struct ConditionReasoningTests {
    /// Four measures: any count, one of 0 and 1, a grade that may be missing, and a share that may be missing.
    private static let domains: [NumberDomain] = [
        .count(), .count(upTo: .one),
        NumberDomain(lower: Rational(5), upper: Rational(12), isWhole: true, mayBeMissing: true),
        NumberDomain(lower: .zero, upper: Rational(100), isWhole: false, mayBeMissing: true),
    ]

    /// All values that make a difference for limits between 0 and 14 in halves, tried one by one.
    private static func values(_ domain: NumberDomain) -> [Rational?] {
        let quarters = (0...60).map { Rational($0, over: 4) } + [Rational(100)]
        let values: [Rational?] = quarters.filter { value in
            value >= domain.lower && domain.upper.map { value <= $0 } ?? true
                && (!domain.isWhole || value.denominator == 1)
        }
        return domain.mayBeMissing ? values + [nil] : values
    }

    @Test func itAgreesWithTryingEveryValue() {
        let reasoning = ConditionReasoning(MeasureDomains(ConditionReasoningTests.domains))
        let all = ConditionReasoningTests.domains.map(ConditionReasoningTests.values)
        var random = SeededGenerator(seed: 3)
        var impossible = 0
        for _ in 0..<300 {
            // Two measures at a time keep the trying short.
            let pair = [Int.random(in: 0...1, using: &random), Int.random(in: 2...3, using: &random)]
            let condition = ConditionReasoningTests.condition(depth: 0, pair, &random)
            let other = ConditionReasoningTests.condition(depth: 1, pair, &random)
            var canHold = false
            var canHoldAlone = false
            search: for first in all[pair[0]] {
                for second in all[pair[1]] {
                    let value = { (measure: Int) in measure == pair[0] ? first : second }
                    guard condition.holds(value) else { continue }
                    canHold = true
                    if !other.holds(value) { canHoldAlone = true }
                    if canHoldAlone { break search }
                }
            }
            #expect(reasoning.canHold([condition]) == canHold, "\(condition)")
            #expect(reasoning.follows(other, from: [condition]) == !canHoldAlone, "\(other) from \(condition)")
            if !canHold { impossible += 1 }
        }
        #expect(impossible > 20)
    }

    private static func condition(depth: Int, _ measures: [Int], _ random: inout SeededGenerator) -> Condition {
        if depth < 3, random.chance(60) {
            if random.chance(20) { return .not(condition(depth: depth + 1, measures, &random)) }
            let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                condition(depth: depth + 1, measures, &random)
            }
            return random.chance(65) ? .all(parts) : .any(parts)
        }
        let measure = measures[Int.random(in: 0...1, using: &random)]
        let limit = Rational(Int64.random(in: 0...28, using: &random), over: 2)
        return switch Int.random(in: 0...3, using: &random) {
        case 0: .compare(measure, .atLeast(limit))
        case 1: .compare(measure, .atMost(limit))
        case 2: .compare(measure, .exactly(limit))
        default: .compare(measure, .between(limit, limit.plus(.one)))
        }
    }

    /// A question that takes too long has no answer, and no wrong one.
    @Test func whatTakesTooLongIsNotAnswered() {
        let pairs = (0..<16).map { Formula.isOne(of: 0b0111, variable: $0) }
        let formula = Formula.all(pairs + [.not(.all(pairs))])
        let problem = FormulaProblem(formula: formula, valueCounts: Array(repeating: 4, count: 16))
        #expect(problem.isSatisfiable(budget: 1_000) == nil)
    }

    @Test func tooManyValuesAreNotAnswered() {
        let reasoning = ConditionReasoning(MeasureDomains([.count()]))
        let limits = (0..<80).map { Condition.compare(0, .exactly(Rational(2 * $0))) }
        #expect(reasoning.canHold([.all(limits)]) == nil)
        #expect(!reasoning.exclude([.all(limits)]))
    }
}

extension Condition {
    /// Whether the condition holds for values.
    fileprivate func holds(_ value: (Int) -> Rational?) -> Bool {
        switch self {
        case .compare(let measure, let comparison, _): comparison.holds(value(measure))
        case .all(let parts): parts.allSatisfy { $0.holds(value) }
        case .any(let parts): parts.contains { $0.holds(value) }
        case .not(let part): !part.holds(value)
        }
    }
}
