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

    func kind(_ record: RecordIndex) -> RecordKind { entries[Int(record)].kind }

    func parent(_ record: RecordIndex) -> RecordIndex? {
        record > 0 ? entries[Int(record)].parent : nil
    }

    func node(_ record: RecordIndex) -> NodeIndex { entries[Int(record)].node }

    func fact(_ record: RecordIndex, _ slot: Int) -> Fact { facts[Int(entries[Int(record)].firstFact) + slot] }

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
