internal import LocatedYAML
internal import SourceDiagnostics

extension ProgramBinder {
    /// Reads the value of a field by the field's type.
    mutating func bindField(_ field: FieldForm, _ node: NodeIndex, place: Int, record: RecordIndex) {
        switch tree.plainWord(node) {
        case .null, .unknown:
            if field.isRequired { reportMissing(field.declaration, program.kind(record).declaration, node) }
            // What is only written where it has something to say says nothing when it is empty.
            program.facts[place] = Fact(field.isAbsentInSilence ? .none : .unknown, node: node)
            return
        case .absent where !field.isRequired:
            program.facts[place] = Fact(.none, node: node)
            return
        default: break
        }
        // The fact is computed before it is stored: reading it may add facts, which moves the others.
        var fact = readFact(field, node, place: place, record: record)
        // A value that was refused is there all the same: nobody is told that the field is missing.
        if fact.node < 0 { fact.node = node }
        program.facts[place] = fact
    }

    private mutating func readFact(
        _ field: FieldForm, _ node: NodeIndex, place: Int, record: RecordIndex
    ) -> Fact {
        switch field.value {
        case .text: return scalar(field, node) ? Fact(.stated, node: node) : .unknown
        case .texts: return texts(field, node)
        case .code: return scalar(field, node) && code(field, node) ? Fact(.stated, node: node) : .unknown
        case .codes:
            let fact = texts(field, node)
            for item in program.items(fact) where !code(field, item) { return .unknown }
            return fact
        case .choice: return term(field, node)
        case .choices: return terms(field, node)
        case .number: return number(field, node)
        case .amount: return amount(field, node, place: place, record: record)
        case .grade: return grade(field, node)
        case .grades: return grades(field, node)
        case .date: return date(field, node)
        case .stageTime: return stage(field, node)
        case .selection: return selection(field, node)
        case .name: return name(field, node)
        case .record:
            let kind = field.recordKind
            guard isEntry(node, of: kind) else { return .unknown }
            guard record == Program.root else {
                return Fact(.stated, node: node, low: Int64(bindRecord(kind, node, parent: record)), high: 1)
            }
            return bindSection(place) { binder in
                Fact(.stated, node: node, low: Int64(binder.bindRecord(kind, node, parent: record)), high: 1)
            }
        case .records:
            let kind = field.recordKind
            if record != Program.root { return bindRecords(kind, node, record: record) }
            var fact = bindSection(place) { $0.bindRecords(kind, node, record: record) }
            // A list that is only written where it has something to say is all that there is to say.
            if field.isAbsentInSilence { fact.isOpen = false }
            return fact
        case .planItems: return bindPlan(field, node, record: record)
        case .reference:
            guard scalar(field, node) else { return .unknown }
            referringNodes.append(node)
            references.append((place, field.recordKind, referringNodes.count - 1..<referringNodes.count, false))
            return Fact(.unknown, node: node)
        case .references:
            guard areScalars(field, node) else { return .unknown }
            let start = referringNodes.count
            ProgramBinder.addScalars(node, in: tree, to: &referringNodes)
            references.append((place, field.recordKind, start..<referringNodes.count, true))
            return Fact(.unknown, node: node)
        }
    }

    /// Whether a value says that the fact is not known: nothing, `~` or `unknown`.
    func isUnknown(_ node: NodeIndex) -> Bool {
        switch tree.plainWord(node) {
        case .null, .unknown: true
        default: false
        }
    }

    // MARK: Text

    private mutating func scalar(_ field: FieldForm, _ node: NodeIndex) -> Bool {
        if tree.nodes[Int(node)].kind == .scalar { return true }
        reportType(field.declaration, node)
        return false
    }

    /// Whether a value is a list of scalars, or one scalar that stands for a list of one; says so if not.
    private mutating func areScalars(_ field: FieldForm, _ node: NodeIndex) -> Bool {
        switch tree.nodes[Int(node)].kind {
        case .scalar: return true
        case .mapping:
            reportType(field.declaration, node)
            return false
        case .sequence:
            var items = ItemCursor(node, in: tree)
            while let item = items.next(in: tree) {
                let item = tree.resolved(item)
                guard tree.nodes[Int(item)].kind == .scalar else {
                    reportItemType(field.declaration, item)
                    return false
                }
            }
            return true
        }
    }

    /// Adds the scalars of a list that say something, or one scalar that stands for a list of one.
    private static func addScalars(_ node: NodeIndex, in tree: YAMLTree, to nodes: inout [NodeIndex]) {
        guard tree.nodes[Int(node)].kind == .sequence else { return nodes.append(node) }
        var items = ItemCursor(node, in: tree)
        while let item = items.next(in: tree) {
            let item = tree.resolved(item)
            if !tree.isNull(item) { nodes.append(item) }
        }
    }

    private mutating func texts(_ field: FieldForm, _ node: NodeIndex) -> Fact {
        guard areScalars(field, node) else { return .unknown }
        let start = program.listItems.count
        ProgramBinder.addScalars(node, in: tree, to: &program.listItems)
        let hasGap = hasGap(node, program.listItems.count - start)
        return program.listItems.count == start && hasGap ? .unknown : list(from: start, node: node, isOpen: hasGap)
    }

    /// Whether a list has more items than so many that say something: then there is something, and nobody knows what.
    func hasGap(_ node: NodeIndex, _ count: Int) -> Bool {
        tree.nodes[Int(node)].kind == .sequence && count < tree.nodes[Int(node)].childCount
    }

    private mutating func code(_ field: FieldForm, _ node: NodeIndex) -> Bool {
        let form: CodeForm
        switch field.declaration.type {
        case .code(let one), .codes(let one): form = one
        default: return true
        }
        if form.matches(tree.bytes(node)) { return true }
        reportValue(field.declaration, node, "a \(form.rawValue.uppercased()) code looks like `\(form.example)`")
        return false
    }

    private mutating func name(_ field: FieldForm, _ node: NodeIndex) -> Fact {
        guard scalar(field, node), case .name(let catalog) = field.declaration.type else { return .unknown }
        let number = catalog.number(of: node, in: tree) ?? -1
        return Fact(.stated, node: node, low: Int64(number), high: Int64(number))
    }

    // MARK: Terms

    private mutating func term(_ field: FieldForm, _ node: NodeIndex) -> Fact {
        guard scalar(field, node) else { return .unknown }
        guard let number = known.term(field, node, in: tree) else {
            reportTerm(field.declaration, known.vocabulary(field), node)
            return .unknown
        }
        return .term(number, node: node)
    }

    private mutating func terms(_ field: FieldForm, _ node: NodeIndex) -> Fact {
        guard areScalars(field, node) else { return .unknown }
        let isList = tree.nodes[Int(node)].kind == .sequence
        var set = TermSet.empty
        var hasGap = false
        var items = ItemCursor(node, in: tree)
        while let item = items.next(in: tree) {
            let item = tree.resolved(item)
            if isList, tree.isNull(item) {
                hasGap = true
            } else if let number = known.term(field, item, in: tree) {
                set = set.union(TermSet(number))
            } else {
                reportTerm(field.declaration, known.vocabulary(field), item)
            }
        }
        guard hasGap else { return .terms(set, node: node) }
        return Fact(
            set.isEmpty ? .unknown : .stated, node: node, low: Int64(bitPattern: set.bits),
            high: Int64(bitPattern: known.vocabulary(field).all.bits), isOpen: set.isEmpty)
    }

    private mutating func grades(_ field: FieldForm, _ node: NodeIndex) -> Fact {
        guard areScalars(field, node) else { return .unknown }
        let isList = tree.nodes[Int(node)].kind == .sequence
        var set = TermSet.empty
        var items = ItemCursor(node, in: tree)
        while let item = items.next(in: tree) {
            let item = tree.resolved(item)
            if isList, tree.isNull(item) { continue }
            guard let range = GradeRange(tree.bytes(item)) else {
                reportValue(field.declaration, item, "grades are numbers from 5 to 12, as in `9-12` or `[9, 10]`")
                continue
            }
            set = set.union(range.terms)
        }
        return .terms(set, node: node)
    }

    // MARK: Numbers and dates

    private mutating func number(_ field: FieldForm, _ node: NodeIndex) -> Fact {
        guard scalar(field, node), case .number(_, let limits) = field.declaration.type else { return .unknown }
        var cursor = TextCursor(tree.bytes(node))
        let range = NumberRange(&cursor)
        _ = cursor.take("%")
        guard let range, cursor.isAtEnd() else {
            reportValue(
                field.declaration, node, "a number is expected, as in `12`, `12.5` or `3-6`, with at most four decimals"
            )
            return .unknown
        }
        let least = Int64(limits.lowerBound) * ExactDecimal.scale
        let most = Int64(limits.upperBound) * ExactDecimal.scale
        guard range.low >= least, range.low <= most, range.high == NumberRange.unlimited || range.high <= most else {
            reportValue(
                field.declaration, node,
                limits.count == 1
                    ? "the number must be \(limits.lowerBound)"
                    : "the number must be from \(limits.lowerBound) to \(limits.upperBound)")
            return .unknown
        }
        return Fact(.stated, node: node, low: range.low, high: range.high == NumberRange.unlimited ? most : range.high)
    }

    private mutating func amount(_ field: FieldForm, _ node: NodeIndex, place: Int, record: RecordIndex) -> Fact {
        guard scalar(field, node) else { return .unknown }
        guard let amount = CreditAmount(tree.bytes(node)) else {
            reportValue(
                field.declaration, node,
                "an amount is a number with a unit behind it, as in `1`, `0.5`, `3-4 semester hours`, `64+ semester hours`, "
                    + "`100 clock hours`")
            return .unknown
        }
        if amount.unit == nil { amountsWithoutUnit.append((place, record)) }
        if amount.unit == .collegeCredit { amountsInCollegeCredits.append(place) }
        return Fact(
            .stated, node: node, low: amount.range.low, high: amount.range.high, unit: amount.unit ?? .collegeCredit)
    }

    private mutating func grade(_ field: FieldForm, _ node: NodeIndex) -> Fact {
        guard scalar(field, node) else { return .unknown }
        guard let range = GradeRange(tree.bytes(node)) else {
            reportValue(
                field.declaration, node,
                "a grade is a number from 5 to 12, as in `9`, or a range in which it lies, as in `11-12`")
            return .unknown
        }
        return .whole(range.low...range.high, node: node)
    }

    private mutating func date(_ field: FieldForm, _ node: NodeIndex) -> Fact {
        guard scalar(field, node) else { return .unknown }
        guard let span = CalendarSpan(tree.bytes(node)) else {
            reportValue(
                field.declaration, node,
                "a date is a day, a month or a year of the calendar, the year first: `2011-05-14`, `2011-05` or `2011`")
            return .unknown
        }
        return Fact(.stated, node: node, low: span.first.number, high: span.last.number)
    }

    private mutating func stage(_ field: FieldForm, _ node: NodeIndex) -> Fact {
        guard scalar(field, node) else { return .unknown }
        guard let time = StageTime(tree.bytes(node)) else {
            reportValue(
                field.declaration, node,
                "a stage is `grade 9`, `grades 11-12`, `middle school`, `high school`, `year 1`, `year 1 fall`, `semester 3`, "
                    + "`quarter 2`, `college`, `apprenticeship`, `bridge` or `adult education`; what the document calls it goes to "
                    + "`label`")
            return .unknown
        }
        if field.owner == .stage { keep(time, of: node) }
        return Fact(.stated, node: node)
    }

    private mutating func selection(_ field: FieldForm, _ node: NodeIndex) -> Fact {
        guard scalar(field, node) else { return .unknown }
        guard let selection = Selection(tree.bytes(node)) else {
            reportValue(
                field.declaration, node, "write how many are chosen: `1`, `1-2`, `1+` for one or more, or `3 credits`")
            return .unknown
        }
        return Fact(
            .stated, node: node, low: selection.range.low, high: selection.range.high,
            unit: selection.countsCredits ? .unit : .collegeCredit)
    }
}
