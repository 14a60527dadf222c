import ExactNumbers
import JSONText
import TestSupport
import Testing

@testable import Reports

/// Numbers stand in JSON as they read everywhere else.
struct ByteTextNumbersTests {
    @Test func areWrittenAsShortDecimals() {
        var random = SeededGenerator(seed: 21)
        let edges: [Int64] = [0, 1, 2, 3, 9, 99, 100, 1_000, 9_999, 10_000, 20_001, 1 << 48, -1, -7, .max]
        for _ in 0..<4_000 {
            let numerator =
                random.chance(30)
                ? edges.randomElement(using: &random) ?? 0 : Int64.random(in: -500...2_000_000, using: &random)
            let number = Rational(numerator, over: Int64.random(in: 1...40_000, using: &random))
            for rounding in [RoundingDirection.down, .up] {
                var text = ByteText()
                text.add(number, rounding: rounding)
                #expect(
                    String(decoding: text.bytes, as: UTF8.self) == number.shortDecimal(rounding: rounding), "\(number)")
            }
        }
    }
}
