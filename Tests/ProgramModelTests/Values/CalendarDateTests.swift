import Foundation
import TestSupport
import Testing

@testable import ProgramModel

struct CalendarDateTests {
    /// Foundation's calendar, as somebody else's opinion. It is the Julian one before 1582, so dates start later.
    private static let reference: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    private static let years = 1600...2400

    private func components(_ year: Int, _ month: Int, _ day: Int) -> DateComponents {
        DateComponents(calendar: CalendarDateTests.reference, year: year, month: month, day: day)
    }

    private func randomDate(_ generator: inout SeededGenerator) -> CalendarDate? {
        CalendarDate(
            year: Int.random(in: CalendarDateTests.years, using: &generator),
            month: Int.random(in: 1...12, using: &generator), day: Int.random(in: 1...31, using: &generator))
    }

    /// Every step to the next day is one day, and from afar the days are those of Foundation's calendar.
    @Test func countsDays() throws {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<500 {
            guard let first = randomDate(&generator), let second = randomDate(&generator) else { continue }
            let dates = try [first, second].map { try #require(components($0.year, $0.month, $0.day).date) }
            let days = CalendarDateTests.reference.dateComponents([.day], from: dates[0], to: dates[1]).day
            #expect(first.days(until: second) == days)
            #expect(second.days(until: first) == -first.days(until: second))
        }
        for (first, second, days) in [
            ("2012-02-28", "2012-03-01", 2), ("2011-02-28", "2011-03-01", 1), ("2011-12-31", "2012-01-01", 1),
        ] {
            #expect(try #require(CalendarDate(first)).days(until: try #require(CalendarDate(second))) == days)
        }
    }

    @Test func hasTheDaysThatTheCalendarHas() {
        var generator = SeededGenerator(seed: 11)
        var refused = 0
        for _ in 0..<1_500 {
            let year = Int.random(in: CalendarDateTests.years, using: &generator)
            let month = Int.random(in: 0...13, using: &generator)
            let day = Int.random(in: 27...32, using: &generator)
            let date = CalendarDate(year: year, month: month, day: day)
            #expect((date != nil) == components(year, month, day).isValidDate, "\(year)-\(month)-\(day)")
            if date == nil { refused += 1 }
        }
        #expect(refused > 100)
        for year in CalendarDateTests.years {
            let hasLeapDay = CalendarDate(year: year, month: 2, day: 29) != nil
            #expect(hasLeapDay == components(year, 2, 29).isValidDate, "\(year)")
        }
    }

    @Test func monthsBeforeAreThoseOfTheCalendar() throws {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<1_500 {
            guard let date = randomDate(&generator) else { continue }
            let months = Int.random(in: 0...120, using: &generator)
            // By way of the first of the month: Foundation itself takes a leap day some years before to the first of March.
            let calendar = CalendarDateTests.reference
            let start = try #require(components(date.year, date.month, 1).date)
            let before = try #require(calendar.date(byAdding: .month, value: -months, to: start))
            let parts = calendar.dateComponents([.year, .month], from: before)
            let length = try #require(calendar.range(of: .day, in: .month, for: before)).count
            let found = date.monthsBefore(months)
            #expect([found.year, found.month, found.day] == [parts.year, parts.month, min(date.day, length)])
        }
    }

    @Test func monthsBeforeTheFirstYearStayInIt() {
        let early = CalendarDate(year: 1, month: 3, day: 31)
        #expect(early?.monthsBefore(1).text == "0001-02-28")
        #expect(early?.monthsBefore(500).text == "0001-01-31")
    }

    @Test func textAndNumberKeepTheDay() throws {
        var generator = SeededGenerator(seed: 13)
        var dates: [CalendarDate] = []
        for _ in 0..<500 {
            guard let date = randomDate(&generator) else { continue }
            #expect(CalendarDate(date.text) == date)
            #expect(CalendarDate(number: date.number) == date)
            dates.append(date)
        }
        for (left, right) in zip(dates, dates.dropFirst()) {
            #expect((left < right) == (left.number < right.number))
            #expect((left < right) == (left.text < right.text))
        }
        #expect(CalendarDate("0987-06-05")?.text == "0987-06-05")
    }

    @Test(arguments: [
        "2011-02-29", "2011-13-01", "2011-00-10", "2011-04-31", "0000-01-01", "2011-5-14", "11-05-14", "2011-05",
        "2011", "2011-05-14-01", "2011/05/14", "2011-05-14 ", " 2011-05-14", "+201-05-14", "2011-+5-14", "2011--5-14",
        "2011-05-\u{661}\u{662}", "2011-05-14T00:00", "", "-", "--",
    ])
    func whatIsNoDayIsRefused(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }
}
