internal import LocatedYAML
internal import SourceDiagnostics

/// Turns a tree into a program: every key finds its field, every value is read by the field's type.
struct ProgramBinder {
    let tree: YAMLTree
    let limits: ReadingLimits
    let isExcerpt: Bool
    var program: ProgramFacts
    /// The fields of all kinds, held here so that nobody need ask whether they are made yet.
    let known = KnownFields.all
    var diagnostics: [Diagnostic] = []

    /// References that are resolved when all entries are known: the place of the fact, the kind they name, and where among
    /// ``referringNodes`` their nodes are.
    var references: [(fact: Int, kind: RecordKind, nodes: Range<Int>, isList: Bool)] = []
    var referringNodes: [NodeIndex] = []
    /// The times of the stages in the order in which they are read, each with its node, and which of them is asked for next.
    private(set) var stageTimes: [(node: NodeIndex, time: StageTime)] = []
    private var nextStageTime = 0
    /// Amounts behind which no unit stands.
    var amountsWithoutUnit: [(fact: Int, record: RecordIndex)] = []
    /// The places of amounts that are college credits, whatever these are here.
    var amountsInCollegeCredits: [Int] = []
    /// The sections that the file calls complete and incomplete.
    var complete = TermSet.empty
    var incomplete = TermSet.empty
    /// Whether lists of entries that are read now may hold more than is listed.
    var listsAreOpen = true
    /// Fields that keys which the format does not have were probably meant for, by the places of their facts.
    var misspelled: Set<Int> = []
    /// The entries of lists that are not read to their ends, the innermost list last.
    var pending: [RecordIndex] = []
    /// Entries by the node that they are written as, where an alias can repeat one.
    var firstEntries: [NodeIndex: RecordIndex] = [:]

    /// What silence means, which depends on the status.
    private var silent = SilentFacts.inDraft

    init(source: SourceText, tree: YAMLTree, limits: ReadingLimits, isExcerpt: Bool) {
        self.tree = tree
        self.limits = limits
        self.isExcerpt = isExcerpt
        program = ProgramFacts(source: source, tree: tree)
        program.facts.reserveCapacity(tree.nodes.count * 6 + 256)
        program.entries.reserveCapacity(tree.nodes.count / 6 + 16)
        program.listItems.reserveCapacity(tree.nodes.count / 6 + 16)
    }

    mutating func bind() {
        guard tree.nodes[0].kind == .mapping else {
            report(
                .wrongType, "a program of study is a mapping of keys and values, and this is \(describe(0))", at: 0,
                help: "Start with `program-of-study: 1` and `title: ...`; `posrubric init` writes a file to start from."
            )
            return
        }
        readStatus()
        _ = bindRecord(.program, 0, parent: Program.root)
        resolveReferences()
        derive()
        diagnostics = diagnostics.sortedByPlace()
    }

    /// What silence means depends on the status, so it is looked up before anything is read.
    private mutating func readStatus() {
        var named: (complete: NodeIndex, incomplete: NodeIndex) = (0, 0)
        let (status, complete, incomplete) = (ProgramField.status, ProgramField.complete, ProgramField.incomplete)
        var cursor = MappingCursor(0, in: tree)
        while let (key, value) = cursor.next(in: tree) {
            guard let slot = known.slot(.program, key: tree.nodes[Int(key)].keyNumber) else { continue }
            let node = tree.resolved(value)
            switch slot {
            case status where tree.nodes[Int(node)].kind == .scalar:
                program.isDraft = Vocabulary.status.number(of: node, in: tree) != 1
                if isUnknown(node) { reportEmptyStatus(key) }
            case complete:
                self.complete = sections(node)
                named.complete = node
            case incomplete:
                self.incomplete = sections(node)
                named.incomplete = node
            default: break
            }
        }
        listsAreOpen = program.isDraft
        silent = program.isDraft ? .inDraft : .inSubmission
        let both = self.complete.intersection(self.incomplete)
        if let number = both.first {
            report(
                .contradiction, "`\(Vocabulary.section.terms[number].name)` is called complete and incomplete",
                at: named.incomplete, label: "incomplete here",
                notes: [.init(tree.range(named.complete), "complete here")],
                help: "Keep it in one of `complete` and `incomplete`.")
        }
    }

    private func sections(_ node: NodeIndex) -> TermSet {
        let nodes = tree.nodes[Int(node)].kind == .sequence ? Array(tree.children(node)) : [node]
        return nodes.reduce(.empty) { set, node in
            let node = tree.resolved(node)
            guard tree.nodes[Int(node)].kind == .scalar else { return set }
            return Vocabulary.section.number(of: node, in: tree).map { set.union(TermSet($0)) } ?? set
        }
    }

    // MARK: Entries

    /// Reads an entry.
    ///
    /// - Parameter content: What a course teaches that stands in a list of its own for that content.
    mutating func bindRecord(_ kind: RecordKind, _ node: NodeIndex, parent: RecordIndex, content: Fact? = nil)
        -> RecordIndex
    {
        let record = RecordIndex(program.entries.count)
        let first = program.facts.count
        program.entries.append(
            ProgramEntry(kind: kind, isUnlisted: false, firstFact: Int32(first), node: node, parent: parent))
        silent.add(kind, to: &program.facts)
        if record == Program.root { applySections() }
        if tree.nodes[Int(node)].kind == .mapping {
            var cursor = MappingCursor(node, in: tree)
            while let (key, value) = cursor.next(in: tree) {
                let number = tree.nodes[Int(key)].keyNumber
                guard let slot = known.slot(kind, key: number) else {
                    if number >= 0 { reportUnknownKey(key, in: kind, first: first) }
                    continue
                }
                // A key that stands twice was told by the reader; the first one counts.
                guard program.facts[first + slot].node < 0 else { continue }
                bindField(known.form(kind, slot), tree.resolved(value), place: first + slot, record: record)
            }
        } else if let slot = known.shorthand(kind) {
            bindField(known.form(kind, slot), node, place: first + slot, record: record)
        }
        if let content, program.facts[first + CourseField.content].node < 0 {
            program.facts[first + CourseField.content] = content
        }
        checkRequired(kind, record: record, first: first)
        return record
    }

    /// Reports the fields that must be there and are not.
    private mutating func checkRequired(_ kind: RecordKind, record: RecordIndex, first: Int) {
        guard !tree.isTruncated, !(isExcerpt && record == Program.root) else { return }
        for place in silent.requiredRange(kind) {
            let slot = Int(silent.required[place])
            guard program.facts[first + slot].node < 0, !misspelled.contains(first + slot) else { continue }
            reportMissing(known.form(kind, slot).declaration, kind.declaration, program.entries[Int(record)].node)
        }
    }

    /// Lets the lists of the program that are called complete or incomplete mean so where they are not written at all.
    private mutating func applySections() {
        guard !complete.isEmpty || !incomplete.isEmpty else { return }
        for slot in RecordDeclaration.program.fields.indices {
            guard let section = ProgramBinder.sectionOfSlot[slot] else { continue }
            if complete.contains(section) { program.facts[slot] = .none }
            if incomplete.contains(section) { program.facts[slot] = .unknown }
        }
    }

    /// For each field of the program the section of the file that it is.
    private static let sectionOfSlot = RecordDeclaration.program.fields.map {
        Vocabulary.section.number(named: $0.name)
    }

    // MARK: Times

    /// Keeps the time of a stage.
    mutating func keep(_ time: StageTime, of node: NodeIndex) {
        stageTimes.append((node, time))
    }

    /// The time that a scalar names. Stages are asked for in the order in which they were read, so that none is read twice.
    mutating func stageTime(_ node: NodeIndex) -> StageTime? {
        if nextStageTime < stageTimes.count, stageTimes[nextStageTime].node == node {
            nextStageTime += 1
            return stageTimes[nextStageTime - 1].time
        }
        return StageTime(tree.bytes(node))
    }

    // MARK: Lists

    /// Reads a list of entries into a fact.
    mutating func bindRecords(_ kind: RecordKind, _ node: NodeIndex, record: RecordIndex) -> Fact {
        guard var items = listItems(node, of: kind) else { return .unknown }
        let start = pending.count
        while let item = items.next(in: tree) {
            let item = tree.resolved(item)
            guard isEntry(item, of: kind) else { continue }
            let entry = bindRecord(kind, item, parent: record)
            pending.append(entry)
            findCopy(of: kind, since: start)
        }
        return storePending(from: start, node: node, isOpen: listsAreOpen)
    }

    /// Reads a list of the program itself, whose section may be complete or incomplete.
    mutating func bindSection(_ slot: Int, _ body: (inout ProgramBinder) -> Fact) -> Fact {
        let before = listsAreOpen
        defer { listsAreOpen = before }
        if let section = ProgramBinder.sectionOfSlot[slot] {
            if complete.contains(section) { listsAreOpen = false }
            if incomplete.contains(section) { listsAreOpen = true }
        }
        return body(&self)
    }

    /// Makes a fact of the items that were stored since a point.
    func list(from start: Int, node: NodeIndex, isOpen: Bool) -> Fact {
        Fact(
            .stated, node: node, low: Int64(start), high: Int64(program.listItems.count - start), isOpen: isOpen)
    }

    /// Stores the entries that were read since a point.
    mutating func storePending(from start: Int, node: NodeIndex, isOpen: Bool) -> Fact {
        let first = program.listItems.count
        // Most lists are short: to take them one by one costs less than to make room for all.
        for place in start..<pending.count { program.listItems.append(pending[place]) }
        while pending.count > start { pending.removeLast() }
        return list(from: first, node: node, isOpen: isOpen)
    }

    /// The items of a list; a single entry stands for a list of one.
    mutating func listItems(_ node: NodeIndex, of kind: RecordKind) -> ItemCursor? {
        switch tree.nodes[Int(node)].kind {
        case .sequence, .mapping: return ItemCursor(node, in: tree)
        case .scalar:
            if known.shorthand(kind) != nil { return ItemCursor(node, in: tree) }
            report(
                .wrongType, "a list of \(kind.declaration.plural) is expected, and this is text", at: node,
                help: "Write each on a line of its own that starts with `- `.")
            return nil
        }
    }

    /// Whether a node can be an entry of a kind; says so if not.
    mutating func isEntry(_ node: NodeIndex, of kind: RecordKind) -> Bool {
        switch tree.nodes[Int(node)].kind {
        case .mapping: return true
        case .scalar where known.shorthand(kind) != nil && !tree.isNull(node): return true
        case .scalar, .sequence:
            report(
                .wrongType, "\(kind.declaration.article) is expected here, and this is \(describe(node))", at: node,
                help: "Write its fields as `key: value`: \(fieldList(kind)).")
            return false
        }
    }
}
