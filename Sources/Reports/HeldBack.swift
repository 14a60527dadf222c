internal import AssessmentModel

/// What waits for the end of a report: rows about programs, and texts in lanes. Little enough of each that it fits in memory for any
/// number of files.
struct HeldBack: Sendable {
    /// Texts of one kind, and how many there would be without a limit.
    struct Lane: Sendable {
        private(set) var texts: [[UInt8]] = []
        private(set) var count = 0
        private var bytes = 0
        private var isFull = false

        /// Adds a text, unless that is more than the lane takes. A text that does not fit closes the lane: what is shown is always the
        /// beginning.
        mutating func add(_ text: [UInt8], _ limit: Limit) {
            count += 1
            if isFull || texts.count >= limit.texts || bytes + text.count > limit.bytes {
                isFull = true
                return
            }
            texts.append(text)
            bytes += text.count
        }

        mutating func add(_ other: Lane, _ limit: Limit) {
            for text in other.texts { add(text, limit) }
            if other.count > other.texts.count {
                count += other.count - other.texts.count
                isFull = true
            }
        }
    }

    /// How much a lane takes.
    struct Limit: Sendable {
        var texts = Int.max
        var bytes = Int.max
    }

    /// A row for each file, in their order.
    var rows: [ProgramRow] = []
    /// What a portfolio keeps of each file, in their order.
    var entries: [PortfolioEntry] = []
    /// The first program, for a report that is of it alone where it stays the only one.
    var first: Assessment?
    private var lanes: [Lane] = []
    private var limits: [Limit] = []

    /// Holds a text back in a lane.
    mutating func hold(_ text: [UInt8], in lane: Int = 0, upTo limit: Limit = Limit()) {
        openLane(lane, limit)
        lanes[lane].add(text, limits[lane])
    }

    /// Adds what a later part holds back.
    mutating func add(_ later: HeldBack) {
        rows += later.rows
        entries += later.entries
        if first == nil { first = later.first }
        for (number, lane) in later.lanes.enumerated() {
            openLane(number, later.limits[number])
            lanes[number].add(lane, limits[number])
        }
    }

    /// What waits in a lane.
    subscript(lane: Int) -> Lane { lane < lanes.count ? lanes[lane] : Lane() }

    private mutating func openLane(_ lane: Int, _ limit: Limit) {
        while lanes.count <= lane {
            lanes.append(Lane())
            limits.append(limit)
        }
        limits[lane] = limit
    }
}
