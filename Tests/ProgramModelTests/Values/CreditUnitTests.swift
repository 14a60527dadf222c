import ExactNumbers
import ProgramModel
import Testing

struct CreditUnitTests {
    @Test func convertingThereAndBackLosesNothing() throws {
        for from in CreditUnit.allCases {
            let same = try #require(from.factors(to: from))
            #expect(same.least == .one && same.greatest == .one)
            for to in CreditUnit.allCases {
                guard let there = from.factors(to: to), let back = to.factors(to: from) else { continue }
                #expect(there.least.times(back.greatest) == .one)
                #expect(there.greatest.times(back.least) == .one)
            }
        }
    }

    @Test func aCollegeCreditIsAtLeastTheLesserAndAtMostTheGreaterOfBoth() throws {
        for unit in [CreditUnit.semesterHour, .quarterHour] {
            let open = try #require(CreditUnit.collegeCredit.factors(to: unit))
            let factors = try [CreditUnit.semesterHour, .quarterHour].map { try #require($0.factors(to: unit)) }
            #expect(open.least == factors.map(\.least).min())
            #expect(open.greatest == factors.map(\.greatest).max())
        }
    }

    @Test func schoolCreditsAndClockHoursAreNothingElse() {
        for unit in CreditUnit.allCases {
            for lone in [CreditUnit.unit, .clockHour] where lone != unit {
                #expect(lone.factors(to: unit) == nil)
                #expect(unit.factors(to: lone) == nil)
            }
        }
    }
}
