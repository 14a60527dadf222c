internal import Acceptance

/// How some files in a row stand to the gates.
struct GateTally: Sendable {
    /// How many are outside.
    private(set) var outside = 0
    /// How many findings are outside and known.
    private(set) var known = 0
    /// How many findings were known and are gone.
    private(set) var gone = 0
    /// Why files are outside, a line for each; of the first only, or a large run would say nothing but this.
    private(set) var reasons: [String] = []
    /// What stands against what is known, where that is to be written.
    private(set) var comparisons: [BaselineComparison] = []

    private static let mostReasons = 20

    /// Adds a file.
    mutating func add(
        _ breaches: [Breach], reason: @autoclosure () -> String, comparison: BaselineComparison? = nil, keeps: Bool
    ) {
        if let comparison {
            known += comparison.states.count - comparison.new.count
            gone += comparison.gone
            if keeps { comparisons.append(comparison) }
        }
        guard !breaches.isEmpty else { return }
        outside += 1
        if reasons.count < GateTally.mostReasons { reasons.append(reason()) }
    }

    /// Adds files that follow.
    mutating func add(_ other: GateTally) {
        outside += other.outside
        known += other.known
        gone += other.gone
        reasons += other.reasons.prefix(GateTally.mostReasons - reasons.count)
        comparisons += other.comparisons
    }

    /// The lines about files that are outside.
    var lines: [String] {
        let rest = outside - reasons.count
        return reasons + (rest > 0 ? ["and \(rest) more programs"] : [])
    }
}
