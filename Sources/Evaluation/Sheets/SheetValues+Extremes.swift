internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension SheetValues {
    /// The smallest or largest value of a field of numbers, reckoned in ten-thousandths. The largest is the smallest of the negative values,
    /// turned round again.
    ///
    /// - Returns: Nothing where the query itself must be asked.
    func extreme(_ measure: SheetMeasure, _ page: SheetMemory.Page, _ isForStudents: Bool) -> MeasuredValue? {
        guard measure.field >= 0 else { return nil }
        let field = plan.fields[measure.field]
        let reader: Reader
        let isLargest = measure.operation == .largest
        switch field.values {
        case .number(let limits, _): reader = Reader(limits, isTerms: false, isLargest: isLargest)
        case .terms: reader = Reader(GradeRange.all, isTerms: true, isLargest: isLargest)
        case .amount, .text, .texts, .reference, .references: return nil
        }
        let isPersonal = isForStudents && measure.isOfCourses && measure.student != .some
        var best = Best()
        var certain: [(place: Int, value: Int64)] = []
        var possible: [(place: Int, value: Int64)] = []
        var greatest: Int64?
        for row in 0..<page.listed.count {
            let bit: UInt64 = 1 << UInt64(row & 63)
            guard memory.bits[row >> 6].possible & bit != 0 else { continue }
            let fact = facts.facts[Int(memory.firstFacts[page.rows.lowerBound + row]) + field.slot]
            guard let value = reader.value(fact) else { continue }
            let isThere = fact.state == .stated && memory.bits[row >> 6].certain & bit != 0
            best.add(value, isThere: isThere)
            guard isPersonal else { continue }
            if let low = value.low { possible.append((row, low)) }
            guard let high = value.high else { continue }
            greatest = max(greatest ?? high, high)
            if isThere { certain.append((row, high)) }
        }
        let mayGrow = addUnlisted(measure, page, field.slot, reader, to: &best)
        guard !best.isEmpty else { return .missing }
        guard isPersonal, let reckoning = context.reckoning else {
            return reader.measured(best.lower, best.upper, mayBeMissing: !best.isCertain)
        }
        let low = reckoning.worstSmallest(possible, isUpper: false)
        let high = reckoning.worstSmallest(certain, isUpper: true)
        let upper = high ?? [best.upper, greatest].compactMap(\.self).max()
        guard measure.student == .every else { return reader.measured(best.lower, upper, mayBeMissing: high == nil) }
        if !mayGrow, low == nil { return .missing }
        return reader.measured(mayGrow ? best.lower : low ?? best.lower, upper, mayBeMissing: high == nil)
    }

    /// Adds what entries may have that are not listed. Returns whether there may be any.
    private func addUnlisted(
        _ measure: SheetMeasure, _ page: SheetMemory.Page, _ slot: Int, _ reader: Reader, to best: inout Best
    ) -> Bool {
        guard case .query(let query) = rubric.measures[measure.measure] else { return false }
        var mayGrow = false
        func add(_ record: RecordIndex) {
            guard query.test.truth(record, context) != .no, let value = reader.value(program.fact(record, slot)) else {
                return
            }
            best.add(value, isThere: false)
            mayGrow = true
        }
        for record in memory.records[page.listed.upperBound..<page.rows.upperBound] { add(record) }
        if !page.open.isEmpty, let step = plan.sheets[measure.sheet].steps.last {
            add(Program.unlisted(plan.steps[step].kind))
        }
        return mayGrow
    }

    /// Reads the values of a field, turned round where the largest is asked for; nothing stands for no limit.
    private struct Reader {
        private let limits: ClosedRange<Int64>
        private let isTerms: Bool
        private let isLargest: Bool

        init(_ limits: ClosedRange<Int>, isTerms: Bool, isLargest: Bool) {
            let scale = ExactDecimal.scale
            self.limits = Int64(limits.lowerBound) * scale...Int64(limits.upperBound) * scale
            self.isTerms = isTerms
            self.isLargest = isLargest
        }

        /// The least and the greatest value that a field may have; nothing where it has none.
        func value(_ fact: Fact) -> (low: Int64?, high: Int64?)? {
            var (low, high) = (limits.lowerBound, limits.upperBound)
            switch fact.state {
            case .none: return nil
            case .unknown: break
            case .stated where isTerms:
                guard let first = fact.certainTerms.first, let last = fact.certainTerms.last else { return nil }
                low = Int64((isLargest ? last : first) + GradeRange.all.lowerBound) * ExactDecimal.scale
                high = low
            case .stated: (low, high) = (fact.low, fact.high)
            }
            let most = high == .max ? nil : high
            return isLargest ? (most.map { -$0 }, -low) : (low, most)
        }

        func measured(_ lower: Int64?, _ upper: Int64?, mayBeMissing: Bool) -> MeasuredValue {
            // Values of fields are bounded below by zero or by their declared limit; no value is below that.
            let values =
                isLargest
                ? ExactRange(ExactDecimal.rational(upper.map { -$0 } ?? 0), lower.map { ExactDecimal.rational(-$0) })
                : ExactRange(ExactDecimal.rational(lower ?? 0), upper.map(ExactDecimal.rational))
            return MeasuredValue(values, mayBeMissing: mayBeMissing)
        }
    }

    /// What the smallest of some values may be.
    private struct Best {
        private(set) var isEmpty = true
        /// Whether there certainly is a value.
        private(set) var isCertain = false
        private var least: Int64?
        private var isUnlimitedBelow = false
        private var greatest: Int64?
        private var isUnlimitedAbove = false
        private var leastCertain: Int64?

        mutating func add(_ value: (low: Int64?, high: Int64?), isThere: Bool) {
            isEmpty = false
            if let low = value.low { least = min(least ?? low, low) } else { isUnlimitedBelow = true }
            if let high = value.high { greatest = max(greatest ?? high, high) } else { isUnlimitedAbove = true }
            guard isThere else { return }
            isCertain = true
            if let high = value.high { leastCertain = min(leastCertain ?? high, high) }
        }

        var lower: Int64? { isUnlimitedBelow ? nil : least }
        var upper: Int64? { isCertain ? leastCertain : isUnlimitedAbove ? nil : greatest }
    }
}
