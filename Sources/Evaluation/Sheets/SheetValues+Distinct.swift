internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension SheetValues {
    /// How many different values a field of few values has; nothing where its values are no small numbers.
    mutating func distinct(
        _ measure: SheetMeasure, _ page: SheetMemory.Page, _ isForStudents: Bool, growth: Bool
    ) -> MeasuredValue? {
        guard let field = measure.field else { return nil }
        var tally = Tally()
        let isPersonal = isForStudents && measure.isOfCourses && measure.student != .some
        memory.entries.removeAll(keepingCapacity: true)
        let isGathered: Bool
        switch field.values {
        case .terms(let all, let isSingle):
            let counted = (field.among ?? all).bits
            isGathered = gather(field.slot, page, isPersonal, &tally) { fact, row, isCertain in
                Entry(terms: fact, counted: counted, all: all.bits & counted, isSingle, row, isCertain)
            }
        case .number(_, let isFew):
            guard isFew else { return nil }
            isGathered = gather(field.slot, page, isPersonal, &tally) { Entry(number: $0, $1, $2) }
        case .amount, .text, .texts, .reference, .references: return nil
        }
        guard isGathered else { return nil }
        let everyone = SheetValues.bounds(tally.lower, growth ? nil : tally.upper, field.domain)
        guard isPersonal else { return MeasuredValue(everyone) }
        guard let worst = worst(tally, page, growth: growth, domain: field.domain) else { return nil }
        return MeasuredValue(measure.student == .every ? worst : ExactRange(worst.lower, everyone.upper))
    }

    /// Gathers the values of the rows that count. Returns whether all of them are such as bits can tell apart.
    @inline(__always)
    private mutating func gather(
        _ slot: Int, _ page: SheetMemory.Page, _ isPersonal: Bool, _ tally: inout Tally,
        _ entry: (_ fact: Fact, _ row: Int, _ isCertain: Bool) -> Entry?
    ) -> Bool {
        for word in 0..<page.words {
            let certain = memory.bits[word].certain
            var left = memory.bits[word].possible
            while left != 0 {
                let row = word << 6 + left.trailingZeroBitCount
                let isCertain = certain & left & (~left &+ 1) != 0
                left &= left &- 1
                let place = Int(memory.firstFacts[page.rows.lowerBound + row]) + slot
                if facts.facts[place].state == .none { continue }
                guard let entry = entry(facts.facts[place], row, isCertain) else { return false }
                tally.add(entry)
                if isPersonal { memory.entries.append(entry) }
            }
        }
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

        /// The terms among those that are counted of a fact.
        ///
        /// - Parameter isCertain: Whether the entry certainly counts.
        @inline(__always)
        init(
            terms fact: Fact, counted: UInt64, all: UInt64, _ isSingle: Bool, _ row: Int, _ isCertain: Bool
        ) {
            let isStated = fact.state == .stated
            let known = isStated ? UInt64(bitPattern: fact.low) & counted : 0
            self.row = row
            self.isSingle = isSingle
            possible = isStated ? UInt64(bitPattern: fact.high) & counted : all
            certain = isCertain ? known : 0
            isUnbounded = false
            isThere = isCertain && isStated && (known != 0 || isSingle && possible != 0)
        }

        /// The numbers that a fact may be; nothing where it is known to be one that is no small number.
        @inline(__always)
        init?(number fact: Fact, _ row: Int, _ isCertain: Bool) {
            let isStated = fact.state == .stated
            let (scale, low, high) = (ExactDecimal.scale, fact.low, fact.high)
            if isStated, low == high, high < 0 || high >= 64 * scale || high % scale != 0 { return nil }
            var values: UInt64 = 0
            if isStated, low >= 0, high < 64 * scale, low % scale == 0, high % scale == 0 {
                let (first, last) = (UInt64(low / scale), UInt64(high / scale))
                values = (2 &<< last &- 1) & ~(1 &<< first &- 1)
            }
            self.row = row
            isSingle = true
            possible = values
            certain = isCertain && low == high ? values : 0
            isUnbounded = values == 0
            isThere = isCertain && isStated
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
        _ tally: Tally, _ page: SheetMemory.Page, growth: Bool, domain: Int?
    ) -> ExactRange? {
        var lower = 0
        var upper = tally.unbounded
        var left = tally.possible
        while left != 0 {
            let value = left & ~(left - 1)
            left &= left - 1
            startCount(page)
            for place in memory.entries.indices where memory.entries[place].possible & value != 0 {
                add(memory.entries[place].row, isCertain: memory.entries[place].certain & value != 0)
            }
            guard let met = countForEveryone(page) else { return nil }
            if met.least >= 1 { lower += 1 }
            if met.most >= 1 { upper += 1 }
        }
        // A value that is there counts as one, whichever it is.
        if lower == 0 {
            startCount(page)
            for place in memory.entries.indices where memory.entries[place].isThere {
                add(memory.entries[place].row, isCertain: true)
            }
            guard let something = countForEveryone(page) else { return nil }
            if something.least >= 1 { lower = 1 }
        }
        return SheetValues.bounds(lower, growth ? nil : max(lower, min(upper, tally.upper)), domain)
    }

    private mutating func startCount(_ page: SheetMemory.Page) {
        for word in 0..<page.words { memory.rowsOfValue[word] = .none }
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
