internal import AssessmentModel
internal import LocatedYAML
internal import ProgramModel

/// What the measures of one evaluation counted and what keeps them open, one measure after the other.
///
/// All measures write into the same rows, so that a measure costs no memory of its own.
struct Findings {
    /// The entries that were counted.
    private(set) var evidence: [RecordIndex] = []
    /// What keeps values open.
    private(set) var doubts: [RecordDoubt] = []
    /// What measures suspect, in words.
    private(set) var suspicions: [String] = []

    init() {
        evidence.reserveCapacity(1_024)
        doubts.reserveCapacity(512)
    }

    /// An entry is counted.
    mutating func count(_ record: RecordIndex) {
        evidence.append(record)
    }

    /// A field of an entry is not stated, not exactly, or may list more.
    mutating func open(_ record: RecordIndex, _ slot: Int, in program: Program) {
        let fact = program.fact(record, slot)
        let reason: Doubt.Reason = fact.state != .stated ? .notStated : fact.isOpen ? .mayGrow : .uncertain
        doubts.append(
            RecordDoubt(record, reason, FieldNumber.of(program.kind(record), slot), node: fact.node))
    }

    /// A list may hold more than it lists.
    mutating func mayGrow(_ list: EntryWalk.OpenList) {
        doubts.append(RecordDoubt(list.owner, list.isStated ? .mayGrow : .notStated, list.field, node: list.node))
    }

    /// The plan may hold more courses where one that is not listed would stand.
    mutating func mayGrow(atUnlisted course: RecordIndex, in program: Program) {
        mayGrow(EntryWalk.sequence(course, program))
    }

    /// It depends on what students choose.
    mutating func choice(at node: NodeIndex) {
        doubts.append(RecordDoubt(Program.root, .choice, node: node))
    }

    /// A date of an entry cannot be judged without a day.
    mutating func noDay(_ record: RecordIndex, _ node: NodeIndex) {
        doubts.append(RecordDoubt(record, .noDay, node: node))
    }

    /// A measure suspects something of an entry.
    mutating func suspect(_ record: RecordIndex, _ words: String, node: NodeIndex = -1) {
        doubts.append(RecordDoubt(record, .suspicion, Int32(suspicions.count), node: node))
        suspicions.append(words)
    }

    // MARK: What a measure takes back

    /// Takes back doubts since a point.
    mutating func removeDoubts(since start: Int, where isIdle: (RecordDoubt) -> Bool) {
        guard doubts.count > start else { return }
        let kept = doubts[start...].filter { !isIdle($0) }
        doubts.replaceSubrange(start..., with: kept)
    }

    /// Takes back all doubts: they are located, or the measure is certain all the same.
    mutating func removeDoubts() {
        doubts.removeAll(keepingCapacity: true)
    }

    /// Takes back what was counted behind a point.
    mutating func removeEvidence(after count: Int) {
        guard evidence.count > count else { return }
        evidence.removeLast(evidence.count - count)
    }

    /// Takes back everything.
    mutating func removeAll() {
        evidence.removeAll(keepingCapacity: true)
        doubts.removeAll(keepingCapacity: true)
        suspicions.removeAll(keepingCapacity: true)
    }

    /// Puts the number of a place where the number of an entry stood.
    mutating func locate(_ index: Int, _ place: PlaceNumber) {
        evidence[index] = place
    }
}
