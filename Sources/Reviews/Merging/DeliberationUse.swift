/// Which reviews and waivers were used in a run, and for what.
public struct DeliberationUse: Sendable {
    /// What a waiver was used for.
    struct WaiverUse: Sendable {
        /// How many programs it names.
        var programs = 0
        /// How many of them would not pass without it.
        var needed = 0
    }

    struct Overlap: Sendable, Hashable {
        let first: Int
        let second: Int
    }

    /// For each review that names a program of the run the digest that this program has now, where it is another.
    private(set) var reviews: [Int: String?] = [:]
    private(set) var waivers: [Int: WaiverUse] = [:]
    private(set) var overlaps: Set<Overlap> = []

    /// Nothing was used yet.
    public init() {}

    /// Adds what was used elsewhere.
    public mutating func add(_ other: DeliberationUse) {
        reviews.merge(other.reviews) { $0 ?? $1 }
        waivers.merge(other.waivers) { WaiverUse(programs: $0.programs + $1.programs, needed: $0.needed + $1.needed) }
        overlaps.formUnion(other.overlaps)
    }

    /// What was used on two sides of a comparison: a review of either text is no review of another one.
    public static func ofSides(_ old: DeliberationUse, _ new: DeliberationUse) -> DeliberationUse {
        var use = old
        use.add(new)
        for number in use.reviews.keys {
            let isOfOne = [old, new].contains { side in
                if let digest = side.reviews[number] { digest == nil } else { false }
            }
            if isOfOne { use.reviews[number] = .some(nil) }
        }
        return use
    }

    mutating func add(review number: Int, digest: String?) {
        reviews[number] = (reviews[number] ?? nil) ?? digest
    }

    mutating func add(waiver number: Int, isNeeded: Bool) {
        waivers[number, default: WaiverUse()].programs += 1
        if isNeeded { waivers[number]?.needed += 1 }
    }

    mutating func add(overlap first: Int, _ second: Int) {
        overlaps.insert(Overlap(first: first, second: second))
    }
}
