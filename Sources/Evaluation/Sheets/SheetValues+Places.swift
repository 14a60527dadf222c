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

    /// A measure over a sheet with where both stand.
    private func outline(_ number: Int) -> (measure: SheetMeasure, sheet: CompiledSheet, page: SheetMemory.Page)? {
        let place = Int(plan.places[number])
        guard place >= 0 else { return nil }
        let measure = plan.measures[place]
        let sheet = plan.sheets[measure.sheet]
        // An entry that stands for another counts in ways that the bits do not tell.
        guard sheet.steps.count <= 1, program.repetitions.isEmpty || !measure.isOfCourses else { return nil }
        return (measure, sheet, memory.pages[measure.sheet])
    }

    /// The first entry that a measure counted.
    func firstEvidence(of number: Int) -> First<RecordIndex> {
        guard let (measure, sheet, page) = outline(number) else { return .unknown }
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
        guard let (measure, sheet, page) = outline(number), case .query(let query) = rubric.measures[number],
            !measure.hasField || measure.field != nil
        else { return .unknown }
        let isTally: Bool
        switch measure.operation {
        case .count, .sum: isTally = true
        case .share, .distinct: isTally = false
        case .smallest, .largest: return .unknown
        }
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
                addOpenLists(&open, before: memory.courses[row], measure, sheet, to: &findings)
                let bit = left & (~left &+ 1)
                left &= left &- 1
                let isCertain = bits.certain & bit != 0
                addDoubts(
                    memory.records[row], query, isCertain: isCertain,
                    isHavingOpen: having.possible & ~having.certain & bit != 0, to: &findings)
                if let doubt = findings.first.doubt { return .found(doubt) }
            }
        }
        addOpenLists(&open, before: .max, measure, sheet, to: &findings)
        if let doubt = findings.first.doubt { return .found(doubt) }
        // It may depend on what students choose.
        if isForStudents, measure.student == .any { return .unknown }
        addUnlisted(measure, sheet, page, to: &findings)
        return findings.first.doubt.map { .found($0) } ?? .nothing
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
                addOpenList(place, measure, sheet, to: &findings)
            }
            if findings.isEnough(program) { return }
        }
    }

    /// Adds what the courses before a place may list that were not gone through yet.
    private func addOpenLists(
        _ open: inout Range<Int>, before course: Int32, _ measure: SheetMeasure, _ sheet: CompiledSheet,
        to findings: inout Findings
    ) {
        while let place = open.first, memory.openCourses[place] < course {
            if memory.openCourses[place] >= 0 { addOpenList(place, measure, sheet, to: &findings) }
            open = place + 1..<open.upperBound
        }
    }

    private func addOpenList(
        _ place: Int, _ measure: SheetMeasure, _ sheet: CompiledSheet, to findings: inout Findings
    ) {
        let owner = memory.open[place]
        guard let number = sheet.steps.last, mayHold(owner, measure) else { return }
        let step = plan.steps[number]
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
