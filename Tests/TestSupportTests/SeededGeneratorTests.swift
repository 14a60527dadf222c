import TestSupport
import Testing

struct SeededGeneratorTests {
    @Test func aSeedAlwaysGivesTheSameNumbers() {
        var first = SeededGenerator(seed: 7)
        var second = SeededGenerator(seed: 7)
        for _ in 0..<100 { #expect(first.next() == second.next()) }
    }

    /// Tests that count seeds up would else try nearly the same again and again.
    @Test func everySeedHasNumbersOfItsOwn() {
        var numbers: Set<UInt64> = []
        for seed in 0..<200 {
            var random = SeededGenerator(seed: UInt64(seed))
            for _ in 0..<100 { numbers.insert(random.next()) }
        }
        #expect(numbers.count == 20_000)
    }
}
