internal import AssessmentModel
internal import ProgramModel

/// What stands on the sheets of one program: their rows, one sheet behind the other, and what tests say of them.
struct SheetMemory {
    /// The entries that are rows, for each of them where its facts start, and for rows of courses, and of lists in courses, the place of the
    /// course in the plan.
    private(set) var records: [RecordIndex] = []
    private(set) var firstFacts: [Int32] = []
    private(set) var courses: [Int32] = []
    /// The entries to which lists belong that may hold more, with the places of their courses; nothing is known of what these lists may hold.
    private(set) var open: [RecordIndex] = []
    private(set) var openCourses: [Int32] = []
    /// What the columns of all sheets say, word by word.
    var columns: [RowBits] = []
    /// What the tests of all sheets say, word by word.
    var tests: [RowBits] = []
    /// The rows that count for the measure at hand, and those of a value where values are counted one by one; what stands behind the words of
    /// the sheet is of others.
    var bits: [RowBits] = []
    var rowsOfValue: [RowBits] = []
    /// The values of entries while different ones are counted.
    var entries: [SheetValues.Entry] = []
    /// The rows of the entries of which no value is known, while different ones are counted.
    var rowsOfAnyValue: [RowBits] = []
    /// What each measure is, in the order of the rubric.
    var values: [MeasureAssessment] = []
    /// For each sheet whether all of its measures are what they are where nothing is known of its list: most lists of the format are in no file,
    /// so that nothing need be written for them.
    var areUnknown: [Bool] = []
    /// The plan whose measures these are.
    private var plan: SheetPlan?
    var pages: [Page] = []
    /// The entries on the way to a list.
    private var owners: (records: [RecordIndex], courses: [Int32]) = ([], [])

    /// Where a sheet stands.
    struct Page {
        /// Its rows: those of entries that are listed; behind them, for a list of courses, those that stand for courses which are not.
        var rows = 0..<0
        var listed = 0..<0
        var open = 0..<0
        /// Where those of its open lists end that belong to the first step of the way.
        var openOfFirstStep = 0
        /// Where its columns and its tests start.
        var columns = 0
        var tests = 0

        /// How many words hold a bit for every row.
        var words: Int { (rows.count + 63) / 64 }

        /// The bits of the rows of a word that are listed.
        @inline(__always)
        func listed(_ word: Int) -> UInt64 {
            let left = listed.count - word << 6
            return left >= 64 ? .max : left <= 0 ? 0 : (1 << UInt64(left)) - 1
        }
    }

    /// Another program starts.
    mutating func start(_ plan: SheetPlan) {
        records.removeAll(keepingCapacity: true)
        firstFacts.removeAll(keepingCapacity: true)
        courses.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        openCourses.removeAll(keepingCapacity: true)
        columns.removeAll(keepingCapacity: true)
        tests.removeAll(keepingCapacity: true)
        if pages.count != plan.sheets.count { pages = Array(repeating: Page(), count: plan.sheets.count) }
        guard self.plan !== plan else { return }
        self.plan = plan
        values = plan.unknown
        areUnknown = Array(repeating: true, count: plan.sheets.count)
    }

    // MARK: Columns and tests

    /// Asks all that a sheet asks of all rows of it.
    mutating func ask(_ sheet: CompiledSheet, _ page: Page, _ plan: SheetPlan, _ facts: SheetFacts) {
        let words = page.words
        makeRoom(forWords: words)
        for column in sheet.columns {
            for word in 0..<words {
                let start = page.rows.lowerBound + word << 6
                let rows = start..<min(page.rows.upperBound, start + 64)
                columns.append(plan.columns[column].bits(rows, records, firstFacts, facts, plan))
            }
        }
        for test in sheet.tests {
            for word in 0..<words {
                tests.append(plan.rows(plan.tests[test], columns, from: page.columns + word, words: words))
            }
        }
    }

    // MARK: Rows

    /// A sheet of a list that the file does not have: nothing is known of it, or it is empty.
    mutating func absentPage(isKnown: Bool) -> Page {
        var page = Page()
        page.open = open.count..<open.count
        guard !isKnown else { return page }
        open.append(Program.root)
        openCourses.append(-1)
        page.open = page.open.lowerBound..<open.count
        page.openOfFirstStep = open.count
        return page
    }

    /// Starts a sheet with the rows of a list.
    mutating func startPage(_ sheet: CompiledSheet, _ steps: [CompiledList.Step], _ facts: SheetFacts) -> Page {
        let program = facts.context.program
        let (first, firstOpen) = (records.count, open.count)
        let ofProgram = program.courses
        var listedEnd: Int?
        if sheet.isOfCourses {
            if sheet.steps.isEmpty {
                records.append(contentsOf: ofProgram)
                for place in ofProgram.indices { courses.append(Int32(truncatingIfNeeded: place)) }
                listedEnd = records.count
                for course in program.unlistedCourses {
                    records.append(course)
                    courses.append(-1)
                }
            } else {
                for course in program.unlistedCourses {
                    open.append(course)
                    openCourses.append(-1)
                }
                let step = steps[sheet.steps.lowerBound]
                for place in ofProgram.indices {
                    let course = ofProgram[place]
                    // Most courses have no list of a kind.
                    if facts.isNone(course, step.slot) { continue }
                    descend(step, from: course, Int32(truncatingIfNeeded: place), program, facts)
                }
            }
        } else if sheet.steps.isEmpty {
            records.append(Program.root)
            courses.append(-1)
        } else {
            descend(steps[sheet.steps.lowerBound], from: Program.root, -1, program, facts)
        }
        let openOfFirstStep = open.count
        for step in sheet.steps.dropFirst() { descend(steps[step], since: first, program, facts) }
        for row in first..<records.count { firstFacts.append(facts.firstFacts[Int(records[row])]) }
        return Page(
            rows: first..<records.count, listed: first..<(listedEnd ?? records.count), open: firstOpen..<open.count,
            openOfFirstStep: openOfFirstStep, columns: columns.count, tests: tests.count)
    }

    /// Makes sure that the rows of a measure have so many words.
    mutating func makeRoom(forWords words: Int) {
        while bits.count < words {
            bits.append(.none)
            rowsOfValue.append(.none)
            rowsOfAnyValue.append(.none)
        }
    }

    /// Puts what the entries of the sheet at hand list in their place.
    private mutating func descend(
        _ step: CompiledList.Step, since first: Int, _ program: Program, _ facts: SheetFacts
    ) {
        owners.records.removeAll(keepingCapacity: true)
        owners.courses.removeAll(keepingCapacity: true)
        owners.records.append(contentsOf: records[first...])
        owners.courses.append(contentsOf: courses[first...])
        records.removeLast(records.count - first)
        courses.removeLast(courses.count - first)
        for place in owners.records.indices {
            descend(step, from: owners.records[place], owners.courses[place], program, facts)
        }
    }

    /// Takes up what a field of an entry lists.
    @inline(__always)
    private mutating func descend(
        _ step: CompiledList.Step, from owner: RecordIndex, _ course: Int32, _ program: Program, _ facts: SheetFacts
    ) {
        let fact = facts.fact(owner, step.slot)
        switch fact.state {
        case .none: return
        case .unknown: break
        case .stated:
            if step.isSingle {
                records.append(RecordIndex(truncatingIfNeeded: fact.low))
                courses.append(course)
                return
            }
            let items = program.items(fact)
            records.append(contentsOf: items)
            for _ in items { courses.append(course) }
            guard fact.isOpen else { return }
        }
        open.append(owner)
        openCourses.append(course)
    }
}
