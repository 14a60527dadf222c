internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension SheetValues {
    /// How many different values a field of few values has; nothing where its values are no small numbers.
    mutating func distinct(
        _ measure: SheetMeasure, _ page: SheetMemory.Page, _ isForStudents: Bool, growth: Bool
    ) -> MeasuredValue? {
        guard measure.field >= 0 else { return nil }
        let field = plan.fields[measure.field]
        var tally = Tally()
        let isPersonal = isForStudents && measure.isOfCourses && measure.student != .some
        memory.entries.removeAll(keepingCapacity: true)
        let isGathered: Bool
        /// What an entry may have of which no value is known.
        let anything: Entry
        switch field.values {
        case .terms(let all, let isSingle):
            let counted = (field.among ?? all).bits
            anything = Entry(anyOf: all.bits & counted, isSingle: isSingle)
            isGathered = gather(field.slot, page, isPersonal, anything, &tally) { fact, row, isCertain in
                Entry(terms: fact, counted: counted, isSingle, row, isCertain)
            }
        case .number(_, let isFew):
            guard isFew else { return nil }
            anything = .anyNumber
            isGathered = gather(field.slot, page, isPersonal, anything, &tally) { Entry(number: $0, $1, $2) }
        case .amount, .text, .texts, .reference, .references: return nil
        }
        guard isGathered else { return nil }
        let everyone = SheetValues.bounds(tally.lower, growth ? nil : tally.upper, field.domain)
        guard isPersonal else { return MeasuredValue(everyone) }
        guard let worst = worst(tally, anything, page, growth: growth, domain: field.domain) else { return nil }
        return MeasuredValue(measure.student == .every ? worst : ExactRange(worst.lower, everyone.upper))
    }

    /// Gathers the values of the rows that count. Returns whether all of them are such as bits can tell apart.
    @inline(__always)
    private mutating func gather(
        _ slot: Int, _ page: SheetMemory.Page, _ isPersonal: Bool, _ anything: Entry, _ tally: inout Tally,
        _ entry: (_ fact: Fact, _ row: Int, _ isCertain: Bool) -> Entry?
    ) -> Bool {
        var unknown = 0
        for word in 0..<page.words {
            let certain = memory.bits[word].certain
            var left = memory.bits[word].possible
            var rowsOfAnyValue: UInt64 = 0
            while left != 0 {
                let bit = left & (~left &+ 1)
                let row = word << 6 + left.trailingZeroBitCount
                left &= left &- 1
                let place = Int(memory.firstFacts[page.rows.lowerBound + row]) + slot
                switch facts.facts[place].state {
                case .none: break
                case .unknown:
                    rowsOfAnyValue |= bit
                case .stated:
                    guard let entry = entry(facts.facts[place], row, certain & bit != 0) else { return false }
                    tally.add(entry)
                    if isPersonal { memory.entries.append(entry) }
                }
            }
            unknown += rowsOfAnyValue.nonzeroBitCount
            if isPersonal { memory.rowsOfAnyValue[word] = RowBits(certain: 0, possible: rowsOfAnyValue) }
        }
        tally.add(unknown, of: anything)
        return true
    }

    /// The values of one entry, a bit for each, as ``ValueSet`` says them.
    struct Entry {
        let row: Int
        let certain: UInt64
        let possible: UInt64
        let isUnbounded: Bool
        let isSingle: Bool
        let isThere: Bool

        /// Any of some terms.
        init(anyOf terms: UInt64, isSingle: Bool) {
            self.init(anyOf: terms, isSingle: isSingle, isUnbounded: false)
        }

        /// Any number.
        static let anyNumber = Entry(anyOf: 0, isSingle: true, isUnbounded: true)

        private init(anyOf values: UInt64, isSingle: Bool, isUnbounded: Bool) {
            row = -1
            self.isSingle = isSingle
            possible = values
            certain = 0
            self.isUnbounded = isUnbounded
            isThere = false
        }

        /// The terms among those that are counted of a stated fact.
        ///
        /// - Parameter isCertain: Whether the entry certainly counts.
        @inline(__always)
        init(terms fact: Fact, counted: UInt64, _ isSingle: Bool, _ row: Int, _ isCertain: Bool) {
            let known = UInt64(bitPattern: fact.low) & counted
            self.row = row
            self.isSingle = isSingle
            possible = UInt64(bitPattern: fact.high) & counted
            certain = isCertain ? known : 0
            isUnbounded = false
            isThere = isCertain && (known != 0 || isSingle && possible != 0)
        }

        /// The numbers that a stated fact may be; nothing where it is known to be one that is no small number.
        @inline(__always)
        init?(number fact: Fact, _ row: Int, _ isCertain: Bool) {
            let (scale, low, high) = (ExactDecimal.scale, fact.low, fact.high)
            var values: UInt64 = 0
            if low == high {
                guard high >= 0, high < 64 * scale, high % scale == 0 else { return nil }
                values = 1 &<< UInt64(high / scale)
            } else if low >= 0, high < 64 * scale, low % scale == 0, high % scale == 0 {
                let (first, last) = (UInt64(low / scale), UInt64(high / scale))
                values = (2 &<< last &- 1) & ~(1 &<< first &- 1)
            }
            self.row = row
            isSingle = true
            possible = values
            certain = isCertain && low == high ? values : 0
            isUnbounded = values == 0
            isThere = isCertain
        }
    }

    /// Counts different values over entries, as ``QueryEvaluation`` does.
    private struct Tally {
        private var certain: UInt64 = 0
        private(set) var possible: UInt64 = 0
        private var known: UInt64 = 0
        private var unknown = 0
        private(set) var unbounded = 0
        private var isSomething = false

        @inline(__always)
        mutating func add(_ entry: Entry) {
            certain |= entry.certain
            possible |= entry.possible
            if entry.isUnbounded {
                unbounded += 1
            } else if entry.isSingle, entry.possible.nonzeroBitCount > 1 {
                unknown += 1
            } else {
                known |= entry.possible
            }
            if entry.isThere { isSomething = true }
        }

        /// Adds so many entries of which no value is known.
        mutating func add(_ count: Int, of anything: Entry) {
            guard count > 0 else { return }
            possible |= anything.possible
            if anything.isUnbounded {
                unbounded += count
            } else if anything.isSingle, anything.possible.nonzeroBitCount > 1 {
                unknown += count
            } else {
                known |= anything.possible
            }
        }

        var lower: Int { max(certain.nonzeroBitCount, isSomething ? 1 : 0) }
        var upper: Int { min(possible.nonzeroBitCount, known.nonzeroBitCount + unknown) + unbounded }
    }

    private static func bounds(_ lower: Int, _ upper: Int?, _ domain: Int?) -> ExactRange {
        var upper = upper
        if let domain { upper = min(upper ?? domain, domain) }
        return ExactRange(Rational(lower), upper.map { Rational(max($0, lower)) })
    }

    /// How many different values every student meets: those that the worst choice still holds.
    private mutating func worst(
        _ tally: Tally, _ anything: Entry, _ page: SheetMemory.Page, growth: Bool, domain: Int?
    ) -> ExactRange? {
        var lower = 0
        var upper = tally.unbounded
        var left = tally.possible
        while left != 0 {
            let value = left & ~(left - 1)
            left &= left - 1
            startCount(page, withUnknown: anything.possible & value != 0)
            for place in memory.entries.indices where memory.entries[place].possible & value != 0 {
                add(memory.entries[place].row, isCertain: memory.entries[place].certain & value != 0)
            }
            guard let met = countForEveryone(page) else { return nil }
            if met.least >= 1 { lower += 1 }
            if met.most >= 1 { upper += 1 }
        }
        // A value that is there counts as one, whichever it is.
        if lower == 0 {
            startCount(page, withUnknown: false)
            for place in memory.entries.indices where memory.entries[place].isThere {
                add(memory.entries[place].row, isCertain: true)
            }
            guard let something = countForEveryone(page) else { return nil }
            if something.least >= 1 { lower = 1 }
        }
        return SheetValues.bounds(lower, growth ? nil : max(lower, min(upper, tally.upper)), domain)
    }

    private mutating func startCount(_ page: SheetMemory.Page, withUnknown isWithUnknown: Bool) {
        for word in 0..<page.words { memory.rowsOfValue[word] = isWithUnknown ? memory.rowsOfAnyValue[word] : .none }
    }

    private mutating func add(_ row: Int, isCertain: Bool) {
        let bit: UInt64 = 1 << UInt64(row & 63)
        memory.rowsOfValue[row >> 6].possible |= bit
        if isCertain { memory.rowsOfValue[row >> 6].certain |= bit }
    }

    private func countForEveryone(_ page: SheetMemory.Page) -> (least: Int, most: Int)? {
        students?.count(memory.rowsOfValue, for: .every)
            ?? context.reckoning?.count(Array(memory.rowsOfValue[..<page.words]), of: courses(page), for: .every)
    }
}
