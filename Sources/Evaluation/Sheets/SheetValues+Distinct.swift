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
        for word in 0..<page.words {
            let certain = memory.bits[word].certain
            var left = memory.bits[word].possible
            while left != 0 {
                let row = word << 6 + left.trailingZeroBitCount
                let isCertain = certain & left & (~left &+ 1) != 0
                left &= left &- 1
                let place = Int(memory.firstFacts[page.rows.lowerBound + row]) + field.slot
                if facts.facts[place].state == .none { continue }
                guard let entry = Entry(facts.facts[place], field, row, isCertain: isCertain) else { return nil }
                tally.add(entry)
                if isPersonal { memory.entries.append(entry) }
            }
        }
        let everyone = SheetValues.bounds(tally.lower, growth ? nil : tally.upper, field.domain)
        guard isPersonal else { return MeasuredValue(everyone) }
        guard let worst = worst(tally, page, growth: growth, domain: field.domain) else { return nil }
        return MeasuredValue(measure.student == .every ? worst : ExactRange(worst.lower, everyone.upper))
    }

    /// The values of one entry, a bit for each.
    struct Entry {
        let row: Int
        let certain: UInt64
        let possible: UInt64
        let isUnbounded: Bool
        let isSingle: Bool
        let isThere: Bool

        /// The same as ``ValueSet`` says; nothing where that needs more than bits.
        ///
        /// - Parameter isCertain: Whether the entry certainly counts.
        @inline(__always)
        init?(_ fact: Fact, _ field: SheetMeasure.Field, _ row: Int, isCertain: Bool) {
            self.row = row
            let isStated = fact.state == .stated
            switch field.values {
            case .terms(let all, let single):
                let counted = (field.among ?? all).bits
                let known = isStated ? UInt64(bitPattern: fact.low) & counted : 0
                possible = (isStated ? UInt64(bitPattern: fact.high) : all.bits) & counted
                certain = isCertain ? known : 0
                isUnbounded = false
                isSingle = single
                isThere = isCertain && isStated && (known != 0 || single && possible != 0)
            case .number(_, let isFew):
                guard isFew else { return nil }
                isSingle = true
                isThere = isCertain && isStated
                let (scale, low, high) = (ExactDecimal.scale, fact.low, fact.high)
                // A known number that is no small one cannot be told from others by bits.
                if isStated, low == high, high < 0 || high >= 64 * scale || high % scale != 0 { return nil }
                var values: UInt64 = 0
                if isStated, low >= 0, high < 64 * scale, low % scale == 0, high % scale == 0 {
                    let (first, last) = (UInt64(low / scale), UInt64(high / scale))
                    values = (2 &<< last &- 1) & ~(1 &<< first &- 1)
                }
                possible = values
                certain = isCertain && low == high ? values : 0
                isUnbounded = values == 0
            case .amount, .text, .texts, .reference, .references: return nil
            }
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
