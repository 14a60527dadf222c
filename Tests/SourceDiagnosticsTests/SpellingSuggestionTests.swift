@testable import SourceDiagnostics
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

    /// Candidates that were made ready give what is found among plain ones, for words that are alike and for words that are not, whole
    /// lists and parts of them.
    @Test func findsTheSameAmongCandidatesMadeReady() {
        var random = SeededGenerator(seed: 2)
        let letters = Array("abcdefgh AB-&é")
        for turn in 0..<300 {
            func word(_ most: Int) -> String {
                String(
                    (0..<Int.random(in: 0...most, using: &random)).map { _ in
                        letters.randomElement(using: &random) ?? "a"
                    })
            }
            let words = (0..<20).map { _ in word(turn % 3 == 0 ? 90 : 12) }
            let ready = SpellingCandidates(words)
            for written in words.prefix(6).map({ slip($0, letters, &random) }) + [word(12), word(90)] {
                #expect(
                    ready.nearest(to: written) == SpellingSuggestion.nearest(to: written, among: words), "\(written)")
                let part = Int.random(in: 0...10, using: &random)..<Int.random(in: 10...20, using: &random)
                let found = ready.nearest(to: written, among: part)
                #expect(found == SpellingSuggestion.nearest(to: written, among: words[part]), "\(written)")
            }
        }
    }

    /// Distances up to the longest word that is reckoned are those of the definition.
    @Test func reckonsTheDistance() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            func letters(_ range: ClosedRange<Int>) -> [UInt8] {
                (0..<Int.random(in: range, using: &random)).map { _ in UInt8.random(in: 0x61...0x65, using: &random) }
            }
            let (word, other) = (letters(1...64), letters(0...80))
            let whole = distance(word, other)
            #expect(EditDistance(word)?.distance(to: other[...], atMost: 200) == whole)
            #expect(EditDistance(word)?.distance(to: other[...], atMost: whole) == whole)
            #expect(EditDistance(word)?.distance(to: other[...], atMost: whole - 1) == nil)
        }
        #expect(EditDistance([]) == nil)
        #expect(EditDistance(Array(repeating: 0x61, count: 65)) == nil)
    }

    /// A word with up to four mistakes in it.
    private func slip(_ word: String, _ letters: [Character], _ random: inout SeededGenerator) -> String {
        var word = Array(word)
        for _ in 0..<Int.random(in: 0...4, using: &random) where !word.isEmpty {
            let place = word.indices.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<3, using: &random) {
            case 0: word.remove(at: place)
            case 1: word.insert(letters.randomElement(using: &random) ?? "a", at: place)
            default: word.swapAt(place, word.count - 1)
            }
        }
        return String(word)
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
