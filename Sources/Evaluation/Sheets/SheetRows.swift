internal import ProgramModel

/// The entries of a list in one program, and the lists on the way to them that may hold more. One is filled again for every list.
struct SheetRows {
    /// The entries that are listed; behind them, for a list of courses, those that stand for courses which are not.
    private(set) var records: [RecordIndex] = []
    /// How many are listed.
    private(set) var listed = 0
    /// For entries of lists in courses the course of each, by its place in the plan.
    private(set) var courses: [Int32] = []
    /// The entries to which lists belong that may hold more; nothing is known of what they may hold.
    private(set) var open: [RecordIndex] = []
    private var before: (records: [RecordIndex], courses: [Int32]) = ([], [])

    /// How many words hold a bit for every row.
    var words: Int { (records.count + 63) / 64 }

    mutating func fill(_ list: CompiledList, in program: Program) {
        records.removeAll(keepingCapacity: true)
        courses.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        if list.isOfCourses {
            records.append(contentsOf: program.courses)
            for place in program.courses.indices { courses.append(Int32(truncatingIfNeeded: place)) }
            listed = records.count
            guard !list.steps.isEmpty else {
                records.append(contentsOf: program.unlistedCourses)
                return
            }
            open.append(contentsOf: program.unlistedCourses)
        } else {
            records.append(Program.root)
        }
        for step in list.steps { descend(step, list.isOfCourses, program) }
        listed = records.count
    }

    private mutating func descend(_ step: CompiledList.Step, _ isOfCourses: Bool, _ program: Program) {
        swap(&records, &before.records)
        swap(&courses, &before.courses)
        records.removeAll(keepingCapacity: true)
        courses.removeAll(keepingCapacity: true)
        for (index, owner) in before.records.enumerated() {
            let fact = program.fact(owner, step.slot)
            switch fact.state {
            case .none: continue
            case .unknown: open.append(owner)
            case .stated:
                if step.isSingle {
                    records.append(RecordIndex(truncatingIfNeeded: fact.low))
                } else {
                    records.append(contentsOf: program.items(fact))
                    if fact.isOpen { open.append(owner) }
                }
                guard isOfCourses else { continue }
                while courses.count < records.count { courses.append(before.courses[index]) }
            }
        }
    }
}
