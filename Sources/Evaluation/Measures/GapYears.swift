internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// The years between the first and the last CTE course of the plan in which no CTE course stands.
///
/// Source: the coordinated, non-duplicative progression of Sec. 122(c)(1)(A)(ii) of the Act; course sequences of the Program of Study
/// Design Framework. The years are the grades of school and the years after high school. A choice that offers a CTE course
/// fills its year. The course that comes behind a gap is counted.
///
/// Limits: courses of adult education stand in no year; that a student waits within a year is not seen.
struct GapYears: NamedMeasure {
    let declaration = NamedMeasureDeclaration(
        name: "gap-years", help: "Years without a CTE course between the first CTE course and the last one.")

    let isTechnical = CourseTime.isTechnical
    let calendar = CourseTime.calendar

    func measure(_ context: EvaluationContext, _ findings: inout Findings) -> MeasuredValue {
        let program = context.program
        /// The first course of each year that certainly has one, and the years that may have one.
        var certain: [(year: Int, course: RecordIndex)] = []
        var filled = YearSet()
        var possible = YearSet()
        /// The years of technical courses of which it is not known which of these years they fill.
        var ranges: [ClosedRange<Int>] = []
        for (course, time) in zip(program.courses, context.times) {
            guard time.isTechnical != .no, let years = time.years else { continue }
            possible.insert(years)
            if time.isTechnical == .open { isTechnical.addDoubts(course, context, to: &findings) }
            if years.count > 1 { calendar.addDoubt(course, program, to: &findings) }
            guard time.isTechnical == .yes else { continue }
            if years.count > 1 {
                ranges.append(years)
            } else if !filled.contains(years.lowerBound) {
                filled.insert(years)
                certain.append((years.lowerBound, course))
            }
        }
        var mayGrow = false
        for course in program.unlistedCourses where isTechnical.truth(course, context) != .no {
            mayGrow = true
            findings.mayGrow(atUnlisted: course, in: program)
        }
        var least = 0
        if !mayGrow {
            certain.sort { $0.year < $1.year }
            for (last, next) in zip(certain, certain.dropFirst()) {
                let empty = (last.year + 1..<next.year).count { !possible.contains($0) }
                least += empty
                if empty > 0 { findings.count(next.course) }
            }
        }
        guard !mayGrow, let first = possible.first, let last = possible.last else {
            return MeasuredValue(ExactRange(Rational(least), mayGrow ? nil : .zero))
        }
        // As many as there can be: what is open stands at the two ends, and the others fill as few years as they can.
        filled.insert(first...first)
        filled.insert(last...last)
        for range in ranges.sorted(by: { $0.upperBound < $1.upperBound }) where !filled.holds(oneOf: range) {
            filled.insert(range.upperBound...range.upperBound)
        }
        return MeasuredValue(ExactRange(Rational(least), Rational(max(least, last - first + 1 - filled.count))))
    }
}

/// Years of a student's way, one bit for each.
private struct YearSet {
    private var bits: UInt64 = 0

    mutating func insert(_ years: ClosedRange<Int>) {
        for year in years { bits |= 1 << UInt64(year) }
    }

    func contains(_ year: Int) -> Bool { bits >> UInt64(year) & 1 == 1 }

    func holds(oneOf years: ClosedRange<Int>) -> Bool { years.contains(where: contains) }

    var count: Int { bits.nonzeroBitCount }

    var first: Int? { bits == 0 ? nil : bits.trailingZeroBitCount }
    var last: Int? { bits == 0 ? nil : 63 - bits.leadingZeroBitCount }
}
