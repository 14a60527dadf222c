import Testing

@testable import ProgramModel

struct CreditAmountTests {
    private func read(_ text: String) -> CreditAmount? { CreditAmount(Array(text.utf8)[...]) }

    private static let spellings: [(CreditUnit?, [String])] = [
        (nil, ["", " credits", " credit", " credit hours", " cr", " cdt", " Credits"]),
        (.unit, [" unit", " units", " Carnegie units", " credit units", " high school credits"]),
        (
            .semesterHour,
            [
                " semester hours", " semester hour", " semester-hours", " Semester Credit Hours", " SH",
                " semester credits", " semester units",
            ]
        ),
        (.quarterHour, [" quarter hours", " quarter-hours", " QH", " quarter credits", " quarter units"]),
        (.clockHour, [" clock hours", " contact hours", " clock hour"]),
        (.collegeCredit, [" college credits", " college credit"]),
    ]

    @Test(arguments: spellings)
    func theUnitStandsBehindTheNumber(_ unit: CreditUnit?, _ spellings: [String]) throws {
        for (number, low, high) in [
            ("3", 30_000, 30_000), ("0.5", 5_000, 5_000), ("3-4", 30_000, 40_000), ("1/2", 5_000, 5_000),
            ("64+", 640_000, NumberRange.unlimited), ("at least 2", 20_000, NumberRange.unlimited),
        ] as [(String, Int64, Int64)] {
            for spelling in spellings {
                let amount = try #require(read(number + spelling), "\(number + spelling)")
                #expect(amount.unit == unit)
                #expect(amount.range.low == low && amount.range.high == high)
            }
        }
    }

    @Test func everyUnitIsReadByTheNameThatARubricUses() {
        for unit in CreditUnit.allCases where unit != .collegeCredit {
            #expect(read("3 \(unit.name)s")?.unit == unit)
        }
    }

    @Test func noAmountIsGreaterThanAProgramHas() {
        #expect(read("100000 clock hours") != nil)
        #expect(read("100001 clock hours") == nil)
        #expect(read("1-100001 clock hours") == nil)
        #expect(read("100001+") == nil)
        #expect(read("0") != nil)
        #expect(read("-1") == nil)
    }

    @Test(arguments: [
        "", "credits", "one", "3 parsecs", "3 semester", "3 hours", "3 semester hours each", "3 credits,", "3 -",
        "3 s", "semester hours 3", "3 4", "3/", "three semester hours", "3 credits 4",
    ])
    func whatIsNoAmountIsRefused(_ text: String) {
        #expect(read(text) == nil)
    }
}
