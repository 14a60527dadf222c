internal import AssessmentModel
internal import ProgramModel

extension PrerequisitesOutOfOrder {
    /// For each prerequisite that does not certainly come before: its course moves to an earlier stage or the course that needs it to a later
    /// one, both are told their grades, it may be taken at the same time, or it is taken out. Courses whose prerequisites are not known are
    /// said to have none.
    func remedies(_ context: EvaluationContext, _ direction: MeasureRemedy.Direction) -> [MeasureRemedy] {
        guard direction == .down else { return [] }
        let program = context.program
        var remedies = [MeasureRemedy(.complete(["courses", "secondary-courses", "postsecondary-courses"]))]
        var found = 0
        // As long as one course may have more of them, the others decide nothing.
        let unknown = program.courses.filter { program.fact($0, CourseField.prerequisites).state == .unknown }
        if !unknown.isEmpty {
            remedies.append(MeasureRemedy(.set(unknown.map { .init($0, "prerequisites", .none) })))
        }
        for course in program.courses {
            let list = program.fact(course, CourseField.prerequisites)
            for prerequisite in program.items(list) where found < MeasureRemedy.most {
                let name = program.fact(prerequisite, PrerequisiteField.course)
                let others = find(name, context).prefix(PrerequisitesOutOfOrder.mostMatches)
                    .map { program.courses[Int($0)] }.filter { $0 != course }
                guard !others.isEmpty,
                    others.map({ isBefore($0, course, prerequisite, program) }).max() != .yes
                else { continue }
                found += 1
                for other in others.prefix(2) { remedies += reorder(other, before: course, program) }
                remedies.append(.set(prerequisite, "concurrent-ok", .text("yes")))
                remedies.append(MeasureRemedy(.remove(prerequisite)))
            }
        }
        for course in program.courses where program.fact(course, CourseField.title).state == .unknown {
            guard program.fact(course, CourseField.any).state == .none, found < 2 * MeasureRemedy.most else { continue }
            found += 1
            remedies.append(.set(course, "title", .placeholder("title of the course")))
        }
        return remedies
    }

    private func reorder(
        _ first: RecordIndex, before second: RecordIndex, _ program: Program
    ) -> [MeasureRemedy] {
        var remedies: [MeasureRemedy] = []
        let grades = [first, second].map { program.fact($0, CourseField.grade) }
        if grades.allSatisfy({ $0.state == .stated }), grades[0].low < grades[1].high {
            let numbers = (grades[0].low / ExactDecimal.scale, grades[1].high / ExactDecimal.scale)
            remedies.append(
                MeasureRemedy(
                    .set([
                        .init(first, "grade", .text("\(numbers.0)")), .init(second, "grade", .text("\(numbers.1)")),
                    ])))
        }
        let (here, there) = (program.stage(of: first), program.stage(of: second))
        let earlier = program.stages(around: second).before.filter { $0 != here }
        let later = program.stages(around: first).behind.filter { $0 != there }
        remedies += earlier.prefix(2).map { MeasureRemedy(.move(first, stage: $0)) }
        remedies += later.prefix(2).map { MeasureRemedy(.move(second, stage: $0)) }
        return remedies
    }
}
