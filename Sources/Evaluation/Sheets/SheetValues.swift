internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// Works out what all measures of a rubric are on a program, and nothing else: no evidence, and no doubts.
///
/// ``QueryEvaluation`` says the same of a single measure, with the places; both agree on every program.
struct SheetValues {
    let rubric: CompiledRubric
    let context: EvaluationContext
    let program: Program
    let facts: SheetFacts
    var rows = SheetRows()
    /// What the columns and tests of the sheet say, word by word.
    private var columns: [RowBits] = []
    private var tests: [RowBits] = []
    /// The rows of one test.
    var bits: [RowBits] = []
    let students: StudentRows?
    /// The rows of the values of one field, where they are counted one by one.
    var rowsOfValue: [RowBits] = []
    /// For a plan in which entries stand for others: the courses that never count, and those that may not.
    private let repeated: (always: [UInt64], possibly: [UInt64])?
    private var findings = Findings()
    private lazy var queries = QueryEvaluation(context, rubric.lists)
    private(set) var values: [MeasuredValue]
    /// For each measure that is written in Swift what it counted first and what keeps it open first, in the order of the rubric's list of these.
    private(set) var named: [FirstFinding] = []

    init(_ rubric: CompiledRubric, _ context: EvaluationContext) {
        self.rubric = rubric
        self.context = context
        program = context.program
        facts = SheetFacts(context)
        students = program.plan.isPlain ? nil : StudentRows(program, facts)
        repeated = SheetValues.repeated(context)
        values = Array(repeating: .missing, count: rubric.measures.count)
    }

    private static func repeated(_ context: EvaluationContext) -> (always: [UInt64], possibly: [UInt64])? {
        guard !context.program.repetitions.isEmpty, let repetitions = context.reckoning?.shape.repetitions else {
            return nil
        }
        var always = Array(repeating: UInt64(0), count: (repetitions.count + 63) / 64)
        var possibly = always
        for (place, repetition) in repetitions.enumerated() {
            switch repetition {
            case .none: break
            case .always: always[place >> 6] |= 1 << UInt64(place & 63)
            case .possibly: possibly[place >> 6] |= 1 << UInt64(place & 63)
            }
        }
        return (always, possibly)
    }

    /// The value of each measure, in the order of the rubric.
    mutating func measure() -> [MeasuredValue] {
        for sheet in rubric.sheets { measure(sheet) }
        for (measure, named) in rubric.named {
            values[measure] = named.measure.measure(context, &findings)
            self.named.append(FirstFinding(findings, program))
            findings.removeAll()
        }
        for (measure, total) in rubric.totals { values[measure] = total.sum { values[$0] } }
        return values
    }

    private mutating func measure(_ sheet: CompiledSheet) {
        rows.fill(sheet.list, in: program)
        guard !rows.records.isEmpty else {
            let isKnown = rows.open.isEmpty
            for measure in sheet.measures {
                if isKnown {
                    values[measure.measure] = measure.whenEmpty
                } else if measure.asksWhenUnknown {
                    ask(measure)
                } else {
                    values[measure.measure] = measure.whenUnknown
                }
            }
            return
        }
        ask(sheet)
        for measure in sheet.measures {
            if let value = value(of: measure, sheet) {
                values[measure.measure] = value
            } else {
                ask(measure)
            }
        }
    }

    /// Asks the query itself.
    private mutating func ask(_ measure: SheetMeasure) {
        values[measure.measure] = queries.answer(measure.query, &findings)
        findings.removeAll()
    }

    /// Asks all that the sheet asks of all rows.
    private mutating func ask(_ sheet: CompiledSheet) {
        let words = rows.words
        columns.removeAll(keepingCapacity: true)
        for column in sheet.columns {
            for word in 0..<words {
                let end = min(rows.records.count, (word + 1) << 6)
                columns.append(column.rows(rows.records[word << 6..<end], facts))
            }
        }
        tests.removeAll(keepingCapacity: true)
        for test in sheet.tests {
            for word in 0..<words { tests.append(test.rows { columns[$0 * words + word] }) }
        }
    }

    /// The rows that are listed and pass a test.
    @inline(__always)
    private func listed(_ test: Int, _ word: Int) -> RowBits {
        let bits = tests[test * rows.words + word]
        let left = rows.listed - word << 6
        let mask: UInt64 = left >= 64 ? .max : left <= 0 ? 0 : (1 << UInt64(left)) - 1
        return RowBits(certain: bits.certain & mask, possible: bits.possible & mask)
    }

    /// Whether entries that are not listed may pass the test of a measure.
    private func mayGrow(_ measure: SheetMeasure) -> Bool {
        if rows.records.count > rows.listed {
            for place in rows.listed..<rows.records.count {
                let bits = tests[measure.test * rows.words + place >> 6]
                if bits.possible >> UInt64(place & 63) & 1 == 1 { return true }
            }
        }
        guard !rows.open.isEmpty else { return false }
        let query = measure.query
        guard query.asksParent, let step = rubric.lists[query.list].steps.last else {
            return query.truthOfUnlisted != .no
        }
        let unlisted = Program.unlisted(step.kind)
        return rows.open.contains { query.test.truth(unlisted, context, owner: $0) != .no }
    }

    // MARK: Values

    /// What a measure is; nothing where the query itself must be asked.
    private mutating func value(of measure: SheetMeasure, _ sheet: CompiledSheet) -> MeasuredValue? {
        let query = measure.query
        let isForStudents = !program.plan.isPlain && query.isAboutCourses
        bits.removeAll(keepingCapacity: true)
        for word in 0..<rows.words { bits.append(listed(measure.test, word)) }
        switch query.operation {
        case .count:
            guard let count = isForStudents ? count(for: query) : countOfAll else { return nil }
            return MeasuredValue(
                ExactRange(Rational(count.least), mayGrow(measure) ? nil : Rational(count.most)))
        case .sum:
            guard let total = sum(query, isForStudents) else { return nil }
            if !mayGrow(measure) { return MeasuredValue(total.range) }
            return MeasuredValue(ExactRange(total.range.lower, nil))
        case .share:
            leaveOutRepeated(query)
            if mayGrow(measure) {
                return MeasuredValue(
                    ExactRange(.zero, Rational(100)), mayBeMissing: bits.allSatisfy { $0.certain == 0 })
            }
            return share(measure)
        case .distinct:
            leaveOutRepeated(query)
            return distinct(query, isForStudents, growth: mayGrow(measure))
        case .smallest, .largest: return extreme(query, isForStudents)
        }
    }

    /// What stands for another entry does not count beside it.
    private mutating func leaveOutRepeated(_ query: CompiledQuery) {
        guard let repeated, query.isOfCourses else { return }
        for word in repeated.always.indices {
            bits[word].possible &= ~repeated.always[word]
            bits[word].certain &= ~(repeated.always[word] | repeated.possibly[word])
        }
    }

    private var countOfAll: (least: Int, most: Int)? {
        var count = (least: 0, most: 0)
        for word in bits {
            count.least += word.certain.nonzeroBitCount
            count.most += word.possible.nonzeroBitCount
        }
        return count
    }

    private func count(for query: CompiledQuery) -> (least: Int, most: Int)? {
        if let students {
            let count =
                query.isOfCourses ? students.count(bits, for: query.student) : countInCourses(query, students)
            if let count { return count }
        }
        return context.reckoning?.count(bits, of: rows.courses, for: query.student)
    }

    private func countInCourses(_ query: CompiledQuery, _ students: StudentRows) -> (least: Int, most: Int)? {
        var count = (least: 0, most: 0)
        for row in 0..<rows.listed {
            let word = bits[row >> 6]
            let bit: UInt64 = 1 << UInt64(row & 63)
            guard word.possible & bit != 0 else { continue }
            guard let counts = students.counts(rows.courses[row], for: query.student) else { return nil }
            if counts.certainly, word.certain & bit != 0 { count.least += 1 }
            if counts.possibly { count.most += 1 }
        }
        return count
    }

    private func share(_ measure: SheetMeasure) -> MeasuredValue {
        var tally = ShareTally()
        for word in bits.indices {
            let counts = bits[word]
            let passes = listed(measure.having, word)
            let open = counts.possible & ~counts.certain
            tally.add(
                counting: (
                    (counts.certain & passes.certain).nonzeroBitCount,
                    (counts.certain & passes.possible & ~passes.certain).nonzeroBitCount,
                    (counts.certain & ~passes.possible).nonzeroBitCount
                ),
                possible: (
                    (open & passes.certain).nonzeroBitCount,
                    (open & passes.possible & ~passes.certain).nonzeroBitCount,
                    (open & ~passes.possible).nonzeroBitCount
                ))
        }
        return tally.value
    }

    /// What the values of a field add up to.
    private func sum(_ query: CompiledQuery, _ isForStudents: Bool) -> TallyRange? {
        var total = TallyRange()
        for row in 0..<rows.listed {
            let word = bits[row >> 6]
            let bit: UInt64 = 1 << UInt64(row & 63)
            guard word.possible & bit != 0 else { continue }
            var counts = (certainly: true, possibly: true)
            if isForStudents {
                guard let known = students?.counts(rows.courses[row], for: query.student) else {
                    return sumForStudents(query)
                }
                counts = known
            }
            let value = QueryEvaluation.value(of: rows.records[row], query, program)
            if counts.certainly, word.certain & bit != 0 {
                total.add(value)
            } else if counts.possibly {
                total.addPossible(value)
            }
        }
        return total
    }

    /// The same for students who take different courses, which takes a walk through the plan.
    private func sumForStudents(_ query: CompiledQuery) -> TallyRange? {
        var contributions: [(place: Int, range: TallyRange)] = []
        for row in 0..<rows.listed {
            let word = bits[row >> 6]
            let bit: UInt64 = 1 << UInt64(row & 63)
            guard word.possible & bit != 0 else { continue }
            let place = Int(rows.courses[row])
            if contributions.last?.place != place { contributions.append((place, TallyRange())) }
            let value = QueryEvaluation.value(of: rows.records[row], query, program)
            if word.certain & bit != 0 {
                contributions[contributions.count - 1].range.add(value)
            } else {
                contributions[contributions.count - 1].range.addPossible(value)
            }
        }
        return context.reckoning?.sum(contributions, for: query.student)
    }
}
