internal import LocatedYAML

extension ProgramBinder {
    mutating func deriveCourse(_ course: RecordIndex, of stage: RecordIndex, _ slots: CourseSlots) {
        let side = inherit(slots.takenIn, from: slots.stageSide, course, stage)
        let isSecondary = side.certainTerms == TermSet(StageTime.secondary)
        let mayBeSecondary = side.possibleTerms(of: slots.allSides).contains(StageTime.secondary)
        _ = inherit(slots.year, from: slots.stageYear, course, stage)
        _ = inherit(slots.semester, from: slots.stageSemester, course, stage)
        _ = inherit(slots.quarter, from: slots.stageQuarter, course, stage)
        _ = inherit(slots.season, from: slots.stageSeason, course, stage)
        deriveContent(course, slots)
        guard mayBeSecondary else {
            // Grades are those of school: what is taken after it has none.
            program.facts[place(course, slots.grade)] = .none
            program.facts[place(course, slots.earliestGrade)] = .none
            return
        }
        let offered = program.fact(course, slots.offeredIn)
        var grade = program.fact(course, slots.grade)
        if grade.state == .unknown, grade.node < 0 {
            grade = program.fact(stage, slots.stageGrade)
            if let numbers = span(offered.certainTerms) { grade = .whole(numbers, node: offered.node) }
            if isSecondary, grade.state != .stated { grade = anyGrade() }
            program.facts[place(course, slots.grade)] = grade
        }
        let approval = program.fact(course, slots.byApprovalIn)
        program.facts[place(course, slots.earliestGrade)] = earliestGrade(grade, offered: offered, approval: approval)
    }

    /// What a field of a course says, or the stage for it.
    private mutating func inherit(
        _ slot: Int, from source: Int, _ course: RecordIndex, _ stage: RecordIndex
    ) -> Fact {
        let own = program.fact(course, slot)
        guard own.state == .unknown, own.node < 0 else { return own }
        let fact = program.fact(stage, source)
        program.facts[place(course, slot)] = fact
        return fact
    }

    /// A course of a core subject is academic, whatever else it is.
    private mutating func deriveContent(_ course: RecordIndex, _ slots: CourseSlots) {
        let content = program.fact(course, slots.content)
        let subject = program.fact(course, slots.subject)
        guard content.state == .unknown, content.node < 0, subject.state == .stated else { return }
        guard subject.certainTerms.isSubset(of: slots.coreSubjects) else { return }
        program.facts[place(course, slots.content)] = .terms(slots.academic, node: subject.node)
    }

    /// The lowest grade in which a student can take the course: the lowest of a choice, or the grade itself. Where students are let
    /// into a lower grade case by case, it stays open whether that counts.
    private func earliestGrade(_ grade: Fact, offered: Fact, approval: Fact) -> Fact {
        var earliest = grade
        if let numbers = span(offered.certainTerms) {
            earliest = .whole(numbers.lowerBound...numbers.lowerBound, node: offered.node)
        }
        if let numbers = span(approval.certainTerms), earliest.state == .stated {
            let low = min(earliest.low, Int64(numbers.lowerBound) * ExactDecimal.scale)
            earliest = Fact(.stated, node: approval.node, low: low, high: earliest.high)
        }
        return earliest
    }

    /// The lowest and highest of some grades.
    func span(_ grades: TermSet) -> ClosedRange<Int>? {
        guard let low = grades.first, let high = grades.last else { return nil }
        return (low + GradeRange.all.lowerBound)...(high + GradeRange.all.lowerBound)
    }

    /// A grade of which only is known that it is one of the program's.
    func anyGrade() -> Fact {
        .whole(span(program.fact(Program.root, ProgramField.grades).certainTerms) ?? GradeRange.all)
    }
}

/// The places of the fields that follow from others in each course, and what they are compared with: looked up once, not for every course.
struct CourseSlots: Sendable {
    static let all = CourseSlots()

    let takenIn = CourseField.takenIn
    let year = CourseField.year
    let semester = CourseField.semester
    let quarter = CourseField.quarter
    let season = CourseField.season
    let content = CourseField.content
    let subject = CourseField.subject
    let grade = CourseField.grade
    let earliestGrade = CourseField.earliestGrade
    let offeredIn = CourseField.offeredIn
    let byApprovalIn = CourseField.byApprovalIn
    /// The fields of the stage that tell what a course does not.
    let stageSide = StageField.side
    let stageYear = StageField.year
    let stageSemester = StageField.semester
    let stageQuarter = StageField.quarter
    let stageSeason = StageField.season
    let stageGrade = StageField.grade

    let allSides = Vocabulary.side.all
    let coreSubjects = Vocabulary.subject.set(
        of: ["english", "mathematics", "science", "social-science", "world-language"])
    let academic = Vocabulary.content.set("academic")
}
