internal import AssessmentModel

extension Requirement: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        id = try reader.read()
        title = try reader.read()
        requirementClass = try reader.number(below: reader.classes)
        why = try reader.read()
        citations = try reader.read()
        appliesWhen = try reader.read()
        expectation = try reader.read()
        shown = try reader.places(below: reader.measures)
        remedy = try reader.read()
        examples = []
        range = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id, title, requirementClass, why, citations, appliesWhen, expectation, shown, remedy, range)
    }
}

extension Requirement.Expectation: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        switch try reader.number(below: 2) {
        case 0: self = .condition(try reader.read())
        default: self = .judged(try reader.read())
        }
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .condition(let condition): writer.write(0, condition)
        case .judged(let text): writer.write(1, text)
        }
    }
}

extension Principle: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        id = try reader.read()
        title = try reader.read()
        statement = try reader.read()
        weight = try reader.weight()
        criteria = try reader.read()
        examples = []
        range = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id, title, statement, weight, criteria, range)
    }
}

extension Criterion: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        id = try reader.read()
        title = try reader.read()
        weight = try reader.weight()
        why = try reader.read()
        citations = try reader.read()
        appliesWhen = try reader.read()
        ladder = try reader.read()
        shown = try reader.places(below: reader.measures)
        remedy = try reader.read()
        examples = []
        range = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id, title, weight, why, citations, appliesWhen, ladder, shown, remedy, range)
    }
}

extension Criterion.Ladder: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        switch try reader.number(below: 2) {
        case 0: self = .conditions(try reader.readSteps())
        default: self = .judged(try reader.readSteps())
        }
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .conditions(let steps): writer.write(0, steps)
        case .judged(let texts): writer.write(1, texts)
        }
    }
}

extension SnapshotReader {
    fileprivate mutating func weight() throws(Broken) -> Int {
        let weight = try number(below: 101)
        guard weight > 0 else { throw Broken() }
        return weight
    }

    /// Reads what stands for each level of the scale.
    fileprivate mutating func readSteps<Step: SnapshotPart>() throws(Broken) -> [Step?] {
        let steps: [Step?] = try read()
        guard steps.count == levels else { throw Broken() }
        return steps
    }
}

extension Condition: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        switch try reader.number(below: 4) {
        case 0: self = .compare(try reader.number(below: reader.measures), try reader.read(), at: try reader.read())
        case 1: self = .all(try reader.readNested())
        case 2: self = .any(try reader.readNested())
        default: self = .not(try reader.readNested())
        }
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .compare(let measure, let comparison, let range): writer.write(0, measure, comparison, range)
        case .all(let parts): writer.write(1, parts)
        case .any(let parts): writer.write(2, parts)
        case .not(let part): writer.write(3, part)
        }
    }
}

extension Citation: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        source = try reader.number(below: reader.sources)
        at = try reader.read()
        force = try reader.readCase()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(source, at)
        writer.writeCase(force)
    }
}

extension Remedy: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        parts = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) { writer.write(parts) }
}

extension Remedy.Part: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        switch try reader.number(below: 3) {
        case 0: self = .text(try reader.read())
        case 1: self = .missing(try reader.number(below: reader.measures))
        default: self = .found(try reader.number(below: reader.measures))
        }
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .text(let text): writer.write(0, text)
        case .missing(let measure): writer.write(1, measure)
        case .found(let measure): writer.write(2, measure)
        }
    }
}
