import Testing

@testable import ProgramModel

struct GradeRangeTests {
    private func read(_ text: String) -> GradeRange? { GradeRange(Array(text.utf8)[...]) }

    @Test func everyRangeOfGradesIsReadInEverySpelling() throws {
        for low in GradeRange.all {
            for high in low...GradeRange.all.upperBound {
                for dash in ["-", "–", " to ", " - "] {
                    for (before, behind) in [("", ""), ("grades ", ""), ("Grade ", ""), ("", " grades")] {
                        let range = try #require(read("\(before)\(low)\(dash)\(high)\(behind)"))
                        #expect(range.low == low && range.high == high)
                        #expect(range.terms.count == high - low + 1)
                        #expect(range.terms.numbers.map { Vocabulary.grades.terms[$0].name }.first == String(low))
                        #expect(range.terms.numbers.map { Vocabulary.grades.terms[$0].name }.last == String(high))
                    }
                }
            }
            #expect(read("\(low)th grade")?.high == low)
            #expect(read("grade \(low)")?.low == low)
        }
        #expect(read("9th-12th")?.terms.count == 4)
    }

    @Test(arguments: [
        "", "4", "13", "0", "-9", "10-9", "9-13", "4-9", "9-", "K", "grade", "grades", "9 10", "9.5", "9,10", "9th to",
        "grade grade 9", "year 9", "99999999999", "9-10-11", "ninth",
    ])
    func whatIsNoGradeIsRefused(_ text: String) {
        #expect(read(text) == nil)
    }
}
