/// Finds the word that somebody probably meant.
public enum SpellingSuggestion {
    /// The candidate nearest to what was written, if one is near enough to be worth suggesting.
    ///
    /// Near is counted in letters added, left out, replaced or swapped with their neighbour; a third of the longer word may
    /// differ. Case, spaces, hyphens and underscores do not count. Among equally near ones the first wins.
    public static func nearest(to written: String, among candidates: some Sequence<String>) -> String? {
        let plain = simplified(written)
        guard !plain.isEmpty, plain.count <= 64 else { return nil }
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let other = simplified(candidate)
            let allowed = max(plain.count, other.count) / 3
            guard abs(plain.count - other.count) <= allowed else { continue }
            let distance = editDistance(plain, other)
            guard distance <= allowed, distance < best?.distance ?? .max else { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    private static func simplified(_ word: String) -> [UInt8] {
        word.lowercased().utf8.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x5F }
    }

    /// The optimal string alignment distance.
    private static func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...second.count)
        for row in 0..<first.count {
            var current = [row + 1]
            for column in 0..<second.count {
                let same = first[row] == second[column]
                var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (same ? 0 : 1))
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[second.count]
    }
}
