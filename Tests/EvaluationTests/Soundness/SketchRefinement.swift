import ProgramModel
import TestSupport

/// Adds information to a sketch: fills in what is not known, narrows what is known as a range, lets open lists grow, closes them.
///
/// It follows the promise of the format, not the code of the reader: what silence means in a draft and in a submission, and which
/// lists may grow.
struct SketchRefinement {
    private var generator: SketchGenerator

    init(seed: UInt64) {
        generator = SketchGenerator(seed: seed &+ 7_919)
    }

    /// The sketch with a little more information; the same where nothing was left to add.
    mutating func refine(_ program: Sketch) -> Sketch {
        for _ in 0..<20 {
            let refined: Sketch =
                switch Int.random(in: 0..<100, using: &generator.random) {
                case 0..<45: fill(program)
                case 45..<60: narrow(program)
                case 60..<85: grow(program)
                case 85..<93: close(program)
                default: submit(program)
                }
            if refined != program { return refined }
        }
        return program
    }

    // MARK: Filling in

    /// States a fact that is not known.
    private mutating func fill(_ program: Sketch) -> Sketch {
        var records: [(path: [Sketch.Step], kind: RecordKind, record: Sketch)] = []
        visit(program, .program, []) { path, kind, record in records.append((path, kind, record)) }
        // The program itself has most of the facts that matter.
        let (path, kind, record) =
            generator.random.chance(40) ? records[0] : records.randomElement(using: &generator.random) ?? records[0]
        let fields = kind.declaration.fields
        let first = Int.random(in: 0..<fields.count, using: &generator.random)
        for offset in 0..<fields.count {
            let field = fields[(first + offset) % fields.count]
            let written = record[field.name]
            guard !field.isDerived, written == nil || written == .unknown, isFillable(field, kind, record, path) else {
                continue
            }
            guard written == nil ? isUnknownIfSilent(field, kind, path, program) : field.silence != .absent else {
                continue
            }
            var refined = program
            refined[path + [.key(field.name)]] =
                generator.random.chance(15) ? Sketch.nothing : generator.statedValue(field, depth: 1, in: program)
            return refined
        }
        return program
    }

    /// Whether filling in a field by itself contradicts nothing that the file says elsewhere: a stage says already where its courses are.
    private func isFillable(
        _ field: FieldDeclaration, _ kind: RecordKind, _ record: Sketch, _ path: [Sketch.Step]
    ) -> Bool {
        if field.silence == .mistake { return false }
        switch kind {
        case .program: return !Names.settled.contains(field.name)
        case .course:
            if Names.structural.contains(field.name) { return false }
            // The list of a stage that is kept for one kind of content says what its courses teach.
            if field.name == "content", path.contains(.key("academic")) || path.contains(.key("cte")) { return false }
            if field.name == "content" { return record["subject"]?.string.map { !Names.core.contains($0) } ?? true }
            // A core subject says that the course is academic, so that it can only be told of a course that is.
            if field.name == "subject" { return record["content"]?.string != nil }
            return true
        case .stage: return false
        case .credential:
            if field.name == "industry-recognized" {
                return record["kind"]?.string.map { !Names.recognized.contains($0) } ?? true
            }
            if field.name == "kind" { return record["industry-recognized"]?.string != nil }
            return true
        default: return true
        }
    }

    private func isUnknownIfSilent(
        _ field: FieldDeclaration, _ kind: RecordKind, _ path: [Sketch.Step], _ program: Sketch
    ) -> Bool {
        let isDraft = program["status"]?.string == "draft"
        switch field.silence {
        case .unknown: return !(kind == .program && isNamed("complete", field.name, program))
        case .none:
            if kind == .program, isNamed("complete", field.name, program) { return false }
            if kind == .program, isNamed("incomplete", field.name, program) { return true }
            return isDraft
        case .mistake, .absent, .meaning: return false
        }
    }

    private func isNamed(_ key: String, _ section: String, _ program: Sketch) -> Bool {
        program[key]?.items.contains(.text(section)) ?? false
    }

    // MARK: Narrowing

    /// Tells a value where only a range was known.
    private mutating func narrow(_ program: Sketch) -> Sketch {
        var ranges: [(path: [Sketch.Step], field: FieldDeclaration, text: String)] = []
        visit(program, .program, []) { path, kind, record in
            guard case .record(let written) = record else { return }
            for entry in written {
                guard case .text(let text) = entry.value, let slot = kind.declaration.slot(named: entry.name) else {
                    continue
                }
                let field = kind.declaration.fields[slot]
                switch field.type {
                case .number, .amount, .grade:
                    if text.contains("-"), text.first?.isNumber == true {
                        ranges.append((path + [.key(field.name)], field, text))
                    }
                case .date: if text.count < 10 { ranges.append((path + [.key(field.name)], field, text)) }
                default: break
                }
            }
        }
        guard let range = ranges.randomElement(using: &generator.random) else { return program }
        var refined = program
        if case .date = range.field.type {
            refined[range.path] = .text(
                range.text + (range.text.count == 4 ? "-0\(Int.random(in: 1...9, using: &generator.random))" : "-15"))
            return refined
        }
        let words = range.text.split(separator: " ", maxSplits: 1)
        let numbers = words[0].split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 2, numbers[0] <= numbers[1] else { return program }
        let value = Int.random(in: numbers[0]...numbers[1], using: &generator.random)
        refined[range.path] = .text(([Substring("\(value)")] + words.dropFirst()).joined(separator: " "))
        return refined
    }

    // MARK: Growing

    /// Adds an entry to a list that may hold more than it lists.
    private mutating func grow(_ program: Sketch) -> Sketch {
        if generator.random.chance(50) { return growSequence(program) }
        let isDraft = program["status"]?.string == "draft"
        var lists: [(path: [Sketch.Step], kind: RecordKind)] = []
        visit(program, .program, []) { path, kind, record in
            guard case .record(let written) = record else { return }
            for entry in written {
                guard case .list = entry.value, let slot = kind.declaration.slot(named: entry.name) else { continue }
                let field = kind.declaration.fields[slot]
                guard case .records(let inner) = field.type, field.silence != .absent else { continue }
                let section: String? =
                    if kind == .program { field.name } else if case .key(let name)? = path.first { name } else { nil }
                guard let section, section != "sequence" || kind == .course, section != "institutions" else { continue }
                let isOpen =
                    isNamed("complete", section, program) ? false : isNamed("incomplete", section, program) || isDraft
                if isOpen { lists.append((path + [.key(field.name)], inner)) }
            }
        }
        guard let list = lists.randomElement(using: &generator.random), let items = program[list.path]?.items else {
            return program
        }
        var refined = program
        refined[list.path] = .list(items + [generator.record(list.kind, depth: 2, in: program)])
        return refined
    }

    /// Adds a stage, or a course to a stage, on a side whose courses are not all listed.
    private mutating func growSequence(_ program: Sketch) -> Sketch {
        let stages = program["sequence"]?.items ?? []
        guard program["sequence"] == nil || program["sequence"]?.items.isEmpty == false else { return program }
        let open = (0...2).filter { isOpen(side: $0, program, stages) }
        guard !open.isEmpty else { return program }
        var refined = program
        let places = stages.indices.filter { place in
            open.contains(side(of: stages[place])) && program["status"]?.string == "draft"
        }
        if let place = places.randomElement(using: &generator.random), generator.random.chance(60) {
            let key = ["courses", "academic", "cte"].randomElement(using: &generator.random) ?? "courses"
            let course = generator.course(in: program)
            refined[[.key("sequence"), .item(place), .key(key)]] = .list((stages[place][key]?.items ?? []) + [course])
            return refined
        }
        refined["sequence"] = .list(stages + [generator.stage(in: program, sides: open)])
        return refined
    }

    private func side(of stage: Sketch) -> Int {
        let name = stage["stage"]?.string ?? ""
        if name.hasPrefix("grade") || name == "high school" { return 0 }
        return name == "bridge" ? 2 : 1
    }

    /// Whether courses of any content may be missing on a side.
    private func isOpen(side: Int, _ program: Sketch, _ stages: [Sketch]) -> Bool {
        let prefix = ["secondary", "postsecondary", "adult"][side]
        let named = (program["complete"]?.items ?? []).compactMap(\.string)
        if named.contains(where: { $0 == "courses" || ($0.hasPrefix(prefix) && $0.hasSuffix("courses")) }) {
            return false
        }
        if program["status"]?.string == "draft" { return true }
        if isNamed("incomplete", "courses", program) || isNamed("incomplete", "\(prefix)-courses", program) {
            return true
        }
        if program["sequence"] == nil { return true }
        return side != 2 && !stages.contains { self.side(of: $0) == side }
    }

    // MARK: Closing

    /// Says that a list is complete.
    private mutating func close(_ program: Sketch) -> Sketch {
        var refined = program
        if let first = program["incomplete"]?.items, !first.isEmpty {
            refined["incomplete"] = nil
            return refined
        }
        guard program["status"]?.string == "draft" else { return program }
        let sections =
            RecordKind.program.declaration.fields.first { $0.name == "complete" }?.type.vocabulary?.terms.map(\.name)
            ?? []
        let named = program["complete"]?.items ?? []
        guard let section = sections.filter({ !named.contains(.text($0)) }).randomElement(using: &generator.random)
        else { return program }
        refined["complete"] = .list(named + [.text(section)])
        return refined
    }

    private func submit(_ program: Sketch) -> Sketch {
        var refined = program
        refined["status"] = .text("submission")
        return refined
    }

    // MARK: Walking

    /// Visits all records of a sketch, courses inside of groups too.
    private func visit(
        _ record: Sketch, _ kind: RecordKind, _ path: [Sketch.Step], _ body: ([Sketch.Step], RecordKind, Sketch) -> Void
    ) {
        body(path, kind, record)
        guard case .record(let written) = record else { return }
        for field in written {
            let value = field.value
            guard value.isNested, let slot = kind.declaration.slot(named: field.name) else { continue }
            let inner = path + [.key(field.name)]
            switch kind.declaration.fields[slot].type {
            case .record(let kind): if case .record = value { visit(value, kind, inner, body) }
            case .records(let kind):
                let items = value.items
                for place in items.indices {
                    if case .record = items[place] { visit(items[place], kind, inner + [.item(place)], body) }
                }
            case .planItems: visitPlan(value, inner, body)
            default: break
            }
        }
    }

    private func visitPlan(
        _ list: Sketch, _ path: [Sketch.Step], _ body: ([Sketch.Step], RecordKind, Sketch) -> Void
    ) {
        let items = list.items
        for place in items.indices {
            let item = items[place]
            let inner = path + [.item(place)]
            if let options = item["of"] {
                visitPlan(options, inner + [.key("of")], body)
            } else if let parts = item["all"] {
                visitPlan(parts, inner + [.key("all")], body)
            } else {
                visit(item, .course, inner, body)
            }
        }
    }
}
