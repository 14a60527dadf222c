internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// What is asked of one field of every entry of a list, as plain numbers.
struct SheetColumn: Sendable {
    /// What is asked.
    private enum Question: Sendable {
        case anyOf(TermSet), allOf(TermSet), only(TermSet)
        case isPresent, hasEntries, hasTerms, isRecognized, isNotPast
        case withinMonths(Int)
        case text
        case compares(Limits, of: Form)
        /// Something that is not asked of a fact alone.
        case other
    }

    /// The number that a comparison compares with, in ten-thousandths, as facts have them.
    fileprivate enum Limits: Sendable {
        case atLeast(Int64), atMost(Int64), exactly(Int64)
    }

    /// What is compared: the number that a field is, or how many entries or terms it lists.
    private enum Form: Sendable { case number, entries, terms }

    private let question: Question
    private let slot: Int
    /// Whether the field is one of the entry that the entry belongs to.
    private let isOfParent: Bool
    /// The step of a test that asks, and where the test and the texts that are looked for stand in the plan.
    private let step: CompiledTest.Step
    private let test: Int
    private let text: Int

    init(_ test: CompiledTest, _ step: CompiledTest.Step, test number: Int, text: Int) {
        self.step = step
        self.test = number
        self.text = text
        slot = Int(step.slot)
        isOfParent = step.way >= 0 && test.ways[Int(step.way)] == [.parent]
        question = step.way < 0 || isOfParent ? SheetColumn.question(test, step) : .other
    }

    private static func question(_ test: CompiledTest, _ step: CompiledTest.Step) -> Question {
        let terms = TermSet(bits: step.terms)
        switch step.operation {
        case .anyOf: return .anyOf(terms)
        case .allOf: return .allOf(terms)
        case .only: return .only(terms)
        case .isPresent: return step.isListOfEntries ? .hasEntries : step.isSetOfTerms ? .hasTerms : .isPresent
        case .isRecognized: return .isRecognized
        case .withinMonths: return .withinMonths(Int(step.details))
        case .isNotPast: return .isNotPast
        case .text: return .text
        case .compares:
            let form: Form = step.isListOfEntries ? .entries : step.isSetOfTerms ? .terms : .number
            return Limits(test.comparisons[Int(step.details)]).map { .compares($0, of: form) } ?? .other
        case .named, .amount, .some, .all, .any, .not: return .other
        }
    }

    // MARK: Asking

    /// Asks up to sixty-four rows.
    ///
    /// - Parameters:
    ///   - records: The entries that are rows.
    ///   - starts: Where the facts of each of them start.
    func bits(
        _ rows: Range<Int>, _ records: [RecordIndex], _ starts: [Int32], _ facts: SheetFacts, _ plan: SheetPlan
    ) -> RowBits {
        @inline(__always)
        func bits(_ truth: (Fact) -> Truth) -> RowBits { self.bits(rows, records, starts, facts, truth) }
        switch question {
        case .anyOf(let terms): return bits { $0.isAny(of: terms) }
        case .allOf(let terms): return bits { $0.isAll(of: terms) }
        case .only(let terms): return bits { $0.isOnly(of: terms) }
        case .isPresent: return bits { $0.isPresent }
        case .hasEntries: return bits { $0.hasEntries }
        case .hasTerms: return bits { $0.hasTerms }
        case .isRecognized: return bits { $0.isRecognized }
        case .withinMonths(let months):
            guard let today = facts.context.asOf else { break }
            let (first, last) = (today.monthsBefore(months).number, today.number)
            return bits { $0.isBetween(first, last) }
        case .isNotPast:
            guard let today = facts.context.asOf?.number else { break }
            return bits { $0.isNotBefore(today) }
        case .text:
            let (texts, program) = (plan.texts[text], facts.context.program)
            return bits { fact in
                guard fact.state != .unknown else { return .open }
                guard fact.state == .stated, fact.node >= 0 else { return .no }
                let bytes = program.bytes(fact)
                return Truth(texts.contains { $0.elementsEqual(bytes) })
            }
        case .compares(let limits, .number):
            return bits { fact in
                guard fact.state == .stated else { return fact.state == .unknown ? .open : .no }
                return limits.truth(fact.low, fact.high)
            }
        case .compares(let limits, .entries):
            let scale = ExactDecimal.scale
            return bits { fact in
                guard fact.state == .stated else { return limits.truth(0, fact.state == .none ? 0 : .max) }
                return limits.truth(fact.high &* scale, fact.isOpen ? .max : fact.high &* scale)
            }
        case .compares(let limits, .terms):
            let scale = ExactDecimal.scale
            return bits { fact in
                guard fact.state == .stated else { return limits.truth(0, fact.state == .none ? 0 : .max) }
                return limits.truth(
                    Int64(fact.low.nonzeroBitCount) * scale, Int64(fact.high.nonzeroBitCount) * scale)
            }
        case .other: break
        }
        let test = plan.compiledTests[test]
        var result = RowBits.none
        for row in rows {
            result.add(test.truth(of: step, records[row], facts.context, nil), UInt64(row - rows.lowerBound))
        }
        return result
    }

    /// Asks the facts of up to sixty-four rows.
    @inline(__always)
    private func bits(
        _ rows: Range<Int>, _ records: [RecordIndex], _ starts: [Int32], _ facts: SheetFacts,
        _ truth: (Fact) -> Truth
    ) -> RowBits {
        var bits = RowBits.none
        var bit: UInt64 = 0
        if isOfParent {
            for row in rows {
                bits.add(truth(facts.factOfParent(records[row], slot)), bit)
                bit &+= 1
            }
        } else {
            for row in rows {
                bits.add(truth(facts.facts[Int(starts[row]) + slot]), bit)
                bit &+= 1
            }
        }
        return bits
    }
}

extension RowBits {
    /// Adds what is said of one row.
    @inline(__always)
    fileprivate mutating func add(_ truth: Truth, _ row: UInt64) {
        let bit: UInt64 = 1 &<< row
        if truth == .no { return }
        possible |= bit
        if truth == .yes { certain |= bit }
    }
}

extension SheetColumn.Limits {
    fileprivate init?(_ comparison: Comparison) {
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
    fileprivate func truth(_ low: Int64, _ high: Int64) -> Truth {
        switch self {
        case .atLeast(let limit): low >= limit ? .yes : high < limit ? .no : .open
        case .atMost(let limit): low > limit ? .no : high <= limit ? .yes : .open
        case .exactly(let value): low == value && high == value ? .yes : low <= value && value <= high ? .open : .no
        }
    }
}

/// The facts of a program, ready to be asked of many entries in a row.
struct SheetFacts {
    let context: EvaluationContext
    let facts: [Fact]
    /// For each entry where its facts start.
    let firstFacts: [Int32]

    init(_ context: EvaluationContext) {
        self.context = context
        facts = context.program.facts
        firstFacts = context.program.firstFacts
    }

    /// Whether an entry certainly has none of a field.
    @inline(__always)
    func isNone(_ record: RecordIndex, _ slot: Int) -> Bool {
        facts[Int(firstFacts[Int(record)]) + slot].state == .none
    }

    /// What a field of an entry says.
    @inline(__always)
    func fact(_ record: RecordIndex, _ slot: Int) -> Fact { facts[Int(firstFacts[Int(record)]) + slot] }

    /// What a field of the entry says that an entry belongs to.
    @inline(__always)
    fileprivate func factOfParent(_ record: RecordIndex, _ slot: Int) -> Fact {
        context.program.parent(record).map { fact($0, slot) } ?? .unknown
    }
}
