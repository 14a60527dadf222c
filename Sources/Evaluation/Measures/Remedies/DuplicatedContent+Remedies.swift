internal import AssessmentModel
internal import ProgramModel

extension DuplicatedContent {
    /// For each pair: the credit that joins both, what sets them apart, and one of the two taken out; for all of them an agreement that
    /// rules duplication out.
    func remedies(_ context: EvaluationContext, _ direction: MeasureRemedy.Direction) -> [MeasureRemedy] {
        guard direction == .down else { return [] }
        let program = context.program
        var places = Places(context, terms)
        let school = places.courses(on: .secondary)
        let college = places.courses(on: .postsecondary)
        var remedies = [MeasureRemedy(.complete(["secondary-courses", "postsecondary-courses"]))]
        var pairs = 0
        for pair in candidates(school, college, context) where pairs < MeasureRemedy.most {
            let truth = judge(pair.school, pair.college, &places, context)
            guard truth != .no else { continue }
            pairs += 1
            let (first, second) = (program.courses[pair.school], program.courses[pair.college])
            if truth == .open, let name = program.reference(to: first) {
                remedies.append(
                    .set(second, "differs-from", .texts(program.words(second, "differs-from") + [name])))
            }
            if let name = program.reference(to: second) {
                remedies.append(
                    MeasureRemedy(
                        .add(
                            first, list: "college-credit",
                            [("kind", .text("articulated")), ("course", .texts([name]))])))
            }
            remedies += [MeasureRemedy(.remove(second)), MeasureRemedy(.remove(first))]
        }
        for course in (school + college).map({ program.courses[$0] })
        where program.fact(course, CourseField.title).state == .unknown && remedies.count < 4 * MeasureRemedy.most {
            remedies.append(.set(course, "title", .placeholder("title of the course")))
        }
        return remedies + agreements(program)
    }

    /// An agreement that rules duplication out: one that is there says so, or a new one does.
    private func agreements(_ program: Program) -> [MeasureRemedy] {
        let list = program.items(program.fact(Program.root, ProgramField.agreements))
        let old = list.prefix(MeasureRemedy.most).map { agreement in
            MeasureRemedy(
                .set([
                    .init(agreement, "rules-out-duplication", .text("yes")),
                    .init(agreement, "status", .text("in-force")),
                ]))
        }
        let parties = program.items(program.fact(Program.root, ProgramField.institutions)).compactMap {
            program.reference(to: $0)
        }
        return old + [
            MeasureRemedy(
                .add(
                    Program.root, list: "agreements",
                    [("kind", .text("articulation"))] + (parties.isEmpty ? [] : [("between", .texts(parties))])
                        + [("status", .text("in-force")), ("rules-out-duplication", .text("yes"))]))
        ]
    }
}
