/// Reckons how far words are from one word of at most 64 letters: the optimal string alignment distance, in which a letter may be added, left
/// out, replaced, or swapped with its neighbour.
///
/// A whole column of the table of distances is held as the differences between its rows, one bit for each letter of the word, and reckoned at
/// once (H. Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances, Nordic Journal of Computing 10, 2003).
struct EditDistance {
    /// How many letters the word has.
    let count: Int
    /// For each letter where the word has it: one bit for each place.
    private var places = [UInt64](repeating: 0, count: 256)
    /// The letters of the word, one bit for each of 64 groups of letters.
    private let letters: UInt64

    /// The distance to a word; nothing where it has no letters, or too many.
    init?(_ word: [UInt8]) {
        guard !word.isEmpty, word.count <= 64 else { return nil }
        count = word.count
        letters = EditDistance.letters(word[...])
        for (place, letter) in word.enumerated() { places[Int(letter)] |= 1 << UInt64(place) }
    }

    /// The letters of a word, one bit for each of 64 groups of letters.
    static func letters(_ word: ArraySlice<UInt8>) -> UInt64 {
        word.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// Whether another word is certainly further away than is allowed: each letter that only one of the two has takes a change.
    func isBeyond(_ allowed: Int, letters other: UInt64, count otherCount: Int) -> Bool {
        abs(count - otherCount) > allowed || (letters & ~other).nonzeroBitCount > allowed
            || (other & ~letters).nonzeroBitCount > allowed
    }

    /// The distance to another word; nothing where it is greater than what is allowed.
    func distance(to other: ArraySlice<UInt8>, atMost allowed: Int) -> Int? {
        guard abs(count - other.count) <= allowed else { return nil }
        // Where a row is one more than the row above it, and where it is one less; zero differences, and the letters before.
        var (isMore, isLess, isSame, before): (UInt64, UInt64, UInt64, UInt64) = (.max, 0, 0, 0)
        var distance = count
        for letter in other {
            let matches = places[Int(letter)]
            let swaps = ((~isSame & matches) << 1) & before
            isSame = ((matches & isMore) &+ isMore) ^ isMore | matches | isLess | swaps
            var grows = isLess | ~(isSame | isMore)
            var shrinks = isSame & isMore
            distance += Int(grows >> UInt64(count - 1) & 1) - Int(shrinks >> UInt64(count - 1) & 1)
            grows = grows << 1 | 1
            shrinks <<= 1
            isMore = shrinks | ~(isSame | grows)
            isLess = grows & isSame
            before = matches
        }
        return distance <= allowed ? distance : nil
    }
}
