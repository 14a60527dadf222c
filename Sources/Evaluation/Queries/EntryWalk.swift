internal import LocatedYAML
package import ProgramModel

/// The entries that a path leads to, and the lists among them that may hold more.
package struct EntryWalk: Sendable {
    /// The entries that are listed.
    package private(set) var listed: ArraySlice<RecordIndex> = []
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
    package init(_ list: CompiledList, in program: Program) {
        if list.isOfCourses {
            listed = program.courses[...]
            for course in program.unlistedCourses { unlisted.append((course, EntryWalk.sequence(course, program))) }
        } else {
            listed = Program.roots
        }
        for step in list.steps { descend(step, program) }
    }

    /// The entries that a course leads to.
    init(_ list: CompiledList, of course: RecordIndex, in program: Program) {
        if program.isUnlisted(course) {
            unlisted = [(course, EntryWalk.sequence(course, program))]
            for step in list.steps { descend(step, program) }
        } else {
            take(list.steps[0], of: course, program)
            for step in list.steps.dropFirst() { descend(step, program) }
        }
    }

    /// The part of the list of courses where a course that is not listed may still stand.
    static func sequence(_ course: RecordIndex, _ program: Program) -> OpenList {
        let node = program.node(course)
        let content = program.fact(course, CourseField.content)
        let section = CourseSection.narrowest(
            sides: program.fact(course, CourseField.takenIn).certainTerms,
            contents: content.state == .stated ? content.certainTerms : CourseSection.all[0].contents)
        return OpenList(
            owner: course, node: node, field: FieldNumber.courses + Int32(section), isStated: node >= 0)
    }

    private mutating func descend(_ step: CompiledList.Step, _ program: Program) {
        let owners = listed
        listed = []
        let before = unlisted.count
        for index in 0..<before { unlisted[index].record = Program.unlisted(step.kind) }
        for owner in owners { take(step, of: owner, program) }
    }

    /// Takes up what a field of an entry lists.
    private mutating func take(_ step: CompiledList.Step, of owner: RecordIndex, _ program: Program) {
        let fact = program.fact(owner, step.slot)
        switch fact.state {
        case .none: return
        case .unknown: break
        case .stated:
            if step.isSingle {
                listed.append(RecordIndex(fact.low))
                return
            }
            let items = program.items(fact)
            if listed.isEmpty { listed = items } else { listed.append(contentsOf: items) }
            guard fact.isOpen else { return }
        }
        let list = OpenList(owner: owner, node: fact.node, field: step.field, isStated: fact.state == .stated)
        unlisted.append((Program.unlisted(step.kind), list))
    }
}
