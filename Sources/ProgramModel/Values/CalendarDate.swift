/// A day of the Gregorian calendar, without a time zone or a clock.
public struct CalendarDate: Sendable, Hashable, Comparable {
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// A day, if the calendar has it.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= CalendarDate.days(inMonth: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// A day as ISO 8601 writes it: `2011-05-14`.
    public init?(_ text: String) {
        guard let span = CalendarSpan(Array(text.utf8)[...]), span.first == span.last else { return nil }
        self = span.first
    }

    /// The day as ISO 8601 writes it.
    public var text: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(16)
        for (number, width) in [(year, 4), (month, 2), (day, 2)] {
            if !digits.isEmpty { digits.append(UInt8(ascii: "-")) }
            let start = digits.count
            var rest = number
            repeat {
                digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            } while rest > 0 || digits.count < start + width
            digits[start...].reverse()
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The same day so many months before; the last day of that month where it has fewer days.
    public func monthsBefore(_ months: Int) -> CalendarDate {
        let total = max(12, year * 12 + month - 1 - months)
        let (year, month) = (total / 12, total % 12 + 1)
        let day = min(day, CalendarDate.days(inMonth: month, of: year))
        return CalendarDate(year: year, month: month, day: day) ?? self
    }

    /// How many days it is to another day; less than zero where that one is earlier.
    public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

    /// Days since the last day of February of year 0, by years that start in March, so that the leap day ends them.
    private var dayNumber: Int {
        let years = month > 2 ? year : year - 1
        let months = (month + 9) % 12
        return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day
    }

    /// Compares by time.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The date as one number that grows with time, for facts.
    public var number: Int64 { Int64((year * 100 + month) * 100 + day) }

    /// The date that a number of ``number`` stands for.
    init?(number: Int64) {
        self.init(year: Int(number / 10_000), month: Int(number / 100 % 100), day: Int(number % 100))
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A day, or all days of a month or a year where only that is known: `2011-05-14`, `2011-05`, `2011`.
struct CalendarSpan: Equatable {
    let first: CalendarDate
    let last: CalendarDate

    init?(_ bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10,
            let year = CalendarSpan.number(bytes[start..<start + 4])
        else { return nil }
        var month: Int?
        var day: Int?
        if bytes.count > 4 {
            guard bytes[start + 4] == UInt8(ascii: "-"), let number = CalendarSpan.number(bytes[start + 5..<start + 7]),
                (1...12).contains(number)
            else { return nil }
            month = number
        }
        if bytes.count > 7 {
            guard bytes[start + 7] == UInt8(ascii: "-"), let number = CalendarSpan.number(bytes[start + 8..<start + 10])
            else { return nil }
            day = number
        }
        let lastDay = day ?? CalendarDate.days(inMonth: month ?? 12, of: year)
        guard let first = CalendarDate(year: year, month: month ?? 1, day: day ?? 1),
            let last = CalendarDate(year: year, month: month ?? 12, day: lastDay)
        else { return nil }
        self.first = first
        self.last = last
    }

    /// The number that some digits are; nothing where another sign stands among them.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }
}
