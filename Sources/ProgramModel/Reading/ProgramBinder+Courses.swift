internal import LocatedYAML

extension ProgramBinder {
    mutating func deriveCourse(_ course: RecordIndex, of stage: RecordIndex) {
        let side = inherit(CourseField.takenIn, from: StageField.side, course, stage)
        let isSecondary = side.certainTerms == TermSet(StageTime.secondary)
        let mayBeSecondary = side.possibleTerms(of: Vocabulary.side.all).contains(StageTime.secondary)
        for (slot, source) in ProgramBinder.inheritedFields { _ = inherit(slot, from: source, course, stage) }
        deriveContent(course)
        guard mayBeSecondary else {
            // Grades are those of school: what is taken after it has none.
            program.facts[place(course, CourseField.grade)] = .none
            program.facts[place(course, CourseField.earliestGrade)] = .none
            return
        }
        let offered = program.fact(course, CourseField.offeredIn)
        var grade = program.fact(course, CourseField.grade)
        if grade.state == .unknown, grade.node < 0 {
            grade = program.fact(stage, StageField.grade)
            if let numbers = span(offered.certainTerms) { grade = .whole(numbers, node: offered.node) }
            if isSecondary, grade.state != .stated { grade = anyGrade() }
            program.facts[place(course, CourseField.grade)] = grade
        }
        program.facts[place(course, CourseField.earliestGrade)] = earliestGrade(course, grade: grade)
    }

    /// The fields of a course that its stage tells where it does not, each with that of the stage.
    private static let inheritedFields = [
        (CourseField.year, StageField.year), (CourseField.semester, StageField.semester),
        (CourseField.quarter, StageField.quarter), (CourseField.season, StageField.season),
    ]

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
    private mutating func deriveContent(_ course: RecordIndex) {
        let content = program.fact(course, CourseField.content)
        let subject = program.fact(course, CourseField.subject)
        guard content.state == .unknown, content.node < 0, subject.state == .stated else { return }
        guard subject.certainTerms.isSubset(of: ProgramBinder.coreSubjects) else { return }
        program.facts[place(course, CourseField.content)] = .terms(ProgramBinder.academic, node: subject.node)
    }

    private static let coreSubjects = Vocabulary.subject.set(
        of: ["english", "mathematics", "science", "social-science", "world-language"])
    private static let academic = Vocabulary.content.set("academic")

    /// The lowest grade in which a student can take the course: the lowest of a choice, or the grade itself. Where students are let
    /// into a lower grade case by case, it stays open whether that counts.
    private func earliestGrade(_ course: RecordIndex, grade: Fact) -> Fact {
        let offered = program.fact(course, CourseField.offeredIn)
        let approval = program.fact(course, CourseField.byApprovalIn)
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
