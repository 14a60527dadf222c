internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel

/// The years of a student's way: the grades of school by their number, the years after high school behind grade 12.
struct CourseYears: Sendable {
    /// The greatest year that a plan knows, the eighth after high school.
    private static let last = lastGrade + 8
    static let lastGrade = 12

    private let secondary = RecordKind.course.declaration.terms("taken-in", "secondary")
    private let postsecondary = RecordKind.course.declaration.terms("taken-in", "postsecondary")
    private let sides: TermSet

    init() {
        sides = RecordKind.course.declaration.fields[CourseField.takenIn].type.vocabulary?.all ?? .empty
    }

    /// The years in which a course may be taken; nothing for a course of adult education, which has none.
    func years(_ course: RecordIndex, _ program: Program) -> ClosedRange<Int>? {
        let side = program.fact(course, CourseField.takenIn).possibleTerms(of: sides)
        var years: ClosedRange<Int>?
        if !side.intersection(secondary).isEmpty {
            years = bounds(course, CourseField.grade, program) ?? 1...CourseYears.lastGrade
        }
        if !side.intersection(postsecondary).isEmpty {
            let after = bounds(course, CourseField.year, program)
                .map { $0.lowerBound + CourseYears.lastGrade...$0.upperBound + CourseYears.lastGrade }
            let college = after ?? CourseYears.lastGrade + 1...CourseYears.last
            years = years.map { $0.lowerBound...max($0.upperBound, college.upperBound) } ?? college
        }
        return years
    }

    /// Notes what keeps the year of a course open.
    func addDoubt(_ course: RecordIndex, _ program: Program, to findings: inout Findings) {
        let side = program.fact(course, CourseField.takenIn)
        let isOpen = side.state != .stated || side.low != side.high
        let slot = isOpen ? CourseField.takenIn : side.certainTerms == secondary ? CourseField.grade : CourseField.year
        findings.open(course, slot, in: program)
    }

    private func bounds(_ course: RecordIndex, _ slot: Int, _ program: Program) -> ClosedRange<Int>? {
        let fact = program.fact(course, slot)
        guard fact.state == .stated else { return nil }
        return Int(fact.low / ExactDecimal.scale)...Int(fact.high / ExactDecimal.scale)
    }
}

/// When a course is taken, and whether it is a technical one.
struct CourseTime: Sendable {
    let isTechnical: Truth
    /// The years in which a technical course may be taken; nothing for one of adult education.
    let years: ClosedRange<Int>?

    static let isTechnical = CompiledTest(RecordKind.course.declaration.test("content", "cte"))
    private static let technical = RecordKind.course.declaration.terms("content", "cte")
    static let calendar = CourseYears()

    /// Of all courses of the plan, in its order.
    static func all(_ context: EvaluationContext) -> [CourseTime] {
        let (terms, calendar, program) = (technical, calendar, context.program)
        return program.courses.map { course in
            let truth = program.fact(course, CourseField.content).isAny(of: terms)
            return CourseTime(isTechnical: truth, years: truth == .no ? nil : calendar.years(course, program))
        }
    }
}
