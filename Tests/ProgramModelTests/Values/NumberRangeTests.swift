import TestSupport
import Testing

@testable import ProgramModel

struct NumberRangeTests {
    /// The range that a whole text is.
    private func read(_ text: String) -> NumberRange? {
        var cursor = TextCursor(Array(text.utf8)[...])
        guard let range = NumberRange(&cursor), cursor.isAtEnd() else { return nil }
        return range
    }

    /// Ten-thousandths as a person writes them, with as many decimals as asked for at least.
    private func written(_ parts: Int64) -> String {
        let decimals = String(String(ExactDecimal.scale + parts % ExactDecimal.scale).dropFirst())
        return "\(parts / ExactDecimal.scale).\(decimals)"
    }

    @Test func numbersAreReadAsTheyAreWritten() throws {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<500 {
            let low = Int64.random(in: 0...9_999_999_999, using: &generator)
            let high = Int64.random(in: low...99_999_999_999, using: &generator)
            let one = try #require(read(written(low)))
            #expect(one.low == low && one.high == low)
            for dash in ["-", "–", "—", " - ", " to "] {
                let both = try #require(read(written(low) + dash + written(high)))
                #expect(both.low == low && both.high == high)
            }
            for least in [">= ", ">", "\u{2265}", "at least ", "At Least ", "minimum "] {
                #expect(read(least + written(low))?.low == low)
                #expect(read(least + written(low))?.high == NumberRange.unlimited)
            }
            #expect(read(written(low) + "+")?.high == NumberRange.unlimited)
        }
    }

    @Test(arguments: [
        ("1/2", 5_000), ("3/4", 7_500), ("1/8", 1_250), ("1/16", 625), ("5/1", 50_000), (".5", 5_000), ("007", 70_000),
        ("0.50000000", 5_000), ("1,000", 10_000_000), ("12,345,678", 123_456_780_000), ("$62,000", 620_000_000),
        ("-2.5", -25_000), ("9999999999", 99_999_999_990_000), ("  3  ", 30_000),
    ])
    func otherSpellingsOfANumber(_ text: String, _ parts: Int64) {
        #expect(read(text)?.low == parts)
        #expect(read(text)?.high == parts)
    }

    @Test(arguments: [
        "", " ", "-", "+", "+3", "3-2", "3-", "-3-", "a", "3a", "1.2.3", "1.", ".", "0.12345", "1,00", "1,0000", "0,5",
        "12345678901", "99999999999999999999", "1/0", "1/3", "1/", "/2", "1e3", "0x10", "--3", "- 3", "3 4", "at 3",
        "at most 3", "< 3", "\u{663}", "\u{FF13}", "1 1/2", "∞", "NaN", "inf",
    ])
    func whatIsNoNumberIsRefused(_ text: String) {
        #expect(read(text) == nil)
    }
}
