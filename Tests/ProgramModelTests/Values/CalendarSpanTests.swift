import TestSupport
import Testing

@testable import ProgramModel

struct CalendarSpanTests {
    private func read(_ text: String) -> CalendarSpan? { CalendarSpan(Array(text.utf8)[...]) }

    @Test func aMonthReachesFromItsFirstToItsLastDay() throws {
        for year in [1900, 1999, 2000, 2011, 2012] {
            for month in 1...12 {
                let text = "\(year)-\(month < 10 ? "0" : "")\(month)"
                let span = try #require(read(text))
                #expect(span.first.text == text + "-01")
                #expect(span.last.text.hasPrefix(text))
                #expect(CalendarDate(year: year, month: month, day: span.last.day + 1) == nil)
            }
        }
    }

    @Test func aYearReachesOverAllItsDays() throws {
        let year = try #require(read("2011"))
        #expect(year.first.text == "2011-01-01")
        #expect(year.last.text == "2011-12-31")
    }

    @Test func aDayLiesInItsMonthAndItsYear() throws {
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<300 {
            let date = CalendarDate(
                year: Int.random(in: 1...9_999, using: &generator), month: Int.random(in: 1...12, using: &generator),
                day: Int.random(in: 1...28, using: &generator))
            let text = try #require(date).text
            let day = try #require(read(text))
            #expect(day.first == date && day.last == date)
            for length in [4, 7] {
                let wider = try #require(read(String(text.prefix(length))))
                #expect(wider.first <= day.first && day.last <= wider.last)
            }
        }
    }

    @Test(arguments: ["2011-00", "2011-13", "2011-1", "201", "20111", "2011-", "+999", "-011", "2011-+1", "0000"])
    func whatIsNoTimeIsRefused(_ text: String) {
        #expect(read(text) == nil)
    }
}
