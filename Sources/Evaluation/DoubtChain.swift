internal import AssessmentModel

/// Tells whether a measure has a doubt already: the doubts of each place hang together, the latest first.
struct DoubtChain {
    /// For each place the latest doubt about it.
    private var latest: [Int32] = []
    /// For each doubt the one before it about the same place.
    private var earlier: [Int32] = []
    /// The first doubt of the measure.
    private var first: Int32 = 0

    /// The doubts of another measure start.
    mutating func start(at index: Int) {
        first = Int32(index)
        while earlier.count < index { earlier.append(-1) }
    }

    /// Whether a doubt is new, so that it is added next.
    mutating func isNew(_ doubt: Doubt, among doubts: [Doubt]) -> Bool {
        let place = Int(doubt.place)
        while latest.count <= place { latest.append(-1) }
        var other = latest[place]
        while other >= first {
            if doubts[Int(other)] == doubt { return false }
            other = earlier[Int(other)]
        }
        earlier.append(latest[place])
        latest[place] = Int32(doubts.count)
        return true
    }
}
