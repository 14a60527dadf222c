internal import ExactNumbers
internal import LocatedYAML
internal import SourceDiagnostics

extension ProgramBinder {
    /// Fills in the facts that follow from others.
    mutating func derive() {
        derivePathway()
        for stage in program.items(program.fact(Program.root, ProgramField.sequence)) { deriveStage(stage) }
        resolveUnits()
        for record in 0..<RecordIndex(program.entries.count) {
            switch program.kind(record) {
            case .award: deriveAward(record)
            case .credential: deriveRecognition(record)
            case .indicator: deriveIndicator(record)
            default: break
            }
        }
        let slots = CourseSlots.all
        for course in program.courses { deriveCourse(course, of: program.parent(course) ?? Program.root, slots) }
        addUnlistedCourses()
        checkGrades()
        checkCatalog()
        findRepeatedCourses()
    }

    func place(_ record: RecordIndex, _ slot: Int) -> Int {
        Int(program.entries[Int(record)].firstFact) + slot
    }

    // MARK: The program

    /// Gives amounts their unit: credits of a school course are Carnegie units, all others what a college credit is here.
    private mutating func resolveUnits() {
        let stated = program.fact(Program.root, ProgramField.collegeCreditUnit).certainTerms
        let unit: CreditUnit =
            switch stated.first {
            case 0: .semesterHour
            case 1: .quarterHour
            default: .collegeCredit
            }
        for fact in amountsInCollegeCredits { program.facts[fact].unit = unit }
        let slots = CourseSlots.all
        for (fact, record) in amountsWithoutUnit {
            switch program.kind(record) {
            case .course:
                var side = program.fact(record, slots.takenIn)
                if side.state != .stated {
                    side = program.fact(program.parent(record) ?? Program.root, slots.stageSide)
                }
                program.facts[fact].unit = side.certainTerms == TermSet(StageTime.secondary) ? .unit : unit
            case .graduationRequirement: program.facts[fact].unit = .unit
            default: program.facts[fact].unit = unit
            }
        }
    }

    private mutating func derivePathway() {
        let cluster = program.fact(Program.root, ProgramField.cluster)
        let pathway = program.fact(Program.root, ProgramField.pathway)
        let area = program.fact(Program.root, ProgramField.area)
        let result = place(Program.root, ProgramField.pathwayInCluster)
        // A name that no catalogue has fits nothing, whatever the other may be.
        let isForeign = [cluster, pathway].contains { $0.state == .stated && $0.low < 0 }
        if cluster.state == .none || pathway.state == .none {
            program.facts[result] = .none
        } else if isForeign || (cluster.state == .stated && pathway.state == .stated) {
            let own = pathway.low >= 0 ? CareerCluster.number(ofPathway: Int(pathway.low)) : nil
            let fits = !isForeign && own.map(Int64.init) == cluster.low
            let node = pathway.state == .stated ? pathway.node : cluster.node
            program.facts[result] = .term(fits ? 1 : 0, node: node)
        }
        if cluster.state == .stated, cluster.low >= 0, area.state == .stated, area.low >= 0 {
            let name = CareerCluster.all[Int(cluster.low)].name
            let fits = SecondaryArea.all[Int(area.low)].clusters.contains(name)
            program.facts[place(Program.root, ProgramField.areaHoldsCluster)] = .term(fits ? 1 : 0, node: area.node)
        }
    }

    // MARK: Single entries

    private mutating func deriveStage(_ stage: RecordIndex) {
        let fact = program.fact(stage, StageField.stage)
        guard fact.node >= 0, let time = stageTime(fact.node) else { return }
        func whole(_ range: ClosedRange<Int>?, elseNone: Bool) -> Fact {
            range.map { .whole($0, node: fact.node) } ?? (elseNone ? .none : .unknown)
        }
        let inSchool = time.side == StageTime.secondary
        let afterSchool = time.side == StageTime.postsecondary
        program.facts[place(stage, StageField.side)] = .term(time.side, node: fact.node)
        program.facts[place(stage, StageField.grade)] = whole(time.grades, elseNone: !inSchool)
        program.facts[place(stage, StageField.year)] = whole(time.years, elseNone: !afterSchool)
        program.facts[place(stage, StageField.semester)] = whole(
            time.semesters, elseNone: !afterSchool || time.quarters != nil)
        program.facts[place(stage, StageField.quarter)] = whole(
            time.quarters, elseNone: !afterSchool || time.semesters != nil)
        program.facts[place(stage, StageField.season)] = time.season.map { .term($0, node: fact.node) } ?? .unknown
    }

    private mutating func deriveAward(_ award: RecordIndex) {
        let after = program.fact(award, AwardField.after)
        guard after.state == .stated, let time = StageTime(tree.bytes(after.node)) else { return }
        program.facts[place(award, AwardField.earnedIn)] = .term(time.side, node: after.node)
    }

    /// What a credential is tells whether it is recognized, unless the file says so itself: certifications, licenses and
    /// apprenticeships are what an industry, a state or employers stand behind; recognitions and badges are not.
    private mutating func deriveRecognition(_ credential: RecordIndex) {
        let stated = program.fact(credential, CredentialField.industryRecognized)
        let kind = program.fact(credential, CredentialField.kind)
        guard stated.state == .unknown, stated.node < 0, kind.state == .stated else { return }
        let recognition = place(credential, CredentialField.industryRecognized)
        if kind.certainTerms.isSubset(of: ProgramBinder.recognizedKinds) {
            program.facts[recognition] = .term(1, node: kind.node)
        } else if kind.certainTerms.isSubset(of: ProgramBinder.unrecognizedKinds) {
            program.facts[recognition] = .term(0, node: kind.node)
        }
    }

    private static let recognizedKinds = Vocabulary.credentialKind.set(of: [
        "certification", "license", "apprenticeship",
    ])
    private static let unrecognizedKinds = Vocabulary.credentialKind.set(of: ["recognition", "badge"])

    private mutating func deriveIndicator(_ indicator: RecordIndex) {
        let value = program.fact(indicator, IndicatorField.value)
        let target = program.fact(indicator, IndicatorField.target)
        let result = place(indicator, IndicatorField.percentOfTarget)
        if value.state == .none || target.state == .none {
            program.facts[result] = .none
        } else if value.state == .stated, target.state == .stated, target.low > 0 {
            let scale = 100 * ExactDecimal.scale
            let low = Rational(value.low * scale, over: target.high).wholeNumber(rounding: .down)
            let high = Rational(value.high * scale, over: target.low).wholeNumber(rounding: .up)
            program.facts[result] = Fact(.stated, node: value.node, low: low, high: high)
        }
    }

    // MARK: Checks

    /// Warns where a course stands in a grade that the program does not span.
    private mutating func checkGrades() {
        let grades = program.fact(Program.root, ProgramField.grades)
        guard let spanned = span(grades.certainTerms) else { return }
        for course in program.courses {
            let grade = program.fact(course, CourseField.earliestGrade)
            guard grade.state == .stated, grade.high < Int64(spanned.lowerBound) * ExactDecimal.scale else { continue }
            report(
                .contradiction, "a course stands in a grade that the program does not span", at: program.node(course),
                notes: [.init(tree.range(grades.node), "the grades of the program")],
                help: "If students take it before the program, it is a prerequisite; else let `grades` start lower.",
                severity: .warning)
        }
    }
}
