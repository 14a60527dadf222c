public import LocatedYAML
public import SourceDiagnostics

/// A program of study as its file states it: facts, each with the place where it is written.
///
/// Entries are found by their index, facts by entry and field. A negative index stands for any entry of a kind that an open list may
/// still hold: of it nothing is known (``unlisted(_:)``). A program never changes, and a copy of it costs nothing.
public struct Program: Sendable {
    private let shared: Shared

    /// The facts, held once for all copies.
    private final class Shared: Sendable {
        let facts: ProgramFacts

        init(_ facts: ProgramFacts) {
            self.facts = facts
        }
    }

    init(_ facts: ProgramFacts) {
        shared = Shared(facts)
    }

    /// The file.
    public var source: SourceText { shared.facts.source }
    /// The file's tree.
    public var tree: YAMLTree { shared.facts.tree }
    /// Whether the file is a draft, in which silence is never an answer.
    public var isDraft: Bool { shared.facts.isDraft }
    /// The student's way.
    public var plan: Plan { shared.facts.plan }
    /// All courses in the order of the plan.
    public var courses: [RecordIndex] { shared.facts.courses }
    /// Entries for the courses that the plan may still get: for each part of it that is open, one of which only that is known.
    public var unlistedCourses: [RecordIndex] { shared.facts.unlistedCourses }
    /// Entries that stand for a course that the plan holds elsewhere too, with the entry that counts.
    public var repetitions: [RecordIndex: RecordIndex] { shared.facts.repetitions }

    /// The entry of the program itself.
    public static let root: RecordIndex = 0

    /// The index that stands for any entry of a kind that is not listed.
    public static func unlisted(_ kind: RecordKind) -> RecordIndex {
        -1 - RecordIndex(kind.rawValue)
    }

    /// Whether an entry stands for those that an open list may still hold.
    public func isUnlisted(_ record: RecordIndex) -> Bool {
        record < 0 || shared.facts.entries[Int(record)].isUnlisted
    }

    /// What kind of entry it is.
    public func kind(_ record: RecordIndex) -> RecordKind { shared.facts.kind(record) }

    /// The entry that an entry belongs to.
    public func parent(_ record: RecordIndex) -> RecordIndex? { shared.facts.parent(record) }

    /// The node that an entry is written as; -1 where it is not in the file.
    public func node(_ record: RecordIndex) -> NodeIndex { shared.facts.node(record) }

    /// What the file says about a field of an entry.
    public func fact(_ record: RecordIndex, _ slot: Int) -> Fact { shared.facts.fact(record, slot) }

    /// The entries of a list, as indices of entries.
    public func items(_ fact: Fact) -> ArraySlice<RecordIndex> { shared.facts.items(fact) }

    /// The text of a fact; nothing where the file states none.
    public func text(_ fact: Fact) -> String? { shared.facts.text(fact) }

    /// The text of a field of an entry.
    public func text(_ record: RecordIndex, _ slot: Int) -> String? { shared.facts.text(record, slot) }

    /// The bytes of the text of a fact; none where the file states none.
    public func bytes(_ fact: Fact) -> ArraySlice<UInt8> {
        fact.state == .stated && fact.node >= 0 ? shared.facts.tree.bytes(fact.node) : []
    }

    /// The texts of a list of texts.
    public func texts(_ fact: Fact) -> [String] {
        items(fact).map { shared.facts.tree.string($0) }
    }

    /// The program's title.
    public var title: String { text(Program.root, ProgramField.title) ?? "" }

    /// The program's id, where it has one.
    public var identifier: String? { text(Program.root, ProgramField.id) }

    /// The day by which the file wants its dates to be judged, where it names a single day.
    public var asOf: CalendarDate? {
        let fact = fact(Program.root, ProgramField.asOf)
        return fact.state == .stated && fact.low == fact.high ? CalendarDate(number: fact.low) : nil
    }
}
