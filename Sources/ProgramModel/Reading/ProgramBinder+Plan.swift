internal import LocatedYAML
internal import SourceDiagnostics

extension ProgramBinder {
    /// Reads a list of courses and groups into the plan.
    ///
    /// - Returns: The courses of the list, those inside of groups too.
    mutating func bindPlan(_ field: FieldForm, _ node: NodeIndex, record: RecordIndex) -> Fact {
        let content = field.owner == .stage ? ProgramBinder.contentOfList[Int(field.slot)] : nil
        let start = pending.count
        bindItems(node, stage: record, content: content.map { Fact.terms($0, node: node) })
        return storePending(from: start, node: node, isOpen: listsAreOpen)
    }

    /// For each field of a stage what courses teach that stand in a list of their own there.
    private static let contentOfList: [TermSet?] = RecordDeclaration.stage.fields.indices.map { slot in
        switch slot {
        case StageField.academic: Vocabulary.content.set("academic")
        case StageField.cte: Vocabulary.content.set("cte")
        default: nil
        }
    }

    private mutating func bindItems(_ node: NodeIndex, stage: RecordIndex, content: Fact?) {
        guard var items = listItems(node, of: .course) else { return }
        while let item = items.next(in: tree) {
            let item = tree.resolved(item)
            switch group(item) {
            case .choice: bindChoice(item, stage: stage, content: content)
            case .bundle: bindBundle(item, stage: stage, content: content)
            default:
                guard isEntry(item, of: .course) else { continue }
                bindCourse(item, stage: stage, content: content)
            }
        }
    }

    private mutating func bindCourse(_ node: NodeIndex, stage: RecordIndex, content: Fact?) {
        let course = bindRecord(.course, node, parent: stage, content: content)
        pending.append(course)
        program.courses.append(course)
        append(.course(program.courses.count - 1))
        let title = program.fact(course, CourseField.title)
        let any = program.fact(course, CourseField.any)
        if title.state == .stated, any.state == .stated {
            report(
                .contradiction, "a course has a title or is any of several, not both", at: any.node,
                notes: [.init(tree.range(title.node), "its title")], help: "Keep one of `title` and `any`.")
        } else if title.state != .stated, title.node < 0, any.state != .stated, !tree.isTruncated,
            !misspelled.contains(Int(program.entries[Int(course)].firstFact) + CourseField.title)
        {
            reportMissing(RecordDeclaration.course.fields[CourseField.title], .course, node)
        }
    }

    private mutating func bindChoice(_ node: NodeIndex, stage: RecordIndex, content: Fact?) {
        let kind = readGroup(.choice, node, stage: stage)
        let selection = kind.choose
        let least = Int(selection.low / ExactDecimal.scale)
        let isLimited = selection.high != NumberRange.unlimited
        let place = append(
            selection.unit == .unit
                ? .chooseCredits(least: selection.low, most: isLimited ? selection.high : nil)
                : .choose(least: least, most: isLimited ? Int(selection.high / ExactDecimal.scale) : nil))
        if let of = kind.items { bindItems(of, stage: stage, content: content) }
        program.plan.items[place].end = Int32(program.plan.items.count)
        program.plan.isPlain = false
        let options = optionCount(place)
        if selection.state == .stated, selection.unit != .unit, least > options, kind.items != nil, !tree.isTruncated {
            report(
                .contradiction, "\(least) cannot be chosen of \(options)", at: selection.node,
                help: "List all options below `of`, or choose fewer.")
        }
    }

    private mutating func bindBundle(_ node: NodeIndex, stage: RecordIndex, content: Fact?) {
        let kind = readGroup(.bundle, node, stage: stage)
        let place = append(.all)
        if let all = kind.items { bindItems(all, stage: stage, content: content) }
        program.plan.items[place].end = Int32(program.plan.items.count)
    }

    /// Reads the fields of a group, all but the courses in it, which go to the plan.
    private mutating func readGroup(
        _ kind: RecordKind, _ node: NodeIndex, stage: RecordIndex
    ) -> (choose: Fact, items: NodeIndex?) {
        let declaration = kind.declaration
        var choose = Fact.unknown
        var items: NodeIndex?
        var seen = TermSet.empty
        var cursor = MappingCursor(node, in: tree)
        while let (key, value) = cursor.next(in: tree) {
            let number = tree.nodes[Int(key)].keyNumber
            guard let slot = known.slot(kind, key: number) else {
                if number >= 0 { reportUnknownKey(key, in: kind, first: nil) }
                continue
            }
            seen = seen.union(TermSet(slot))
            let field = known.form(kind, slot)
            let value = tree.resolved(value)
            if field.isRequired, isUnknown(value) || tree.isPlain(value, "none") {
                // Neither word is a course: a group of which nothing is known is no group.
                reportMissing(field.declaration, declaration, value)
            } else if field.value == .planItems {
                items = value
            } else {
                program.facts.append(.unknown)
                bindField(field, value, place: program.facts.count - 1, record: stage)
                let fact = program.facts.removeLast()
                if number == known.chooseKey { choose = fact }
            }
        }
        for (slot, field) in declaration.fields.enumerated()
        where field.silence == .mistake && !seen.contains(slot) && !tree.isTruncated {
            reportMissing(field, declaration, node)
        }
        return (choose, items)
    }

    /// What a mapping in a plan is: the keys of groups are none of a course's.
    private func group(_ node: NodeIndex) -> RecordKind? {
        guard tree.nodes[Int(node)].kind == .mapping else { return nil }
        var cursor = MappingCursor(node, in: tree)
        while let (key, _) = cursor.next(in: tree) {
            switch tree.nodes[Int(key)].keyNumber {
            case known.chooseKey, known.ofKey: return .choice
            case known.allKey: return .bundle
            default: continue
            }
        }
        return nil
    }

    @discardableResult
    private mutating func append(_ kind: Plan.Item.Kind) -> Int {
        let place = program.plan.items.count
        program.plan.items.append(Plan.Item(kind: kind, end: Int32(place + 1)))
        return place
    }

    private func optionCount(_ place: Int) -> Int {
        var count = 0
        var item = place + 1
        let end = Int(program.plan.items[place].end)
        while item < end {
            count += 1
            item = Int(program.plan.items[item].end)
        }
        return count
    }
}
