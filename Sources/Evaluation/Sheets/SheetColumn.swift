internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// What is asked of one field of every entry of a list.
final class SheetColumn: Sendable {
    /// The test that asks it, and the step of it that does.
    private let test: CompiledTest
    private let step: CompiledTest.Step
    /// The numbers that a comparison compares with, in ten-thousandths, as facts have them.
    private let limits: Limits?
    /// The texts that are asked for.
    private let texts: [[UInt8]]

    private enum Limits {
        case atLeast(Int64), atMost(Int64), exactly(Int64)

        init?(_ comparison: Comparison) {
            func parts(_ number: Rational) -> Int64? {
                let scaled = number.times(Rational(Int(ExactDecimal.scale)))
                return scaled.denominator == 1 ? scaled.numerator : nil
            }
            switch comparison {
            case .atLeast(let limit):
                guard let limit = parts(limit) else { return nil }
                self = .atLeast(limit)
            case .atMost(let limit):
                guard let limit = parts(limit) else { return nil }
                self = .atMost(limit)
            case .exactly(let value):
                guard let value = parts(value) else { return nil }
                self = .exactly(value)
            case .between: return nil
            }
        }

        /// Whether every, no, or only some number of a range compares so.
        @inline(__always)
        func truth(_ low: Int64, _ high: Int64) -> Truth {
            switch self {
            case .atLeast(let limit): low >= limit ? .yes : high < limit ? .no : .open
            case .atMost(let limit): low > limit ? .no : high <= limit ? .yes : .open
            case .exactly(let value): low == value && high == value ? .yes : low <= value && value <= high ? .open : .no
            }
        }
    }

    init(_ test: CompiledTest, _ step: Int) {
        self.test = test
        self.step = test.steps[step]
        switch self.step.operation {
        case .compares: limits = Limits(test.comparisons[Int(self.step.details)])
        default: limits = nil
        }
        texts =
            self.step.operation == .text
            ? test.texts[Int(self.step.details)].map { Array($0.utf8) }.sorted {
                $0.lexicographicallyPrecedes($1)
            } : []
    }

    /// Whether another column asks the same, apart from the opposite of it.
    func asksTheSame(as other: SheetColumn) -> Bool {
        let (own, its) = (step, other.step)
        guard own.operation == its.operation, own.slot == its.slot, own.terms == its.terms,
            (own.way < 0) == (its.way < 0)
        else { return false }
        if own.way >= 0, test.ways[Int(own.way)] != other.test.ways[Int(its.way)] { return false }
        switch own.operation {
        case .anyOf, .allOf, .only, .isPresent, .isRecognized, .isNotPast: return true
        case .withinMonths: return own.details == its.details
        case .text: return texts == other.texts
        case .named: return test.names[Int(own.details)] == other.test.names[Int(its.details)]
        case .compares: return test.comparisons[Int(own.details)] == other.test.comparisons[Int(its.details)]
        case .amount, .some, .all, .any, .not: return false
        }
    }

    // MARK: Asking

    /// Asks up to sixty-four entries.
    func rows(_ records: ArraySlice<RecordIndex>, _ facts: SheetFacts) -> RowBits {
        let context = facts.context
        guard step.way < 0 else { return facts.rows(records) { test.truth(of: step, $0, context, nil) } }
        let slot = Int(step.slot)
        let terms = TermSet(bits: step.terms)
        switch step.operation {
        case .anyOf: return facts.rows(records, slot) { $0.isAny(of: terms) }
        case .allOf: return facts.rows(records, slot) { $0.isAll(of: terms) }
        case .only: return facts.rows(records, slot) { $0.isOnly(of: terms) }
        case .isPresent: return facts.rows(records, slot) { $0.isPresent(step) }
        case .isRecognized: return facts.rows(records, slot) { $0.isRecognized }
        case .withinMonths:
            guard let today = context.asOf else { break }
            let first = today.monthsBefore(Int(step.details)).number
            let last = today.number
            return facts.rows(records, slot) { $0.isBetween(first, last) }
        case .isNotPast:
            guard let today = context.asOf?.number else { break }
            return facts.rows(records, slot) { $0.isNotBefore(today) }
        case .text:
            return facts.rows(records, slot) { fact in
                guard fact.state != .unknown else { return .open }
                let bytes = context.program.bytes(fact)
                return Truth(texts.contains { $0.elementsEqual(bytes) } && fact.node >= 0 && fact.state == .stated)
            }
        case .compares: return comparison(records, slot, facts)
        case .named, .amount, .some, .all, .any, .not: break
        }
        return facts.rows(records) { test.truth(of: step, $0, context, nil) }
    }

    private func comparison(_ records: ArraySlice<RecordIndex>, _ slot: Int, _ facts: SheetFacts) -> RowBits {
        guard let limits else { return facts.rows(records) { test.truth(of: step, $0, facts.context, nil) } }
        let scale = ExactDecimal.scale
        if step.isListOfEntries {
            return facts.rows(records, slot) { fact in
                guard fact.state == .stated else { return limits.truth(0, fact.state == .none ? 0 : .max) }
                return limits.truth(fact.high &* scale, fact.isOpen ? .max : fact.high &* scale)
            }
        }
        if step.isSetOfTerms {
            return facts.rows(records, slot) { fact in
                guard fact.state == .stated else { return limits.truth(0, fact.state == .none ? 0 : .max) }
                return limits.truth(
                    Int64(fact.low.nonzeroBitCount) * scale, Int64(fact.high.nonzeroBitCount) * scale)
            }
        }
        return facts.rows(records, slot) { fact in
            guard fact.state == .stated else { return fact.state == .unknown ? .open : .no }
            return limits.truth(fact.low, fact.high)
        }
    }
}

/// The facts of a program, ready to be asked of many entries in a row.
struct SheetFacts {
    let context: EvaluationContext
    private let facts: [Fact]
    private let firstFacts: [Int32]

    init(_ context: EvaluationContext) {
        self.context = context
        facts = context.program.facts
        firstFacts = context.program.firstFacts
    }

    /// What a field of an entry says.
    @inline(__always)
    func fact(_ record: RecordIndex, _ slot: Int) -> Fact { facts[Int(firstFacts[Int(record)]) + slot] }

    /// Asks a field of up to sixty-four entries.
    @inline(__always)
    func rows(_ records: ArraySlice<RecordIndex>, _ slot: Int, _ truth: (Fact) -> Truth) -> RowBits {
        rows(records) { truth(fact($0, slot)) }
    }

    /// Asks up to sixty-four entries.
    @inline(__always)
    func rows(_ records: ArraySlice<RecordIndex>, _ truth: (RecordIndex) -> Truth) -> RowBits {
        var bits = RowBits.none
        var bit: UInt64 = 1
        for record in records {
            switch truth(record) {
            case .yes:
                bits.certain |= bit
                bits.possible |= bit
            case .open: bits.possible |= bit
            case .no: break
            }
            bit &<<= 1
        }
        return bits
    }
}
