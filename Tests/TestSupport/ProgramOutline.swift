public import ProgramModel

extension Program {
    /// Everything that a program states, in words, without the places where it is written: two files that mean the same have the
    /// same outline.
    public var outline: [String] {
        var lines: [String] = []
        add(Program.root, "", to: &lines)
        for course in unlistedCourses { add(course, "unlisted.", to: &lines) }
        lines += plan.items.map { "\($0.kind) up to \($0.end)" }
        lines.append("plain: \(plan.isPlain), repeated: \(repetitions.count)")
        return lines
    }

    private func add(_ record: RecordIndex, _ path: String, to lines: inout [String]) {
        for (slot, field) in kind(record).declaration.fields.enumerated() {
            let fact = fact(record, slot)
            let name = path + field.name
            guard fact.state == .stated else {
                lines.append("\(name): \(fact.state)\(fact.isOpen ? ", open" : "")")
                continue
            }
            switch field.type {
            case .text, .code, .name, .stageTime: lines.append("\(name): \(text(fact) ?? "")")
            case .texts, .codes: lines.append("\(name): \(texts(fact))")
            case .record: add(RecordIndex(fact.low), name + ".", to: &lines)
            case .records, .planItems:
                lines.append("\(name): \(fact.high) entries\(fact.isOpen ? ", open" : "")")
                for (number, item) in items(fact).enumerated() { add(item, "\(name)[\(number)].", to: &lines) }
            case .references: lines.append("\(name): \(Array(items(fact)))")
            default: lines.append("\(name): \(fact.low) to \(fact.high) \(fact.unit)")
            }
        }
    }

    /// The places of all that is written, such as `awards[1].level`: what is left out means something too, and is not among them.
    public var writtenPlaces: Set<String> {
        var places: Set<String> = []
        addWritten(Program.root, "", to: &places)
        for course in unlistedCourses { addWritten(course, "unlisted.", to: &places) }
        return places
    }

    private func addWritten(_ record: RecordIndex, _ path: String, to places: inout Set<String>) {
        for (slot, field) in kind(record).declaration.fields.enumerated() {
            let fact = fact(record, slot)
            let name = path + field.name
            if fact.node >= 0 { places.insert(name) }
            guard fact.state == .stated else { continue }
            switch field.type {
            case .record: addWritten(RecordIndex(fact.low), name + ".", to: &places)
            case .records, .planItems:
                for (number, item) in items(fact).enumerated() { addWritten(item, "\(name)[\(number)].", to: &places) }
            default: break
            }
        }
    }
}
