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
        private let context: EvaluationContext
        /// Whether every student takes the course at a place and may not take it again, for the places that were asked for.
        private var obligations: [Truth?]

        enum Side { case secondary, postsecondary }

        init(_ context: EvaluationContext, _ terms: Terms) {
            program = context.program
            self.context = context
            self.terms = terms
            obligations = Array(repeating: nil, count: program.courses.count)
        }

        /// The places of the courses of a side that have a title of their own.
        func courses(on side: Side) -> [Int] {
            let wanted = side == .secondary ? terms.secondary : terms.postsecondary
            let (takenIn, any) = (CourseField.takenIn, CourseField.any)
            var places: [Int] = []
            places.reserveCapacity(program.courses.count)
            for (place, course) in program.courses.enumerated() {
                let taken = program.fact(course, takenIn)
                let mayBeThere = taken.state == .unknown || !taken.certainTerms.intersection(wanted).isEmpty
                if mayBeThere, program.fact(course, any).state == .none { places.append(place) }
            }
            return places
        }

        /// Whether every student takes both, the first in school and the second after it, and neither is meant to be taken again.
        mutating func mustTakeBoth(_ schoolPlace: Int, _ collegePlace: Int) -> Truth {
            areOnBothSides(program.courses[schoolPlace], program.courses[collegePlace])
                .and(isTakenOnce(schoolPlace)).and(isTakenOnce(collegePlace))
        }

        /// Whether the first is certainly taken in school and the second after it.
        private func areOnBothSides(_ school: RecordIndex, _ college: RecordIndex) -> Truth {
            let isCertain =
                program.fact(school, CourseField.takenIn).certainTerms == terms.secondary
                && program.fact(college, CourseField.takenIn).certainTerms == terms.postsecondary
            return isCertain ? .yes : .open
        }

        private mutating func isTakenOnce(_ place: Int) -> Truth {
            if let known = obligations[place] { return known }
            let truth = isForEveryone(place).and(isRepeatable(program.courses[place]).negated)
            obligations[place] = truth
            return truth
        }

        private func isRepeatable(_ course: RecordIndex) -> Truth {
            let fact = program.fact(course, CourseField.repeatable)
            switch fact.state {
            case .none: return .no
            case .unknown: return .open
            case .stated: return Truth(fact.certainTerms == terms.yes)
            }
        }

        /// Whether every student takes the course at a place of the plan.
        private func isForEveryone(_ place: Int) -> Truth {
            let requirement = program.fact(program.courses[place], CourseField.requirement)
            let isRequired: Truth =
                requirement.state == .stated ? Truth(requirement.certainTerms == terms.required) : .open
            if program.plan.isPlain { return isRequired }
            let isTaken: Truth
            if let students = context.students {
                if students.isFree(place) { return isRequired }
                isTaken = students.isTakenByAll(place) ?? walk(to: place)
            } else {
                if let reckoning = context.reckoning, reckoning.shape.outermostGroup[place] < 0 { return isRequired }
                isTaken = walk(to: place)
            }
            // Of a choice that takes all it offers, nothing can be avoided.
            return isTaken == .yes ? isRequired : isTaken == .no ? .no : isRequired.and(.open)
        }

        /// Whether every student takes the course at a place, as a walk through the plan tells.
        private func walk(to place: Int) -> Truth {
            guard let taken = context.reckoning?.sum([(place, .one)], for: .every).range else { return .open }
            return taken.lower >= .one ? .yes : taken.upper == .zero ? .no : .open
        }

        func areInDifferentTracks(_ first: RecordIndex, _ second: RecordIndex) -> Bool {
            let (own, other) = (program.fact(first, CourseField.tracks), program.fact(second, CourseField.tracks))
            guard own.state == .stated, other.state == .stated else { return false }
            return Set(program.items(own)).isDisjoint(with: program.items(other))
        }
    }
}
