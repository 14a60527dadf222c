internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension SheetValues {
    /// What the values of a field add up to.
    mutating func sum(
        _ measure: SheetMeasure, _ page: SheetMemory.Page, _ isForStudents: Bool, mayGrow: Bool
    ) -> MeasuredValue? {
        if let students = isForStudents ? students : nil {
            if let sum = sum(measure.student, page, students, { parts($0, measure) }) {
                return SheetValues.value(sum, mayGrow: mayGrow)
            }
        } else if !isForStudents, let sum = sum(page, { parts($0, measure) }) {
            return SheetValues.value(sum, mayGrow: mayGrow)
        }
        guard let total = slowSum(measure, page, isForStudents) else { return nil }
        return MeasuredValue(mayGrow ? ExactRange(total.lower, nil) : total)
    }

    /// What an entry brings to a sum, in whole parts.
    typealias Parts = (least: Int64, most: Int64)

    /// Parts of one so small that all units convert in whole numbers: sixths of ten-thousandths.
    private static let scale = 6 * ExactDecimal.scale
    /// The greatest number of ten-thousandths that is reckoned in parts: sums of so many entries as a file can have still fit.
    private static let greatest: Int64 = 1 << 40

    private static func value(_ sum: Parts, mayGrow: Bool) -> MeasuredValue {
        func number(_ parts: Int64) -> Rational {
            parts % scale == 0 ? Rational(Int(parts / scale)) : Rational(parts, over: scale)
        }
        let isLimited = !mayGrow && sum.most != StudentSum.unlimited
        return MeasuredValue(ExactRange(number(sum.least), isLimited ? number(sum.most) : nil))
    }

    /// What an entry brings to a sum that certainly counts; nothing where that is no small number.
    private func parts(_ row: Int, _ measure: SheetMeasure) -> Parts? {
        guard measure.field >= 0 else { return nil }
        let field = plan.fields[measure.field]
        let fact = facts.facts[Int(memory.firstFacts[row]) + field.slot]
        switch fact.state {
        case .none: return (0, 0)
        case .unknown: return (0, StudentSum.unlimited)
        case .stated: break
        }
        guard fact.low >= 0, fact.low < SheetValues.greatest else { return nil }
        guard fact.high < SheetValues.greatest || fact.high == .max else { return nil }
        var factors: (least: Int64, most: Int64) = (6, 6)
        if let unit = field.unit, unit != fact.unit {
            guard let ratios = fact.unit.factors(to: unit) else { return (0, StudentSum.unlimited) }
            factors = (
                6 * ratios.least.numerator / ratios.least.denominator,
                6 * ratios.greatest.numerator / ratios.greatest.denominator
            )
        }
        return (
            fact.low * factors.least, fact.high == .max ? StudentSum.unlimited : fact.high * factors.most
        )
    }

    /// The sum over the rows that count.
    private func sum(_ page: SheetMemory.Page, _ parts: (Int) -> Parts?) -> Parts? {
        var sum: Parts = (0, 0)
        for word in 0..<page.words {
            var left = memory.bits[word].possible
            while left != 0 {
                guard let (least, most) = parts(page.rows.lowerBound + word << 6 + left.trailingZeroBitCount) else {
                    return nil
                }
                if memory.bits[word].certain & left & (~left &+ 1) != 0 { sum.least += least }
                sum.most =
                    sum.most == StudentSum.unlimited || most == StudentSum.unlimited
                    ? StudentSum.unlimited : sum.most + most
                left &= left &- 1
            }
        }
        return sum
    }

    /// The sum that a student comes to; nothing where that takes a walk through the plan.
    func sum(
        _ student: Query.Student, _ page: SheetMemory.Page, _ students: StudentRows, _ parts: (Int) -> Parts?
    ) -> Parts? {
        var sum = StudentSum(students, for: student)
        for word in 0..<page.words {
            var left = memory.bits[word].possible
            while left != 0 {
                let row = page.rows.lowerBound + word << 6 + left.trailingZeroBitCount
                let isCertain = memory.bits[word].certain & left & (~left &+ 1) != 0
                guard let (least, most) = parts(row),
                    sum.add(Int(memory.courses[row]), isCertain ? least : 0, most)
                else { return nil }
                left &= left &- 1
            }
        }
        return sum.end()
    }

    /// The same with exact numbers of any kind, entry by entry or on a walk through the plan.
    private func slowSum(_ measure: SheetMeasure, _ page: SheetMemory.Page, _ isForStudents: Bool) -> ExactRange? {
        guard case .query(let query) = rubric.measures[measure.measure] else { return nil }
        var total = TallyRange()
        var contributions: [(place: Int, range: TallyRange)] = []
        for row in page.listed {
            let word = memory.bits[(row - page.rows.lowerBound) >> 6]
            let bit: UInt64 = 1 << UInt64((row - page.rows.lowerBound) & 63)
            guard word.possible & bit != 0 else { continue }
            let value = QueryEvaluation.value(of: memory.records[row], query, program)
            var counted = TallyRange()
            if word.certain & bit != 0 { counted.add(value) } else { counted.addPossible(value) }
            total.add(counted)
            guard isForStudents else { continue }
            let place = Int(memory.courses[row])
            if contributions.last?.place == place {
                contributions[contributions.count - 1].range.add(counted)
            } else {
                contributions.append((place, counted))
            }
        }
        return isForStudents ? context.reckoning?.sum(contributions, for: measure.student).range : total.range
    }
}
