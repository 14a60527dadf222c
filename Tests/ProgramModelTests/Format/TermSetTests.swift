import ProgramModel
import TestSupport
import Testing

struct TermSetTests {
    @Test func agreesWithASetOfNumbers() {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<500 {
            var sets: [Set<Int>] = [[], []]
            var terms = [TermSet.empty, TermSet.empty]
            for side in 0...1 {
                for _ in 0..<Int.random(in: 0...6, using: &generator) {
                    let number = Int.random(in: 0...62, using: &generator)
                    sets[side].insert(number)
                    terms[side] = terms[side].union(TermSet(number))
                }
            }
            #expect(terms[0].numbers == sets[0].sorted())
            #expect(terms[0].union(terms[1]).numbers == sets[0].union(sets[1]).sorted())
            #expect(terms[0].intersection(terms[1]).numbers == sets[0].intersection(sets[1]).sorted())
            #expect(terms[0].subtracting(terms[1]).numbers == sets[0].subtracting(sets[1]).sorted())
            #expect(terms[0].isSubset(of: terms[1]) == sets[0].isSubset(of: sets[1]))
            #expect(terms[0].count == sets[0].count && terms[0].isEmpty == sets[0].isEmpty)
            #expect(terms[0].first == sets[0].min() && terms[0].last == sets[0].max())
            #expect((0...62).allSatisfy { terms[0].contains($0) == sets[0].contains($0) })
        }
    }
}
