internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension SheetValues {
    /// How many different values a field of few values has; nothing where its values are no small numbers.
    mutating func distinct(_ query: CompiledQuery, _ isForStudents: Bool, growth: Bool) -> MeasuredValue? {
        guard let field = query.field, field.steps.isEmpty, let kind = query.values else { return nil }
        var tally = Tally()
        let isPersonal = isForStudents && query.isOfCourses && query.student != .some
        var entries: [Entry] = []
        for row in 0..<rows.listed {
            let bit: UInt64 = 1 << UInt64(row & 63)
            guard bits[row >> 6].possible & bit != 0 else { continue }
            let fact = facts.fact(rows.records[row], field.slot)
            guard fact.state != .none else { continue }
            guard var entry = Entry(fact, kind, query.among, row) else { return nil }
            if bits[row >> 6].certain & bit == 0 {
                entry.certain = 0
                entry.isThere = false
            }
            tally.add(entry)
            if isPersonal { entries.append(entry) }
        }
        let domain = query.among?.count ?? kind.domain
        let everyone = SheetValues.bounds(tally.lower, growth ? nil : tally.upper, domain)
        guard isPersonal else { return MeasuredValue(everyone) }
        guard let worst = worst(entries, tally, growth: growth, domain: domain) else { return nil }
        return MeasuredValue(query.student == .every ? worst : ExactRange(worst.lower, everyone.upper))
    }

    /// The values of one entry, a bit for each.
    private struct Entry {
        let row: Int
        var certain: UInt64
        let possible: UInt64
        let isUnbounded: Bool
        let isSingle: Bool
        var isThere: Bool

        /// The same as ``ValueSet`` says; nothing where that needs more than bits.
        init?(_ fact: Fact, _ kind: ValueKind, _ among: TermSet?, _ row: Int) {
            self.row = row
            let isStated = fact.state == .stated
            switch kind {
            case .terms(let all, let single):
                let counted = among ?? all
                certain = fact.certainTerms.intersection(counted).bits
                possible = fact.possibleTerms(of: all).intersection(counted).bits
                isUnbounded = false
                isSingle = single
                isThere = isStated && (certain != 0 || single && possible != 0)
            case .number(_, let isFew):
                guard isFew else { return nil }
                isSingle = true
                isThere = isStated
                let (scale, high) = (ExactDecimal.scale, fact.high)
                guard isStated, fact.low != high || (0..<64 * scale).contains(high) && high % scale == 0 else {
                    if isStated { return nil }
                    certain = 0
                    possible = 0
                    isUnbounded = true
                    return
                }
                let isShort = fact.low >= 0 && high < 64 * scale && fact.low % scale == 0 && high % scale == 0
                var values: UInt64 = 0
                if isShort { for value in fact.low / scale...high / scale { values |= 1 << UInt64(value) } }
                possible = values
                certain = fact.low == high ? values : 0
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
        private var unbounded = 0
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
    private mutating func worst(_ entries: [Entry], _ tally: Tally, growth: Bool, domain: Int?) -> ExactRange? {
        var lower = 0
        var upper = entries.count(where: \.isUnbounded)
        var left = tally.possible
        while left != 0 {
            let value = left & ~(left - 1)
            left &= left - 1
            startCount()
            for entry in entries where entry.possible & value != 0 {
                add(entry.row, isCertain: entry.certain & value != 0)
            }
            guard let met = countForEveryone else { return nil }
            if met.least >= 1 { lower += 1 }
            if met.most >= 1 { upper += 1 }
        }
        // A value that is there counts as one, whichever it is.
        if lower == 0 {
            startCount()
            for entry in entries where entry.isThere { add(entry.row, isCertain: true) }
            guard let something = countForEveryone else { return nil }
            if something.least >= 1 { lower = 1 }
        }
        return SheetValues.bounds(lower, growth ? nil : max(lower, min(upper, tally.upper)), domain)
    }

    private mutating func startCount() {
        rowsOfValue.removeAll(keepingCapacity: true)
        for _ in bits.indices { rowsOfValue.append(.none) }
    }

    private mutating func add(_ row: Int, isCertain: Bool) {
        let bit: UInt64 = 1 << UInt64(row & 63)
        rowsOfValue[row >> 6].possible |= bit
        if isCertain { rowsOfValue[row >> 6].certain |= bit }
    }

    private var countForEveryone: (least: Int, most: Int)? {
        students?.count(rowsOfValue, for: .every)
            ?? context.reckoning?.count(rowsOfValue, of: rows.courses, for: .every)
    }
}
