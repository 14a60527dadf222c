internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension DuplicatedContent {
    /// The terms and the test that the measure asks for.
    struct Terms: Sendable {
        let secondary, postsecondary, yes, required: TermSet
        let isInForce: CompiledTest

        init() {
            let course = RecordKind.course.declaration
            secondary = course.terms("taken-in", "secondary")
            postsecondary = course.terms("taken-in", "postsecondary")
            yes = course.terms("repeatable", "yes")
            required = course.terms("requirement", "required")
            let agreement = RecordKind.agreement.declaration
            isInForce = CompiledTest(
                .all([
                    agreement.test("rules-out-duplication", "yes"), agreement.test("status", "in-force"),
                    .field(FieldPath("expires", of: agreement), .isNotPast),
                ]))
        }
    }

    /// Where the courses of a program stand in its plan.
    struct Places {
        private let program: Program
        private let terms: Terms
        private let reckoning: PlanReckoning?

        enum Side { case secondary, postsecondary }

        init(_ context: EvaluationContext, _ terms: Terms) {
            program = context.program
            reckoning = context.reckoning
            self.terms = terms
        }

        /// The places of the courses of a side that have a title of their own.
        func courses(on side: Side) -> [Int] {
            let wanted = side == .secondary ? terms.secondary : terms.postsecondary
            return program.courses.indices.filter { place in
                let course = program.courses[place]
                let taken = program.fact(course, CourseField.takenIn)
                let mayBeThere = taken.state == .unknown || !taken.certainTerms.intersection(wanted).isEmpty
                return mayBeThere && program.fact(course, CourseField.any).state == .none
            }
        }

        /// Whether the first is certainly taken in school and the second after it.
        func areOnBothSides(_ school: RecordIndex, _ college: RecordIndex) -> Truth {
            let isCertain =
                program.fact(school, CourseField.takenIn).certainTerms == terms.secondary
                && program.fact(college, CourseField.takenIn).certainTerms == terms.postsecondary
            return isCertain ? .yes : .open
        }

        /// Whether every student takes the course at a place of the plan.
        func isForEveryone(_ place: Int) -> Truth {
            let requirement = program.fact(program.courses[place], CourseField.requirement)
            let isRequired: Truth =
                requirement.state == .stated ? Truth(requirement.certainTerms == terms.required) : .open
            guard let reckoning, reckoning.shape.outermostGroup[place] >= 0 else { return isRequired }
            // Of a choice that takes all it offers, nothing can be avoided.
            let taken = reckoning.sum([(place, .one)], for: .every).range
            if taken.lower >= .one { return isRequired }
            return taken.upper == .zero ? .no : isRequired.and(.open)
        }

        func areInDifferentTracks(_ first: RecordIndex, _ second: RecordIndex) -> Bool {
            let tracks = [first, second].map { program.fact($0, CourseField.tracks) }
            guard tracks.allSatisfy({ $0.state == .stated }) else { return false }
            return Set(program.items(tracks[0])).isDisjoint(with: program.items(tracks[1]))
        }
    }
}
