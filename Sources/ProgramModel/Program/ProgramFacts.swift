internal import LocatedYAML
internal import SourceDiagnostics

/// The facts of a program while and after they are read. ``Program`` shares them with everybody who asks.
struct ProgramFacts: Sendable {
    let source: SourceText
    let tree: YAMLTree
    var isDraft = true
    var plan = Plan()
    var courses: [RecordIndex] = []
    var unlistedCourses: [RecordIndex] = []
    var repetitions: [RecordIndex: RecordIndex] = [:]
    var entries: [ProgramEntry] = []
    var facts: [Fact] = []
    var listItems: [Int32] = []

    init(source: SourceText, tree: YAMLTree) {
        self.source = source
        self.tree = tree
    }

    func kind(_ record: RecordIndex) -> RecordKind {
        record >= 0 ? entries[Int(record)].kind : RecordKind(rawValue: UInt8(-1 - record)) ?? .program
    }

    func parent(_ record: RecordIndex) -> RecordIndex? {
        record > 0 ? entries[Int(record)].parent : nil
    }

    func node(_ record: RecordIndex) -> NodeIndex {
        record >= 0 ? entries[Int(record)].node : -1
    }

    func fact(_ record: RecordIndex, _ slot: Int) -> Fact {
        record >= 0 ? facts[Int(entries[Int(record)].firstFact) + slot] : .unknown
    }

    func items(_ fact: Fact) -> ArraySlice<RecordIndex> {
        fact.state == .stated ? listItems[Int(fact.low)..<Int(fact.low + fact.high)] : []
    }

    func text(_ fact: Fact) -> String? {
        fact.state == .stated && fact.node >= 0 ? tree.string(fact.node) : nil
    }

    func text(_ record: RecordIndex, _ slot: Int) -> String? {
        text(fact(record, slot))
    }
}
