import Testing

@testable import ProgramModel

struct SelectionTests {
    private func read(_ text: String) -> Selection? { Selection(Array(text.utf8)[...]) }

    @Test(
        arguments: [
            ("1", 1, 1, false), ("1-2", 1, 2, false), ("1 to 2", 1, 2, false), ("1+", 1, nil, false),
            ("1 or more", 1, nil, false), ("at least 2", 2, nil, false), ("2 courses", 2, 2, false),
            ("1 course", 1, 1, false), ("0", 0, 0, false), ("0-1", 0, 1, false), ("3 credits", 3, 3, true),
            ("1 credit", 1, 1, true), ("2.0-3.0 credits", 2, 3, true), ("3+ credits", 3, nil, true),
            ("1 unit", 1, 1, true), ("2.0", 2, 2, false),
        ] as [(String, Int64, Int64?, Bool)])
    func saysHowManyAreTaken(_ text: String, _ low: Int64, _ high: Int64?, _ countsCredits: Bool) throws {
        let selection = try #require(read(text))
        #expect(selection.range.low == low * ExactDecimal.scale)
        #expect(selection.range.high == high.map { $0 * ExactDecimal.scale } ?? NumberRange.unlimited)
        #expect(selection.countsCredits == countsCredits)
    }

    @Test func onlyCreditsHaveParts() {
        #expect(read("1.5 credits")?.range.low == 15_000)
        for text in ["1.5", "1-1.5", "1/2", "0.5 courses", "1.5+", "1.5 or more"] { #expect(read(text) == nil) }
    }

    @Test(arguments: ["", "some", "-1", "2-1", "1 or", "1 or less", "1 of 2", "1 course more", "one", "1 hours", "all"])
    func whatIsNoCountIsRefused(_ text: String) {
        #expect(read(text) == nil)
    }
}
