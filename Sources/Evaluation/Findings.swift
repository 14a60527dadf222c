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
    /// What is wanted of them.
    private let wanted: Wanted
    /// How many doubts were looked at already.
    private var checked = 0
    /// The program of which no more than the first of everything is wanted, and what was found first; no list is kept of it.
    private var program: Program?
    private(set) var first: (evidence: RecordIndex?, doubt: RecordDoubt?) = (nil, nil)

    /// What is wanted of the findings of a measure.
    enum Wanted {
        case everything
        /// The first entry that was counted and the first doubt about something that stands in the file, without words.
        case first
        /// An entry that was counted, and no more.
        case evidence
        /// A doubt about something that stands in the file, and no more.
        case doubt
    }

    init(wanting wanted: Wanted = .everything) {
        self.wanted = wanted
    }

    /// Findings of which only the first are wanted.
    init(wantingFirstOf program: Program) {
        wanted = .first
        self.program = program
    }

    /// Makes room for what all measures of a rubric find.
    mutating func reserveCapacity() {
        evidence.reserveCapacity(1_024)
        doubts.reserveCapacity(512)
    }

    /// Whether more is wanted than the first of something, so that a measure must be answered to the end.
    var wantsEverything: Bool { wanted == .everything }
    /// Whether doubts are wanted at all.
    var wantsDoubts: Bool { wanted != .evidence }

    /// Whether all that is wanted was found, so that nothing else need be looked at.
    mutating func isEnough(_ program: Program) -> Bool {
        switch wanted {
        case .everything: return false
        case .first: return first.doubt != nil
        case .evidence: return !evidence.isEmpty
        case .doubt:
            while checked < doubts.count {
                if doubts[checked].isInFile(program) { return true }
                checked += 1
            }
            return false
        }
    }

    /// The first doubt about something that stands in the file.
    func firstDoubt(in program: Program) -> RecordDoubt? { first.doubt ?? doubts.first { $0.isInFile(program) } }

    /// The first entry that was counted.
    var firstEvidence: RecordIndex? { first.evidence ?? evidence.first }

    /// An entry is counted.
    mutating func count(_ record: RecordIndex) {
        guard wanted == .first else { return evidence.append(record) }
        if first.evidence == nil { first.evidence = record }
    }

    private mutating func add(_ doubt: RecordDoubt) {
        guard let program else { return doubts.append(doubt) }
        if first.doubt == nil, doubt.isInFile(program) { first.doubt = doubt }
    }

    /// A field of an entry is not stated, not exactly, or may list more.
    mutating func open(_ record: RecordIndex, _ slot: Int, in program: Program) {
        if first.doubt != nil { return }
        let fact = program.fact(record, slot)
        let reason: Doubt.Reason = fact.state != .stated ? .notStated : fact.isOpen ? .mayGrow : .uncertain
        add(RecordDoubt(record, reason, FieldNumber.of(program.kind(record), slot), node: fact.node))
    }

    /// A list may hold more than it lists.
    mutating func mayGrow(_ list: EntryWalk.OpenList) {
        if first.doubt != nil { return }
        add(RecordDoubt(list.owner, list.isStated ? .mayGrow : .notStated, list.field, node: list.node))
    }

    /// The plan may hold more courses where one that is not listed would stand.
    mutating func mayGrow(atUnlisted course: RecordIndex, in program: Program) {
        if first.doubt != nil { return }
        mayGrow(EntryWalk.sequence(course, program))
    }

    /// It depends on what students choose.
    mutating func choice(at node: NodeIndex) {
        if first.doubt != nil { return }
        add(RecordDoubt(Program.root, .choice, node: node))
    }

    /// A date of an entry cannot be judged without a day.
    mutating func noDay(_ record: RecordIndex, _ node: NodeIndex) {
        if first.doubt != nil { return }
        add(RecordDoubt(record, .noDay, node: node))
    }

    /// A measure suspects something of an entry.
    mutating func suspect(_ record: RecordIndex, _ words: @autoclosure () -> String, node: NodeIndex = -1) {
        if first.doubt != nil { return }
        add(RecordDoubt(record, .suspicion, Int32(suspicions.count), node: node))
        if wantsEverything { suspicions.append(words()) }
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

    /// Takes back everything.
    mutating func removeAll() {
        checked = 0
        first = (nil, nil)
        evidence.removeAll(keepingCapacity: true)
        doubts.removeAll(keepingCapacity: true)
        suspicions.removeAll(keepingCapacity: true)
    }

    /// Puts the number of a place where the number of an entry stood.
    mutating func locate(_ index: Int, _ place: PlaceNumber) {
        evidence[index] = place
    }
}
