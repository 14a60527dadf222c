internal import LocatedYAML
internal import ProgramModel
internal import RubricModel

/// The entries that a path leads to, and the lists among them that may hold more.
struct EntryWalk: Sendable {
    /// The entries that are listed.
    private(set) var listed: ArraySlice<RecordIndex> = []
    /// Entries that stand for any that are not listed, each with the list that may hold them.
    private(set) var unlisted: [(record: RecordIndex, list: OpenList)] = []

    /// A list that may hold more than it lists.
    struct OpenList: Sendable {
        let owner: RecordIndex
        let node: NodeIndex
        /// The number of the list among all fields.
        let field: Int32
        /// Whether the file has the list, or says nothing about it.
        let isStated: Bool
    }

    /// The entries of a program that a path leads to.
    init(_ path: ListPath, in program: Program) {
        switch path.base {
        case .program: listed = [Program.root]
        case .courses:
            listed = program.courses[...]
            for course in program.unlistedCourses { unlisted.append((course, EntryWalk.sequence(course, program))) }
        case .field(let slot): take(RecordKind.program.declaration.fields[slot], slot, of: Program.root, program)
        }
        for slot in path.nested { descend(slot, program) }
    }

    /// The entries that a course leads to.
    init(_ nested: [Int], of course: RecordIndex, in program: Program) {
        if program.isUnlisted(course) {
            unlisted = [(course, EntryWalk.sequence(course, program))]
            for slot in nested { descend(slot, program) }
        } else {
            take(RecordKind.course.declaration.fields[nested[0]], nested[0], of: course, program)
            for slot in nested.dropFirst() { descend(slot, program) }
        }
    }

    /// The list of courses, where a course that is not listed may still stand.
    static func sequence(_ course: RecordIndex, _ program: Program) -> OpenList {
        OpenList(
            owner: course, node: program.node(course), field: FieldNumber.courses, isStated: program.node(course) >= 0)
    }

    private mutating func descend(_ slot: Int, _ program: Program) {
        let owners = listed
        let unlistedOwners = unlisted
        listed = []
        unlisted = []
        for owner in owners { take(program.kind(owner).declaration.fields[slot], slot, of: owner, program) }
        for (owner, list) in unlistedOwners {
            let kind = program.kind(owner).declaration.fields[slot].type.recordKind ?? .program
            unlisted.append((Program.unlisted(kind), list))
        }
    }

    /// Takes up what a field of an entry lists.
    private mutating func take(_ field: FieldDeclaration, _ slot: Int, of owner: RecordIndex, _ program: Program) {
        let fact = program.fact(owner, slot)
        switch fact.state {
        case .none: return
        case .unknown: break
        case .stated:
            if case .record = field.type {
                listed.append(RecordIndex(fact.low))
                return
            }
            let items = program.items(fact)
            if listed.isEmpty { listed = items } else { listed.append(contentsOf: items) }
            guard fact.isOpen else { return }
        }
        let kind = field.type.recordKind ?? .program
        let list = OpenList(
            owner: owner, node: fact.node, field: FieldNumber.of(program.kind(owner), slot),
            isStated: fact.state == .stated)
        unlisted.append((Program.unlisted(kind), list))
    }
}
