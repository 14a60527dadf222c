import SourceDiagnostics
import TestSupport
import Testing

struct SpellingSuggestionTests {
    @Test(arguments: [
        ("titel", "title"), ("Title", "title"), ("college credit", "college-credit"), ("credits", "credits"),
        ("zzz", nil),
        ("", nil),
    ])
    func findsWhatWasMeant(_ written: String, _ meant: String?) {
        let words = ["title", "credits", "college-credit", "content"]
        #expect(SpellingSuggestion.nearest(to: written, among: words) == meant)
    }

    /// The nearest word is that which a plain reckoning of all distances finds.
    @Test func findsTheNearestOfRandomWords() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<400 {
            let words = (0..<12).map { _ in word(&random) }
            let written = word(&random)
            guard !plain(written).isEmpty else { continue }
            let allowed = { max(plain(written).count, plain($0).count) / 3 }
            let near = words.filter { distance(plain(written), plain($0)) <= allowed($0) }
            let meant = near.min { distance(plain(written), plain($0)) < distance(plain(written), plain($1)) }
            #expect(SpellingSuggestion.nearest(to: written, among: words) == meant, "\(written) among \(words)")
        }
    }

    private func word(_ random: inout SeededGenerator) -> String {
        String((0..<Int.random(in: 1...9, using: &random)).map { _ in "abcABé-".randomElement(using: &random) ?? "a" })
    }

    private func plain(_ word: String) -> [UInt8] {
        word.lowercased().utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x5F }
    }

    /// The optimal string alignment distance, by its definition.
    private func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var rows = [Array(0...second.count)]
        for row in first.indices {
            rows.append([row + 1])
            for column in second.indices {
                let isSame = first[row] == second[column]
                var cost = min(
                    rows[row][column + 1] + 1, rows[row + 1][column] + 1, rows[row][column] + (isSame ? 0 : 1))
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    cost = min(cost, rows[row - 1][column - 1] + 1)
                }
                rows[row + 1].append(cost)
            }
        }
        return rows[first.count][second.count]
    }
}
