/// Finds the word that somebody probably meant.
public enum SpellingSuggestion {
    /// The candidate nearest to what was written, if one is near enough to be worth suggesting.
    ///
    /// Near is counted in letters added, left out, replaced or swapped with their neighbour; a third of the longer word may
    /// differ. Case, spaces, hyphens and underscores do not count. Among equally near ones the first wins.
    public static func nearest(to written: String, among candidates: some Sequence<String>) -> String? {
        var plain: [UInt8] = []
        simplify(written, into: &plain)
        guard !plain.isEmpty, plain.count <= 64 else { return nil }
        var reckoning = EditDistance(plain)
        var other: [UInt8] = []
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            simplify(candidate, into: &other)
            let allowed = min(max(plain.count, other.count) / 3, (best?.distance ?? .max) - 1)
            guard let distance = reckoning.distance(to: other, atMost: allowed) else { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    private static func simplify(_ word: String, into letters: inout [UInt8]) {
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

/// Reckons how far words are from one word: the optimal string alignment distance.
private struct EditDistance {
    private let word: [UInt8]
    /// How often the word has each letter.
    private var counts = [Int](repeating: 0, count: 256)
    private var rows: (current: [Int], previous: [Int], beforePrevious: [Int]) = ([], [], [])

    init(_ word: [UInt8]) {
        self.word = word
        for letter in word { counts[Int(letter)] += 1 }
    }

    /// The distance to another word; nothing where it is greater than what is allowed.
    mutating func distance(to other: [UInt8], atMost allowed: Int) -> Int? {
        // Most words are told apart by their letters alone: each that only one of the two has takes a change.
        guard abs(word.count - other.count) <= allowed, letters(onlyIn: other) <= allowed else { return nil }
        if rows.current.count <= other.count {
            let row = [Int](repeating: 0, count: other.count + 1)
            rows = (row, row, row)
        }
        for column in 0...other.count { rows.previous[column] = column }
        var least = 0
        for row in word.indices {
            let leastBefore = least
            rows.current[0] = row + 1
            least = row + 1
            for column in other.indices {
                let isSame = word[row] == other[column]
                var cost = min(
                    rows.previous[column + 1] + 1, rows.current[column] + 1, rows.previous[column] + (isSame ? 0 : 1))
                if row > 0, column > 0, word[row] == other[column - 1], word[row - 1] == other[column] {
                    cost = min(cost, rows.beforePrevious[column - 1] + 1)
                }
                rows.current[column + 1] = cost
                least = min(least, cost)
            }
            // A swap reaches back two rows, nothing reaches further.
            if min(least, leastBefore) > allowed { return nil }
            swap(&rows.beforePrevious, &rows.previous)
            swap(&rows.previous, &rows.current)
        }
        let distance = rows.previous[other.count]
        return distance <= allowed ? distance : nil
    }

    /// How many letters stand in another word and not in this one, or the other way round, whichever is more.
    private mutating func letters(onlyIn other: [UInt8]) -> Int {
        var added = 0
        for letter in other {
            counts[Int(letter)] -= 1
            if counts[Int(letter)] < 0 { added += 1 }
        }
        for letter in other { counts[Int(letter)] += 1 }
        return max(added, word.count - (other.count - added))
    }
}
