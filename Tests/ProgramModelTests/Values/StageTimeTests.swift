import Testing

@testable import ProgramModel

struct StageTimeTests {
    private func read(_ text: String) -> StageTime? { StageTime(Array(text.utf8)[...]) }

    @Test(arguments: GradeRange.all)
    func gradesAreOfSchool(_ grade: Int) throws {
        for text in ["grade \(grade)", "Grade \(grade)", "\(grade)th grade", "grades \(grade)-\(grade)"] {
            let time = try #require(read(text))
            #expect(time.side == StageTime.secondary)
            #expect(time.grades == grade...grade)
            #expect(time.years == nil && time.semesters == nil && time.quarters == nil)
        }
    }

    @Test(arguments: 1...8)
    func theTermsOfAYearAreCountedOn(_ year: Int) throws {
        let fall = try #require(read("year \(year) fall"))
        let spring = try #require(read("year \(year) spring"))
        #expect(fall.years == year...year && spring.years == year...year)
        // The semesters of all years follow one another without a gap.
        #expect(fall.semesters?.lowerBound == 2 * year - 1)
        #expect(spring.semesters?.lowerBound == (fall.semesters?.lowerBound ?? 0) + 1)
        #expect(read("year \(year) semester 1")?.semesters == fall.semesters)
        #expect(read("year \(year) semester 2")?.semesters == spring.semesters)
        for quarter in 1...3 {
            #expect(read("year \(year) quarter \(quarter)")?.quarters?.lowerBound == 3 * (year - 1) + quarter)
        }
        // Summer belongs to no semester, and neither does a term of a range of years.
        #expect(read("year \(year) summer")?.semesters == nil)
        if year < 8 { #expect(read("years \(year)-\(year + 1) fall")?.semesters == nil) }
    }

    @Test(arguments: 13...16)
    func yearsAfterGradeTwelveAreTheFirstAfterHighSchool(_ year: Int) {
        #expect(read("year \(year)") == read("year \(year - 12)"))
        #expect(read("years 13-\(year)")?.years == 1...(year - 12))
    }

    @Test(
        arguments: [
            ("middle school", 0, 6...8), ("junior high", 0, 7...8), ("high school", 0, 9...12),
            ("college", 1, nil), ("university", 1, nil), ("postsecondary", 1, nil), ("summer", 1, nil),
            ("fall", 1, nil), ("semester 3", 1, nil), ("quarters 2-4", 1, nil), ("apprenticeship", 1, nil),
            ("apprenticeship year 2", 1, nil), ("bridge", 2, nil), ("adult", 2, nil), ("adult education", 2, nil),
        ] as [(String, Int, ClosedRange<Int>?)])
    func everyStageHasItsSide(_ text: String, _ side: Int, _ grades: ClosedRange<Int>?) throws {
        let time = try #require(read(text))
        #expect(time.side == side)
        #expect(time.grades == grades)
        #expect(read(text.uppercased()) == time)
        #expect(read("  \(text) ") == time)
    }

    @Test(arguments: [
        "", "freshman", "9", "grade", "grade 4", "grade 13", "grades 11-10", "year", "year 0", "year 9", "years 12-13",
        "years 20-21", "year 99999999999", "semester 0", "semester 17", "quarter 25", "year 1 semester",
        "year 1 semester 3", "year 1 quarter 5", "year 1 autumn", "year 1 fall 2", "middle", "high", "junior school",
        "college of arts", "grade 9 and 10", "year one", "apprenticeship year", "adult bridge", "semester -1",
    ])
    func whatIsNoStageIsRefused(_ text: String) {
        #expect(read(text) == nil)
    }
}
