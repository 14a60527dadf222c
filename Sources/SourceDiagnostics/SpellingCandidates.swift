/// Words of a fixed list among which the one is sought that somebody probably meant, made ready once for every search.
package struct SpellingCandidates: Sendable {
    private let names: [String]
    /// The letters of all names without what does not count, and where those of each end.
    private let letters: [UInt8]
    private let ends: [Int]
    /// For each name the groups of its letters.
    private let groups: [UInt64]

    /// Candidates in the order in which they are preferred.
    package init(_ names: [String]) {
        var letters: [UInt8] = []
        var ends: [Int] = []
        var groups: [UInt64] = []
        var plain: [UInt8] = []
        for name in names {
            SpellingSuggestion.simplify(name, into: &plain)
            letters += plain
            ends.append(letters.count)
            groups.append(EditDistance.letters(plain[...]))
        }
        (self.names, self.letters, self.ends, self.groups) = (names, letters, ends, groups)
    }

    /// How many candidates there are.
    package var count: Int { names.count }

    /// The candidate that ``SpellingSuggestion/nearest(to:among:)`` finds among all of them, or among some.
    package func nearest(to written: String, among places: Range<Int>? = nil) -> String? {
        var plain: [UInt8] = []
        SpellingSuggestion.simplify(written, into: &plain)
        guard let word = EditDistance(plain) else { return nil }
        var best: (place: Int, distance: Int)?
        for place in places ?? names.indices {
            let start = place > 0 ? ends[place - 1] : 0
            let count = ends[place] - start
            let allowed = SpellingSuggestion.allowed(plain.count, count, best: best?.distance)
            guard !word.isBeyond(allowed, letters: groups[place], count: count),
                let distance = word.distance(to: letters[start..<ends[place]], atMost: allowed)
            else { continue }
            best = (place, distance)
        }
        return best.map { names[$0.place] }
    }
}
