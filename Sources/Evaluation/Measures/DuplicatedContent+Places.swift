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
        /// The courses that stand in a choice, with their places.
        private let inChoice: [RecordIndex: Int]
        /// What students take of choices, where that is asked for.
        private var reckoning: PlanReckoning?

        enum Side { case secondary, postsecondary }

        init(_ program: Program, _ terms: Terms) {
            self.program = program
            self.terms = terms
            var inChoice: [RecordIndex: Int] = [:]
            var choiceEnd: Int32 = 0
            for (place, item) in program.plan.items.enumerated() {
                switch item.kind {
                case .course(let number): if place < choiceEnd { inChoice[program.courses[number]] = number }
                case .all: break
                case .choose, .chooseCredits: choiceEnd = max(choiceEnd, item.end)
                }
            }
            self.inChoice = inChoice
        }

        /// Gets ready for some pairs: only where a choice holds one of their courses the plan is looked at as a whole.
        mutating func prepare(for pairs: [(school: Int, college: Int)]) {
            guard !inChoice.isEmpty else { return }
            let holdsOne = pairs.contains { pair in
                [pair.school, pair.college].contains { inChoice[program.courses[$0]] != nil }
            }
            if holdsOne { reckoning = PlanReckoning(PlanShape(program)) }
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

        /// Whether every student takes the course.
        func isForEveryone(_ course: RecordIndex) -> Truth {
            let requirement = program.fact(course, CourseField.requirement)
            let isRequired: Truth =
                requirement.state == .stated ? Truth(requirement.certainTerms == terms.required) : .open
            guard let place = inChoice[course] else { return isRequired }
            // Of a choice that takes all it offers, nothing can be avoided.
            guard let taken = reckoning?.sum([(place, .one)], for: .every).range else { return .no }
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
