internal import AssessmentModel
internal import ProgramModel
internal import RubricModel

/// What a measure counted first and what keeps it open first, as the sheets tell it: the same as ``QueryEvaluation`` does, which is asked where
/// they do not.
extension SheetValues {
    /// What was found first.
    enum First<Found> {
        case found(Found)
        case nothing
        /// The query itself must be asked.
        case unknown
    }

    /// Whether the bits tell of a measure over a sheet which entries count.
    private func isTold(_ measure: SheetMeasure, _ sheet: CompiledSheet) -> Bool {
        // Of lists in lists those of one course come before those of the next; an entry that stands for another counts in ways of its own.
        sheet.steps.count <= (sheet.isOfCourses ? 1 : 2) && (!measure.isOfCourses || program.repetitions.isEmpty)
    }

    /// The first entry that a measure counted.
    func firstEvidence(of number: Int) -> First<RecordIndex> {
        let place = Int(plan.places[number])
        guard place >= 0 else { return .unknown }
        let measure = plan.measures[place]
        let sheet = plan.sheets[measure.sheet]
        guard isTold(measure, sheet) else { return .unknown }
        let page = memory.pages[measure.sheet]
        switch measure.operation {
        case .count, .share: break
        case .sum, .distinct, .smallest, .largest: return .unknown
        }
        for word in 0..<page.words {
            let rows =
                bits(measure.test, sheet, page, word).certain & bits(measure.having, sheet, page, word).certain
                & page.listed(word)
            guard rows == 0 else {
                return .found(memory.records[page.rows.lowerBound + word << 6 + rows.trailingZeroBitCount])
            }
        }
        return .nothing
    }

    /// The first thing that keeps a measure open and stands in the file.
    func firstDoubt(of number: Int) -> First<RecordDoubt> {
        let place = Int(plan.places[number])
        guard place >= 0 else { return .unknown }
        let measure = plan.measures[place]
        guard isTold(measure, plan.sheets[measure.sheet]), !measure.hasField || measure.field >= 0 else {
            return .unknown
        }
        let isTally: Bool
        switch measure.operation {
        case .count, .sum: isTally = true
        case .share, .distinct: isTally = false
        case .smallest, .largest: return .unknown
        }
        if hasNothingInFile(measure.sheet) { return .nothing }
        guard case .query(let query) = rubric.measures[number] else { return .unknown }
        let (sheet, page) = (plan.sheets[measure.sheet], memory.pages[measure.sheet])
        let isForStudents = isTally && measure.isAboutCourses && !program.plan.isPlain
        var findings = Findings(wantingFirstOf: program)
        // What students meet is gone through course by course: what each course lists, and what it may list.
        var open = isForStudents ? page.open : 0..<0
        for word in 0..<page.words {
            let bits = bits(measure.test, sheet, page, word)
            let having = self.bits(measure.having, sheet, page, word)
            var left = bits.possible & page.listed(word)
            while left != 0 {
                let row = page.rows.lowerBound + word << 6 + left.trailingZeroBitCount
                addOpenLists(&open, before: memory.courses[row], measure, sheet, page, to: &findings)
                let bit = left & (~left &+ 1)
                left &= left &- 1
                let isCertain = bits.certain & bit != 0
                addDoubts(
                    memory.records[row], query, isCertain: isCertain,
                    isHavingOpen: having.possible & ~having.certain & bit != 0, to: &findings)
                if let doubt = findings.first.doubt { return .found(doubt) }
            }
        }
        addOpenLists(&open, before: .max, measure, sheet, page, to: &findings)
        if let doubt = findings.first.doubt { return .found(doubt) }
        // It may depend on what students choose.
        if isForStudents, measure.student == .any { return .unknown }
        addUnlisted(measure, sheet, page, to: &findings)
        return findings.first.doubt.map { .found($0) } ?? .nothing
    }

    /// Whether nothing of the list of a sheet stands in the file: no entry, and no list that may hold one.
    private func hasNothingInFile(_ number: Int) -> Bool {
        guard memory.pages[number].rows.isEmpty, !plan.sheets[number].isOfCourses else { return false }
        for place in memory.pages[number].open {
            if memory.open[place] != Program.root { return false }
            let slot = step(of: place, plan.sheets[number], memory.pages[number]).slot
            if facts.fact(Program.root, slot).node > 0 { return false }
        }
        return true
    }

    /// The step of the way to which an open list belongs.
    private func step(of place: Int, _ sheet: CompiledSheet, _ page: SheetMemory.Page) -> CompiledList.Step {
        plan.steps[place < page.openOfFirstStep ? sheet.steps.lowerBound : sheet.steps.upperBound - 1]
    }

    /// Adds what keeps an entry open that is listed.
    private func addDoubts(
        _ record: RecordIndex, _ query: CompiledQuery, isCertain: Bool, isHavingOpen: Bool, to findings: inout Findings
    ) {
        switch query.operation {
        case .count, .sum:
            guard isCertain else { return query.test.addDoubts(record, context, to: &findings) }
            if let field = query.field, !QueryEvaluation.value(of: record, query, program).isCertain {
                field.addDoubt(record, program, to: &findings)
            }
        case .share:
            if !isCertain { query.test.addDoubts(record, context, to: &findings) }
            if isHavingOpen { query.having.addDoubts(record, context, to: &findings) }
        case .distinct:
            guard let field = query.field, let kind = query.values,
                let values = ValueSet(record, field.fact(record, program), kind, query.among, program)
            else { return }
            if !isCertain {
                query.test.addDoubts(record, context, to: &findings)
            } else if !values.isCertain {
                field.addDoubt(record, program, to: &findings)
            }
        case .smallest, .largest: break
        }
    }

    /// Adds the lists that may hold entries which pass the test.
    private func addUnlisted(
        _ measure: SheetMeasure, _ sheet: CompiledSheet, _ page: SheetMemory.Page, to findings: inout Findings
    ) {
        for row in page.listed.upperBound..<page.rows.upperBound {
            let place = row - page.rows.lowerBound
            guard bits(measure.test, sheet, page, place >> 6).possible >> UInt64(place & 63) & 1 == 1 else { continue }
            findings.mayGrow(atUnlisted: memory.records[row], in: program)
        }
        for place in page.open {
            if sheet.isOfCourses, memory.openCourses[place] < 0 {
                let course = memory.open[place]
                if mayHold(course, measure) { findings.mayGrow(atUnlisted: course, in: program) }
            } else {
                addOpenList(place, measure, sheet, page, to: &findings)
            }
            if findings.isEnough(program) { return }
        }
    }

    /// Adds what the courses before a place may list that were not gone through yet.
    private func addOpenLists(
        _ open: inout Range<Int>, before course: Int32, _ measure: SheetMeasure, _ sheet: CompiledSheet,
        _ page: SheetMemory.Page, to findings: inout Findings
    ) {
        while !open.isEmpty, memory.openCourses[open.lowerBound] < course {
            let place = open.lowerBound
            if memory.openCourses[place] >= 0 { addOpenList(place, measure, sheet, page, to: &findings) }
            open = place + 1..<open.upperBound
        }
    }

    private func addOpenList(
        _ place: Int, _ measure: SheetMeasure, _ sheet: CompiledSheet, _ page: SheetMemory.Page,
        to findings: inout Findings
    ) {
        let owner = memory.open[place]
        guard !sheet.steps.isEmpty, mayHold(owner, measure) else { return }
        let step = step(of: place, sheet, page)
        let fact = facts.fact(owner, step.slot)
        findings.mayGrow(
            EntryWalk.OpenList(owner: owner, node: fact.node, field: step.field, isStated: fact.state == .stated))
    }

    /// Whether the list of an entry may still hold one that passes the test of a measure.
    private func mayHold(_ owner: RecordIndex, _ measure: SheetMeasure) -> Bool {
        switch measure.growth {
        case .no: false
        case .yes: true
        case .dependsOnParent: truth(ofUnlistedIn: owner, measure) != .no
        }
    }
}
