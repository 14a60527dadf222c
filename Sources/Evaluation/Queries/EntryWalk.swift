internal import LocatedYAML
internal import ProgramModel
internal import RubricModel

/// The entries that a path leads to, and the lists among them that may hold more.
struct EntryWalk: Sendable {
    /// The entries that are listed.
    private(set) var listed: [RecordIndex] = []
    /// Entries that stand for any that are not listed, each with the list that may hold them.
    private(set) var unlisted: [(record: RecordIndex, list: OpenList)] = []

    /// A list that may hold more than it lists.
    struct OpenList: Sendable {
        let owner: RecordIndex
        let node: NodeIndex
        let name: String
    }

    /// The entries below an entry of the program, or all of them where none is given.
    init(_ path: ListPath, in program: Program) {
        switch path.base {
        case .program: listed = [Program.root]
        case .courses:
            listed = program.courses
            unlisted = program.unlistedCourses.map { course in
                (course, OpenList(owner: course, node: program.node(course), name: "courses"))
            }
        case .field(let slot):
            add(slot, of: Program.root, in: program)
        }
        for slot in path.nested { descend(slot, in: program) }
    }

    /// The entries that a course leads to.
    init(_ nested: [Int], of course: RecordIndex, in program: Program) {
        if program.isUnlisted(course) {
            unlisted = [(course, OpenList(owner: course, node: program.node(course), name: "courses"))]
        } else {
            listed = [course]
        }
        for slot in nested { descend(slot, in: program) }
    }

    private mutating func descend(_ slot: Int, in program: Program) {
        let owners = listed
        let unlistedOwners = unlisted
        listed = []
        unlisted = []
        for owner in owners { add(slot, of: owner, in: program) }
        for (owner, list) in unlistedOwners {
            let kind = program.kind(owner).declaration.fields[slot].type.recordKind ?? .program
            unlisted.append((Program.unlisted(kind), list))
        }
    }

    private mutating func add(_ slot: Int, of owner: RecordIndex, in program: Program) {
        let field = program.kind(owner).declaration.fields[slot]
        let fact = program.fact(owner, slot)
        let kind = field.type.recordKind ?? .program
        let open = (Program.unlisted(kind), OpenList(owner: owner, node: fact.node, name: field.name))
        switch fact.state {
        case .none: break
        case .unknown: unlisted.append(open)
        case .stated:
            if case .record = field.type {
                listed.append(RecordIndex(fact.low))
            } else {
                listed.append(contentsOf: program.items(fact))
                if fact.isOpen { unlisted.append(open) }
            }
        }
    }
}
