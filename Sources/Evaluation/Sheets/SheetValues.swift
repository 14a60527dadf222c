internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// Works out what all measures of a rubric are on a program, and nothing else: no evidence, and no doubts.
///
/// ``QueryEvaluation`` says the same of a single measure, with the places; both agree on every program.
struct SheetValues {
    let rubric: CompiledRubric
    let plan: SheetPlan
    let context: EvaluationContext
    let program: Program
    let facts: SheetFacts
    /// What stands on the sheets; it lies on the workspace while nothing is asked.
    var memory: SheetMemory
    let students: StudentRows?
    private let isPlain: Bool
    /// For a plan in which entries stand for others: the courses that never count, and those that may not.
    private let repeated: (always: [UInt64], possibly: [UInt64])?
    let queries: QueryEvaluation
    /// What walks through the plan told of the sheet at hand.
    private var counts: [StudentCount] = []
    /// For each measure that is written in Swift what it counted first and what keeps it open first, in the order of the rubric's list of these.
    private(set) var named: [FirstFinding] = []

    init(_ rubric: CompiledRubric, _ context: EvaluationContext) {
        self.rubric = rubric
        self.context = context
        plan = rubric.plan
        program = context.program
        facts = SheetFacts(context)
        isPlain = program.plan.isPlain
        students = context.students
        repeated = SheetValues.repeated(context)
        queries = QueryEvaluation(context, rubric.lists)
        memory = context.workspace.sheets
        context.workspace.sheets = SheetMemory()
    }

    /// Gives the memory back for the next program.
    mutating func end() {
        context.workspace.sheets = memory
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

    /// Works out the value of each measure.
    mutating func measure() {
        memory.start(plan)
        for sheet in plan.sheets.indices { measure(sheet) }
        var findings = Findings(wantingFirstOf: program)
        named.reserveCapacity(rubric.named.count)
        for (measure, named) in rubric.named {
            memory.values[measure] = MeasureAssessment(value: named.measure.measure(context, &findings))
            self.named.append(FirstFinding(findings, program))
            findings.removeAll()
        }
        for (measure, total) in rubric.totals {
            memory.values[measure] = MeasureAssessment(value: total.sum { memory.values[$0].value })
        }
    }

    private mutating func measure(_ number: Int) {
        let sheet = plan.sheets[number]
        let page = startPage(sheet)
        memory.pages[number] = page
        guard !page.rows.isEmpty else { return measure(nothingOn: number, page) }
        memory.areUnknown[number] = false
        counts.removeAll(keepingCapacity: true)
        memory.ask(sheet, page, plan, facts)
        for place in sheet.measures { setValue(of: place, page) }
    }

    /// Works out the value of each measure over a sheet without rows.
    private mutating func measure(nothingOn number: Int, _ page: SheetMemory.Page) {
        let measures = plan.sheets[number].measures
        guard !page.open.isEmpty else {
            memory.areUnknown[number] = false
            for place in measures {
                let absence = plan.absences[place]
                memory.values[Int(absence.measure)] = MeasureAssessment(value: absence.whenEmpty)
            }
            return
        }
        if !memory.areUnknown[number] {
            memory.areUnknown[number] = true
            for place in measures {
                let measure = Int(plan.absences[place].measure)
                memory.values[measure] = plan.unknown[measure]
            }
        }
        guard plan.sheets[number].asksWhenUnknown else { return }
        for place in measures where plan.absences[place].asksWhenUnknown { setValue(of: place, page) }
    }

    private mutating func setValue(of place: Int, _ page: SheetMemory.Page) {
        let measure = plan.measures[place].measure
        let value = value(of: place, page) ?? answer(measure)
        memory.values[measure] = MeasureAssessment(value: value)
    }

    private mutating func startPage(_ sheet: CompiledSheet) -> SheetMemory.Page {
        // Most lists of the format are not in a file.
        if let slot = sheet.slotOfProgram {
            let state = facts.fact(Program.root, slot).state
            if state != .stated { return memory.absentPage(isKnown: state == .none) }
        }
        return memory.startPage(sheet, plan.steps, facts)
    }

    /// What the query itself answers.
    private func answer(_ measure: Int) -> MeasuredValue {
        guard case .query(let query) = rubric.measures[measure] else { return .missing }
        var findings = Findings()
        return queries.answer(query, &findings)
    }

    /// What a test says of the rows of a word.
    @inline(__always)
    func bits(_ test: Int, _ sheet: CompiledSheet, _ page: SheetMemory.Page, _ word: Int) -> RowBits {
        memory.tests[page.tests + (test - sheet.tests.lowerBound) * page.words + word]
    }

    /// The rows that are listed and pass a test.
    @inline(__always)
    private func listed(_ test: Int, _ sheet: CompiledSheet, _ page: SheetMemory.Page, _ word: Int) -> RowBits {
        let bits = bits(test, sheet, page, word)
        let mask = page.listed(word)
        return RowBits(certain: bits.certain & mask, possible: bits.possible & mask)
    }

    /// Whether entries that are not listed may pass the test of a measure, by its place in the plan.
    private func mayGrow(_ place: Int, _ page: SheetMemory.Page) -> Bool {
        if page.listed.count < page.rows.count {
            let (test, sheet) = (plan.measures[place].test, plan.sheets[plan.measures[place].sheet])
            for word in page.listed.count >> 6..<page.words
            where bits(test, sheet, page, word).possible & ~page.listed(word) & SheetValues.rows(page, word) != 0 {
                return true
            }
        }
        guard !page.open.isEmpty else { return false }
        switch plan.measures[place].growth {
        case .no: return false
        case .yes: return true
        case .dependsOnParent:
            let measure = plan.measures[place]
            return page.open.contains { truth(ofUnlistedIn: memory.open[$0], measure) != .no }
        }
    }

    /// The bits of a word that stand for rows.
    private static func rows(_ page: SheetMemory.Page, _ word: Int) -> UInt64 {
        let left = page.rows.count - word << 6
        return left >= 64 ? .max : (1 << UInt64(left)) - 1
    }

    /// What the test of a measure says of an entry that the list of another may still hold.
    func truth(ofUnlistedIn owner: RecordIndex, _ measure: SheetMeasure) -> Truth {
        guard case .query(let query) = rubric.measures[measure.measure],
            let step = plan.sheets[measure.sheet].steps.last
        else { return .open }
        return query.test.truth(Program.unlisted(plan.steps[step].kind), context, owner: owner)
    }

    // MARK: Values

    /// What a measure is, by its place in the plan; nothing where the query itself must be asked.
    private mutating func value(of place: Int, _ page: SheetMemory.Page) -> MeasuredValue? {
        let measure = plan.measures[place]
        let first = page.tests + (measure.test - plan.sheets[measure.sheet].tests.lowerBound) * page.words
        let isForStudents = !isPlain && measure.isAboutCourses
        if measure.operation == .count, !isForStudents {
            let count = countOfAll(page, from: first)
            return MeasuredValue(
                ExactRange(Rational(count.least), mayGrow(place, page) ? nil : Rational(count.most)))
        }
        for word in 0..<page.words {
            let (bits, mask) = (memory.tests[first + word], page.listed(word))
            memory.bits[word] = RowBits(certain: bits.certain & mask, possible: bits.possible & mask)
        }
        switch measure.operation {
        case .count:
            guard let count = count(measure, page) else { return nil }
            return MeasuredValue(
                ExactRange(Rational(count.least), mayGrow(place, page) ? nil : Rational(count.most)))
        case .sum: return sum(measure, page, isForStudents, mayGrow: mayGrow(place, page))
        case .share:
            leaveOutRepeated(measure)
            if mayGrow(place, page) {
                return MeasuredValue(
                    ExactRange(.zero, Rational(100)),
                    mayBeMissing: memory.bits[..<page.words].allSatisfy { $0.certain == 0 })
            }
            return share(measure, page)
        case .distinct:
            leaveOutRepeated(measure)
            return distinct(measure, page, isForStudents, growth: mayGrow(place, page))
        case .smallest, .largest: return extreme(measure, page, isForStudents)
        }
    }

    /// What stands for another entry does not count beside it.
    private mutating func leaveOutRepeated(_ measure: SheetMeasure) {
        guard let repeated, measure.isOfCourses else { return }
        for word in repeated.always.indices {
            memory.bits[word].possible &= ~repeated.always[word]
            memory.bits[word].certain &= ~(repeated.always[word] | repeated.possibly[word])
        }
    }

    /// How many listed rows pass a test, whose first word stands at a place.
    private func countOfAll(_ page: SheetMemory.Page, from first: Int) -> (least: Int, most: Int) {
        var count = (least: 0, most: 0)
        for word in 0..<page.words {
            let (bits, mask) = (memory.tests[first + word], page.listed(word))
            count.least += (bits.certain & mask).nonzeroBitCount
            count.most += (bits.possible & mask).nonzeroBitCount
        }
        return count
    }

    /// How many of the rows that count a student meets.
    private mutating func count(_ measure: SheetMeasure, _ page: SheetMemory.Page) -> (least: Int, most: Int)? {
        var all = RowBits.none
        for word in 0..<page.words { all = all.or(memory.bits[word]) }
        if all.possible == 0 { return (0, 0) }
        if let students {
            if measure.isOfCourses {
                if let count = students.count(memory.bits, for: measure.student) { return count }
            } else if let sum = sum(measure.student, page, students, { _ in (1, 1) }) {
                return (Int(sum.least), Int(sum.most))
            }
        }
        // Of most fields little is known: many measures count the same rows.
        if page.words == 1, let known = counts.first(where: { $0.isOf(all, measure.student) }) { return known.count }
        guard
            let count = context.reckoning?.count(
                Array(memory.bits[..<page.words]), of: courses(page), for: measure.student)
        else { return nil }
        if page.words == 1 { counts.append(StudentCount(bits: all, student: measure.student, count: count)) }
        return count
    }

    /// How many of some rows of the sheet at hand a student meets.
    private struct StudentCount {
        let bits: RowBits
        let student: Query.Student
        let count: (least: Int, most: Int)

        func isOf(_ other: RowBits, _ student: Query.Student) -> Bool {
            bits.certain == other.certain && bits.possible == other.possible && self.student == student
        }
    }

    /// The places of the courses of all rows of a sheet.
    func courses(_ page: SheetMemory.Page) -> [Int32] { Array(memory.courses[page.rows]) }

    private func share(_ measure: SheetMeasure, _ page: SheetMemory.Page) -> MeasuredValue {
        var tally = ShareTally()
        let sheet = plan.sheets[measure.sheet]
        for word in 0..<page.words {
            let counts = memory.bits[word]
            let passes = listed(measure.having, sheet, page, word)
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
}
