public import LocatedYAML
public import SourceDiagnostics

/// A program of study as its file states it: facts, each with the place where it is written.
///
/// Entries are found by their index, facts by entry and field. A negative index stands for any entry of a kind that an open list may
/// still hold: of it nothing is known (``unlisted(_:)``). A program never changes, and a copy of it costs nothing.
public struct Program: Sendable {
    @usableFromInline let shared: Shared

    /// What was read, held once for all copies. Each row stands by itself, so that asking for a fact touches nothing else.
    @usableFromInline final class Shared: Sendable {
        @usableFromInline let source: SourceText
        @usableFromInline let tree: YAMLTree
        @usableFromInline let isDraft: Bool
        @usableFromInline let plan: Plan
        @usableFromInline let courses: [RecordIndex]
        @usableFromInline let unlistedCourses: [RecordIndex]
        @usableFromInline let repetitions: [RecordIndex: RecordIndex]
        let entries: [ProgramEntry]
        @usableFromInline let facts: [Fact]
        @usableFromInline let firstFacts: [Int32]
        @usableFromInline let listItems: [Int32]

        init(_ program: ProgramFacts) {
            source = program.source
            tree = program.tree
            isDraft = program.isDraft
            plan = program.plan
            courses = program.courses
            unlistedCourses = program.unlistedCourses
            repetitions = program.repetitions
            entries = program.entries
            facts = program.facts
            firstFacts = program.entries.map(\.firstFact)
            listItems = program.listItems
        }
    }

    init(_ facts: ProgramFacts) {
        shared = Shared(facts)
    }

    /// The file.
    public var source: SourceText { shared.source }
    /// The file's tree.
    @inlinable public var tree: YAMLTree { shared.tree }
    /// Whether the file is a draft, in which silence is never an answer.
    public var isDraft: Bool { shared.isDraft }
    /// The student's way.
    @inlinable public var plan: Plan { shared.plan }
    /// All courses in the order of the plan.
    @inlinable public var courses: [RecordIndex] { shared.courses }
    /// Entries for the courses that the plan may still get: for each part of it that is open, one of which only that is known.
    @inlinable public var unlistedCourses: [RecordIndex] { shared.unlistedCourses }
    /// Entries that stand for a course that the plan holds elsewhere too, with the entry that counts.
    @inlinable public var repetitions: [RecordIndex: RecordIndex] { shared.repetitions }

    /// The entry of the program itself.
    public static let root: RecordIndex = 0
    /// The same as a list of one.
    public static let roots: ArraySlice<RecordIndex> = [root]

    /// The index that stands for any entry of a kind that is not listed.
    public static func unlisted(_ kind: RecordKind) -> RecordIndex {
        -1 - RecordIndex(kind.rawValue)
    }

    /// Whether an entry stands for those that an open list may still hold.
    public func isUnlisted(_ record: RecordIndex) -> Bool {
        record < 0 || shared.entries[Int(record)].isUnlisted
    }

    /// What kind of entry it is.
    public func kind(_ record: RecordIndex) -> RecordKind {
        record >= 0 ? shared.entries[Int(record)].kind : RecordKind(rawValue: UInt8(-1 - record)) ?? .program
    }

    /// The entry that an entry belongs to.
    public func parent(_ record: RecordIndex) -> RecordIndex? {
        record > 0 ? shared.entries[Int(record)].parent : nil
    }

    /// The node that an entry is written as; -1 where it is not in the file.
    public func node(_ record: RecordIndex) -> NodeIndex {
        record >= 0 ? shared.entries[Int(record)].node : -1
    }

    /// What the file says about a field of an entry.
    @inlinable
    public func fact(_ record: RecordIndex, _ slot: Int) -> Fact {
        record >= 0 ? shared.facts[Int(shared.firstFacts[Int(record)]) + slot] : .unknown
    }

    /// The facts of all entries, one entry after the other, for those that ask very many of them.
    package var facts: [Fact] { shared.facts }
    /// For each entry where its facts start.
    package var firstFacts: [Int32] { shared.firstFacts }

    /// The entries of a list, as indices of entries.
    @inlinable
    public func items(_ fact: Fact) -> ArraySlice<RecordIndex> {
        fact.state == .stated ? shared.listItems[Int(fact.low)..<Int(fact.low + fact.high)] : []
    }

    /// The text of a fact; nothing where the file states none.
    public func text(_ fact: Fact) -> String? {
        fact.state == .stated && fact.node >= 0 ? shared.tree.string(fact.node) : nil
    }

    /// The text of a field of an entry.
    public func text(_ record: RecordIndex, _ slot: Int) -> String? { text(fact(record, slot)) }

    /// The bytes of the text of a fact; none where the file states none.
    @inlinable
    public func bytes(_ fact: Fact) -> ArraySlice<UInt8> {
        fact.state == .stated && fact.node >= 0 ? shared.tree.bytes(fact.node) : []
    }

    /// The texts of a list of texts.
    public func texts(_ fact: Fact) -> [String] {
        items(fact).map { shared.tree.string($0) }
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
