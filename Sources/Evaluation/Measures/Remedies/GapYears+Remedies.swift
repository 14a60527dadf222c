internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension GapYears {
    /// A CTE course in each year between the first and the last that may be empty, added or told that it stands there.
    func remedies(_ context: EvaluationContext, _ direction: MeasureRemedy.Direction) -> [MeasureRemedy] {
        guard direction == .down else { return [] }
        let program = context.program
        var remedies = [MeasureRemedy(.complete(["courses", "secondary-cte-courses", "postsecondary-cte-courses"]))]
        var certain: Set<Int> = []
        var possible: Set<Int> = []
        var ranges: [(course: RecordIndex, years: ClosedRange<Int>)] = []
        for course in program.courses {
            let truth = isTechnical.truth(course, context)
            guard truth != .no, let years = calendar.years(course, program) else { continue }
            possible.formUnion(years)
            if truth == .open { remedies.append(.set(course, "content", .texts(["cte"]))) }
            if years.count > 1 {
                ranges.append((course, years))
            } else if truth == .yes {
                certain.insert(years.lowerBound)
            }
        }
        guard let first = possible.min(), let last = possible.max() else { return remedies }
        let declaration = RecordKind.course.declaration
        for year in first...last where !certain.contains(year) {
            let isSchool = year <= CourseYears.lastGrade
            let number = isSchool ? year : year - CourseYears.lastGrade
            let time = RecordTest.field(
                FieldPath(isSchool ? "grade" : "year", of: declaration), .compares(.exactly(Rational(number))))
            remedies.append(MeasureRemedy(.course(.all([declaration.test("content", "cte"), time]))))
            for (course, years) in ranges.prefix(MeasureRemedy.most) where years.contains(year) && isSchool {
                remedies.append(.set(course, "grade", .text("\(number)")))
            }
        }
        return remedies
    }
}
