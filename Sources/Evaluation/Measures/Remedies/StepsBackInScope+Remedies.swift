internal import AssessmentModel
internal import ProgramModel

extension StepsBackInScope {
    /// For each CTE course that is, or may be, broader than an earlier one: it moves to an earlier stage, or its scope is stated anew.
    func remedies(_ context: EvaluationContext, _ direction: MeasureRemedy.Direction) -> [MeasureRemedy] {
        guard direction == .down else { return [] }
        let program = context.program
        var remedies = [MeasureRemedy(.complete(["courses", "secondary-cte-courses", "postsecondary-cte-courses"]))]
        let terms = RecordKind.course.declaration.fields[CourseField.scope].type.vocabulary?.terms ?? []
        for course in program.courses.filter({ isTechnical.truth($0, context) != .no }).prefix(MeasureRemedy.most) {
            let scope = program.fact(course, CourseField.scope)
            for term in terms.indices.reversed() where scope.certainTerms != TermSet(term) {
                remedies.append(.set(course, "scope", .text(terms[term].name)))
            }
            guard scope.state == .stated else { continue }
            let earlier = program.stages(around: course).before
            remedies += (earlier.prefix(1) + earlier.suffix(1)).map { MeasureRemedy(.move(course, stage: $0)) }
        }
        return remedies
    }
}
