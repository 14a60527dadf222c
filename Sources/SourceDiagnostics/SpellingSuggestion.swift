/// Finds the word that somebody probably meant.
public enum SpellingSuggestion {
    /// The candidate nearest to what was written, if one is near enough to be worth suggesting.
    ///
    /// Near is counted in letters added, left out, replaced or swapped with their neighbour; a third of the longer word may
    /// differ. Case, spaces, hyphens and underscores do not count. Among equally near ones the first wins.
    public static func nearest(to written: String, among candidates: some Sequence<String>) -> String? {
        var plain: [UInt8] = []
        simplify(written, into: &plain)
        guard let word = EditDistance(plain) else { return nil }
        var other: [UInt8] = []
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            simplify(candidate, into: &other)
            let allowed = SpellingSuggestion.allowed(plain.count, other.count, best: best?.distance)
            guard let distance = word.distance(to: other[...], atMost: allowed) else { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    /// How far a word may be from another to be suggested: less than the best so far.
    static func allowed(_ count: Int, _ otherCount: Int, best: Int?) -> Int {
        min(max(count, otherCount) / 3, (best ?? .max) - 1)
    }

    /// Writes a word without what does not count.
    static func simplify(_ word: String, into letters: inout [UInt8]) {
        letters.removeAll(keepingCapacity: true)
        let isPlain = unsafe word.utf8.withContiguousStorageIfAvailable { bytes in
            var isPlain = true
            for place in bytes.indices {
                let byte = unsafe bytes[place]
                if byte >= 0x80 { isPlain = false }
                if !isLeftOut(byte) { letters.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
            }
            return isPlain
        }
        if isPlain != true { letters = word.lowercased().utf8.filter { !isLeftOut($0) } }
    }

    private static func isLeftOut(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2D || byte == 0x5F }
}
