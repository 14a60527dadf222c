internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// Prerequisites that the plan puts beside or behind the course that needs them.
///
/// Source: the coordinated progression of Sec. 122(c)(1)(A)(ii) of the Act. A prerequisite that no course of the plan fulfils lies
/// before the program and is in order. One that may be taken at the same time is in order in the same stage. Courses whose time
/// is known as a range only, or that stand in the same stage, leave it open. Courses that need each other in a ring are
/// certainly out of order.
///
/// Limits: of a title that very many courses have, the order is left open; a prerequisite is found by the id, the number or the title of a course; a condition in words finds none.
struct PrerequisitesOutOfOrder: NamedMeasure {
    let declaration = NamedMeasureDeclaration(
        name: "prerequisites-out-of-order",
        help: "Prerequisites that stand beside or behind the course that needs them.")

    private let terms = Terms()

    func measure(_ context: EvaluationContext, _ findings: inout Findings) -> MeasuredValue {
        let program = context.program
        var certain = 0
        var possible = 0
        var isOpen = false
        /// Which course needs which, the needs of a course one behind the other.
        var needs: [Ring.Need] = []
        var needsTitles = false
        let prerequisites = CourseField.prerequisites
        for course in program.courses {
            let list = program.fact(course, prerequisites)
            if list.state == .none { continue }
            if list.state == .unknown || list.isOpen {
                isOpen = true
                findings.open(course, prerequisites, in: program)
            }
            for prerequisite in program.items(list) {
                needsTitles = true
                let matches = find(program.fact(prerequisite, PrerequisiteField.course), context)
                guard !matches.isLonger(than: PrerequisitesOutOfOrder.mostMatches) else {
                    possible += 1
                    findings.suspect(course, "needs a course of which there are very many")
                    continue
                }
                var first: RecordIndex?
                var order = Truth.no
                var count = 0
                for match in matches {
                    let other = program.courses[Int(match)]
                    guard other != course else { continue }
                    if first == nil { first = other }
                    order = max(order, isBefore(other, course, prerequisite, program))
                    count += 1
                }
                guard let first else { continue }
                if count == 1 { needs.append((course, first)) }
                switch order {
                case .yes: break
                case .no:
                    certain += 1
                    findings.count(course)
                case .open:
                    possible += 1
                    findings.suspect(course, "needs `\(name(first, program))`, which may not come before it")
                }
            }
        }
        let ring = certain == 0 ? Ring.first(in: needs) : nil
        if let ring { findings.count(ring) }
        for course in program.unlistedCourses { findings.mayGrow(atUnlisted: course, in: program) }
        // A course that is not listed yet, or has no title yet, may fulfil a prerequisite in time, or be out of order itself.
        var mayBeAnother = !program.unlistedCourses.isEmpty
        for course in program.courses where needsTitles && program.fact(course, CourseField.title).state == .unknown {
            guard program.fact(course, CourseField.any).state == .none else { continue }
            mayBeAnother = true
            findings.open(course, CourseField.title, in: program)
        }
        let lower = mayBeAnother ? 0 : max(certain, ring == nil ? 0 : 1)
        return MeasuredValue(
            ExactRange(Rational(lower), isOpen || mayBeAnother ? nil : Rational(max(lower, certain + possible))))
    }

    /// More courses of one title than any program has.
    static let mostMatches = 64

    // MARK: Finding courses

    /// The places of the courses that a prerequisite means.
    func find(_ name: Fact, _ context: EvaluationContext) -> CourseNames.Courses {
        guard name.state == .stated, name.node >= 0 else { return context.names.courses(meantBy: []) }
        return context.names.courses(meantBy: name.node, in: context.program.tree)
    }

    private func name(_ course: RecordIndex, _ program: Program) -> String {
        program.text(course, CourseField.title) ?? program.text(course, CourseField.number) ?? ""
    }

    // MARK: Order

    /// Whether a course comes early enough for another that needs it.
    func isBefore(
        _ first: RecordIndex, _ second: RecordIndex, _ prerequisite: RecordIndex, _ program: Program
    ) -> Truth {
        let concurrent = program.fact(prerequisite, PrerequisiteField.concurrent)
        let mayBeTogether: Truth =
            concurrent.state == .stated
            ? Truth(concurrent.certainTerms == terms.yes) : concurrent.state == .none ? .no : .open
        let sides = (
            program.fact(first, CourseField.takenIn).certainTerms,
            program.fact(second, CourseField.takenIn).certainTerms
        )
        if sides.0 != sides.1, sides.0 == terms.adult || sides.1 == terms.adult { return .open }
        for slot in terms.order {
            guard let (low, high) = bounds(first, slot, program),
                let (otherLow, otherHigh) = bounds(second, slot, program)
            else { continue }
            if high < otherLow { return .yes }
            if low > otherHigh { return .no }
            if low != high || otherLow != otherHigh || low != otherLow { return .open }
        }
        // Both are in the same year, or term: one semester of it may still come before the other.
        if mayBeTogether == .yes { return .yes }
        let areYearLong =
            program.fact(first, CourseField.length).certainTerms == terms.wholeYear
            && program.fact(second, CourseField.length).certainTerms == terms.wholeYear
        return areYearLong && mayBeTogether == .no ? .no : .open
    }

    /// The least and the greatest value of a field that orders courses.
    private func bounds(_ course: RecordIndex, _ slot: Int, _ program: Program) -> (Int64, Int64)? {
        let fact = program.fact(course, slot)
        return fact.state == .stated ? (fact.low, fact.high) : nil
    }

    /// The terms that the measure asks for, and the fields that order courses, the broadest first.
    private struct Terms: Sendable {
        let order = [
            CourseField.takenIn, CourseField.grade, CourseField.year, CourseField.semester, CourseField.quarter,
        ]
        let yes = RecordKind.prerequisite.declaration.terms("concurrent-ok", "yes")
        let wholeYear = RecordKind.course.declaration.terms("length", "year")
        let adult = RecordKind.course.declaration.terms("taken-in", "adult")
    }
}

/// Finds courses that need each other in a ring.
private enum Ring {
    /// A course, and one that it needs.
    typealias Need = (course: RecordIndex, needed: RecordIndex)

    /// A course of the first ring, if there is one.
    ///
    /// - Parameter needs: Which course needs which, the needs of a course one behind the other.
    static func first(in needs: [Need]) -> RecordIndex? {
        // Every ring goes on to a course that is no later one, and back.
        guard needs.contains(where: { $0.needed >= $0.course }) else { return nil }
        var edges: [RecordIndex: Range<Int>] = [:]
        for (number, need) in needs.enumerated() {
            edges[need.course] = (edges[need.course]?.lowerBound ?? number)..<number + 1
        }
        var finished: Set<RecordIndex> = []
        for start in edges.keys.sorted() where !finished.contains(start) {
            var path: Set<RecordIndex> = []
            var stack: [(course: RecordIndex, next: Int)] = [(start, 0)]
            path.insert(start)
            while let (course, next) = stack.last {
                let targets = edges[course] ?? 0..<0
                guard next < targets.count else {
                    stack.removeLast()
                    path.remove(course)
                    finished.insert(course)
                    continue
                }
                stack[stack.count - 1].next += 1
                let target = needs[targets.lowerBound + next].needed
                if path.contains(target) { return target }
                if !finished.contains(target) {
                    stack.append((target, 0))
                    path.insert(target)
                }
            }
        }
        return nil
    }
}
