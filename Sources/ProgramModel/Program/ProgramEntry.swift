internal import LocatedYAML

/// The place of an entry in its program. A negative index stands for an entry that the file does not list: see ``Program``.
public typealias RecordIndex = Int32

/// One entry of a program: its kind, where it is written, and where its facts are.
struct ProgramEntry: Sendable {
    let kind: RecordKind
    /// Whether the entry stands for those that an open list may still hold.
    let isUnlisted: Bool
    let firstFact: Int32
    /// The node that the entry is written as; for an unlisted entry that of the list that may hold it.
    let node: NodeIndex
    /// The entry that it belongs to; the program itself belongs to none and names itself.
    let parent: RecordIndex
}
