internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// Answers the queries of a rubric about one program.
struct QueryEvaluation {
    let context: EvaluationContext
    let program: Program
    /// The lists that the rubric asks for.
    private let lists: [CompiledList]

    /// Answers for a program.
    init(_ context: EvaluationContext, _ lists: [CompiledList]) {
        let program = context.program
        self.context = context
        self.program = program
        self.lists = lists
    }

    /// What students take of a plan with choices.
    var reckoning: PlanReckoning? { context.reckoning }

    /// The entries that a query asks of.
    func walk(_ query: CompiledQuery) -> EntryWalk {
        context.walk(query.list, of: lists)
    }

    /// How an entry of a query counts that may stand for a course which the plan holds elsewhere.
    func repetition(_ record: RecordIndex, _ query: CompiledQuery) -> PlanShape.Repetition {
        guard !program.repetitions.isEmpty, query.isOfCourses else { return .none }
        return context.repetitions[record] ?? .none
    }

    /// What a query asks for; what it counted and what keeps it open goes to the findings.
    ///
    /// Where these want no more than one thing, what is answered is not what the query asks for: it stops as soon as that is found.
    func answer(_ query: CompiledQuery, _ findings: inout Findings) -> MeasuredValue {
        switch query.operation {
        case .count, .sum: tally(query, &findings)
        case .smallest, .largest: extreme(query, &findings)
        case .distinct: distinct(query, &findings)
        case .share: share(query, &findings)
        }
    }

    // MARK: Counts and sums

    /// Adds up what entries contribute that pass the test.
    private func tally(_ query: CompiledQuery, _ findings: inout Findings) -> MeasuredValue {
        var total = TallyRange()
        let walk = walk(query)
        if query.isAboutCourses, let reckoning {
            total = tallyForStudents(query, reckoning, &findings)
        } else {
            for record in walk.listed {
                add(record, query, to: &total, &findings)
                if findings.isEnough(program) { break }
            }
        }
        if mayGrow(walk.unlisted, query, &findings) { total.isUnlimited = true }
        return total.isZero ? QueryEvaluation.zero : MeasuredValue(total.range)
    }

    private static let zero = MeasuredValue(.zero)

    /// Adds up what courses contribute, or what is listed in them, where students take different courses, for the student meant.
    private func tallyForStudents(
        _ query: CompiledQuery, _ reckoning: PlanReckoning, _ findings: inout Findings
    ) -> TallyRange {
        /// What courses contribute that a student may leave out, or meet twice.
        var bound: [(place: Int, range: TallyRange)] = []
        let courses = program.courses
        for place in courses.indices {
            if findings.isEnough(program) { return TallyRange() }
            let course = courses[place]
            if query.isOfCourses, query.field == nil {
                switch query.test.truth(course, context) {
                case .no: continue
                case .open:
                    if findings.wantsDoubts { query.test.addDoubts(course, context, to: &findings) }
                    bound.append((place, .zeroOrOne))
                case .yes:
                    findings.count(course)
                    bound.append((place, .one))
                }
                continue
            }
            var range = TallyRange()
            if query.isOfCourses {
                add(course, query, to: &range, &findings)
            } else if program.fact(course, lists[query.list].steps[0].slot).state != .none {
                let walk = EntryWalk(lists[query.list], of: course, in: program)
                for record in walk.listed { add(record, query, to: &range, &findings) }
                if mayGrow(walk.unlisted, query, &findings) { range.isUnlimited = true }
            }
            if !range.isZero { bound.append((place, range)) }
        }
        guard !bound.isEmpty, findings.wantsDoubts, !findings.isEnough(program) else { return TallyRange() }
        let total = reckoning.sum(bound, for: query.student)
        if query.student == .any, !total.isCertain, bound.allSatisfy(\.range.isCertain) {
            findings.choice(at: program.fact(Program.root, ProgramField.sequence).node)
        }
        return total
    }

    /// Adds what an entry contributes: one to a count, the value of the field to a sum.
    private func add(
        _ record: RecordIndex, _ query: CompiledQuery, to total: inout TallyRange, _ findings: inout Findings
    ) {
        switch query.test.truth(record, context) {
        case .no: return
        case .open:
            if findings.wantsDoubts { query.test.addDoubts(record, context, to: &findings) }
            total.addPossible(QueryEvaluation.value(of: record, query, program))
        case .yes:
            guard let field = query.field else {
                findings.count(record)
                return total.addOne()
            }
            let range = QueryEvaluation.value(of: record, query, program)
            if range.isSomething { findings.count(record) }
            if !range.isCertain { field.addDoubt(record, program, to: &findings) }
            total.add(range)
        }
    }

    /// What an entry contributes that passes the test.
    static func value(of record: RecordIndex, _ query: CompiledQuery, _ program: Program) -> TallyRange {
        guard let field = query.field else { return .one }
        let fact = field.fact(record, program)
        switch fact.state {
        case .none: return TallyRange()
        case .unknown: return .anything
        case .stated:
            guard let unit = query.unit else { return TallyRange(fact.numberRange) }
            return fact.amountRange(in: unit).map(TallyRange.init) ?? .anything
        }
    }

    // MARK: Lists that may grow

    /// Whether entries that are not listed may pass the test.
    func mayGrow(
        _ unlisted: [(record: RecordIndex, list: EntryWalk.OpenList)], _ query: CompiledQuery,
        _ findings: inout Findings
    ) -> Bool {
        var may = false
        for (record, list) in unlisted where truth(ofUnlisted: record, in: list, query) != .no {
            may = true
            findings.mayGrow(list)
            if findings.isEnough(program) { break }
        }
        return may
    }

    /// What the test says of an entry that is not listed. Of most of them nothing is known: it is always the same.
    private func truth(ofUnlisted record: RecordIndex, in list: EntryWalk.OpenList, _ query: CompiledQuery) -> Truth {
        if record >= 0 { return query.test.truth(record, context) }
        return query.asksParent ? query.test.truth(record, context, owner: list.owner) : query.truthOfUnlisted
    }
}
