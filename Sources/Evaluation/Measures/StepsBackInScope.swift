internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// CTE courses that are broader than a CTE course of an earlier year.
///
/// Source: the Program of Study Design Framework, by which a sequence goes from broad content to the occupation; 23 Ill. Adm. Code
/// 256.160. Content is for careers in general, the cluster, the pathway or the occupation, in this order.
///
/// Limits: the order within one year is not looked at; a course that says nothing of its scope leaves the measure open.
struct StepsBackInScope: NamedMeasure {
    let declaration = NamedMeasureDeclaration(
        name: "steps-back-in-scope", help: "CTE courses that are broader than one of an earlier year.")

    let isTechnical = CourseTime.isTechnical
    private let calendar = CourseTime.calendar
    private let scopes = RecordKind.course.declaration.fields[CourseField.scope].type.vocabulary?.all ?? .empty

    /// A CTE course, with its years and the scopes that it may have as ranges, from broad to narrow.
    private struct Step {
        let course: RecordIndex
        let isCertain: Bool
        let years: ClosedRange<Int>
        let scope: ClosedRange<Int>
    }

    func measure(_ context: EvaluationContext, _ findings: inout Findings) -> MeasuredValue {
        let program = context.program
        var steps: [Step] = []
        steps.reserveCapacity(program.courses.count)
        for (course, time) in zip(program.courses, context.times) where time.isTechnical != .no {
            let scope = program.fact(course, CourseField.scope)
            let possible = scope.possibleTerms(of: scopes)
            guard let broad = possible.first, let narrow = possible.last, let years = time.years else { continue }
            if time.isTechnical == .open { isTechnical.addDoubts(course, context, to: &findings) }
            if years.count > 1 { calendar.addDoubt(course, program, to: &findings) }
            if scope.state != .stated || broad != narrow { findings.open(course, CourseField.scope, in: program) }
            steps.append(
                Step(
                    course: course, isCertain: time.isTechnical == .yes && scope.state == .stated, years: years,
                    scope: broad...narrow))
        }
        var certain = 0
        var possible = 0
        let known = NarrowestBefore(steps) { $0.isCertain ? ($0.years.upperBound, $0.scope.lowerBound) : nil }
        let thinkable = NarrowestBefore(steps) { ($0.years.lowerBound, $0.scope.upperBound) }
        for step in steps {
            if step.isCertain, known.scope(before: step.years.lowerBound) > step.scope.upperBound {
                certain += 1
                findings.count(step.course)
            } else if thinkable.scope(before: step.years.upperBound) > step.scope.lowerBound {
                possible += 1
            }
        }
        var mayGrow = false
        for course in program.unlistedCourses where isTechnical.truth(course, context) != .no {
            mayGrow = true
            findings.mayGrow(atUnlisted: course, in: program)
        }
        return MeasuredValue(ExactRange(Rational(certain), mayGrow ? nil : Rational(certain + possible)))
    }

    /// The narrowest scope of all courses before a year, found in one step.
    private struct NarrowestBefore {
        private var narrowest: [Int] = []

        /// - Parameter point: The year and the scope that a step counts with; nothing where it does not count.
        init(_ steps: [Step], _ point: (Step) -> (year: Int, scope: Int)?) {
            narrowest.reserveCapacity(24)
            for step in steps {
                guard let (year, scope) = point(step) else { continue }
                while narrowest.count <= year { narrowest.append(-1) }
                narrowest[year] = max(narrowest[year], scope)
            }
            for place in narrowest.indices.dropFirst() {
                narrowest[place] = max(narrowest[place], narrowest[place - 1])
            }
        }

        /// The number of the narrowest scope; -1 where no course stands before the year.
        func scope(before year: Int) -> Int {
            narrowest.isEmpty || year <= 0 ? -1 : narrowest[min(year, narrowest.count) - 1]
        }
    }
}
