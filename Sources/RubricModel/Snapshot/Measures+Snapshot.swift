internal import ExactNumbers
internal import ProgramModel

extension Measure: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        id = try reader.read()
        title = try reader.read()
        unit = try reader.read()
        definition = try reader.read()
        range = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id, title, unit, definition, range)
    }
}

extension Measure.Definition: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        switch try reader.number(below: 3) {
        case 0: self = .query(try reader.read())
        case 1:
            let name: String = try reader.read()
            guard reader.namedMeasures.contains(name) else { throw SnapshotReader.Broken() }
            self = .named(name)
        default: self = .total(try reader.places(below: reader.measures))
        }
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .query(let query): writer.write(0, query)
        case .named(let name): writer.write(1, name)
        case .total(let parts): writer.write(2, parts)
        }
    }
}

extension Query: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        operation = try reader.read()
        list = try reader.read()
        test = try reader.read()
        student = try reader.readCase()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(operation, list, test)
        writer.writeCase(student)
    }
}

extension Query.Operation: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        switch try reader.number(below: 6) {
        case 0: self = .count
        case 1: self = .sum(try reader.read(), try reader.read())
        case 2: self = .smallest(try reader.read())
        case 3: self = .largest(try reader.read())
        case 4: self = .distinct(try reader.read(), among: try reader.read())
        default: self = .share(try reader.read())
        }
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .count: writer.write(0)
        case .sum(let field, let unit): writer.write(1, field, unit)
        case .smallest(let field): writer.write(2, field)
        case .largest(let field): writer.write(3, field)
        case .distinct(let field, let terms): writer.write(4, field, terms)
        case .share(let test): writer.write(5, test)
        }
    }
}

extension ListPath: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        base = try reader.read()
        // The lists that the path leads through, each in the one before, with what they hold.
        var kind: RecordKind
        switch base {
        case .program: kind = .program
        case .courses: kind = .course
        case .field(let slot): kind = try reader.entries(of: .program, slot)
        }
        nested = try reader.read()
        for slot in nested { kind = try reader.entries(of: kind, slot) }
        self.kind = kind
        name = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(base, nested, name)
    }
}

extension ListPath.Base: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        switch try reader.number(below: 3) {
        case 0: self = .program
        case 1: self = .courses
        default: self = .field(try reader.read())
        }
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .program: writer.write(0)
        case .courses: writer.write(1)
        case .field(let slot): writer.write(2, slot)
        }
    }
}

extension FieldPath: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        steps = try reader.read()
        let fields = try reader.kind().declaration.fields
        slot = try reader.number(below: fields.count)
        field = fields[slot]
        name = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(steps)
        writer.writeCase(owner)
        writer.write(slot, name)
    }

    /// The kind of entry that has the field.
    private var owner: RecordKind {
        for kind in RecordKind.allCases {
            let fields = kind.declaration.fields
            if slot < fields.count, fields[slot] === field { return kind }
        }
        preconditionFailure("no kind of entry has the field \(name)")
    }
}

extension FieldPath.Step: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        switch try reader.number(below: 2) {
        case 0: self = .parent
        default: self = .field(try reader.read())
        }
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .parent: writer.write(0)
        case .field(let slot): writer.write(1, slot)
        }
    }
}

extension CreditUnit: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        self = try reader.readCase()
    }

    func write(to writer: inout SnapshotWriter) { writer.writeCase(self) }
}

extension TermSet: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        self.init(bits: try reader.word())
    }

    func write(to writer: inout SnapshotWriter) { writer.add(bits) }
}

extension SnapshotReader {
    /// Reads a kind of entry, of which there are many, by its number: hundreds of paths name one.
    fileprivate mutating func kind() throws(Broken) -> RecordKind {
        guard let kind = RecordKind(rawValue: UInt8(try number(below: 256))) else { throw Broken() }
        return kind
    }

    /// The kind of the entries that a field of a kind of entry holds.
    fileprivate func entries(of kind: RecordKind, _ slot: Int) throws(Broken) -> RecordKind {
        let fields = kind.declaration.fields
        guard fields.indices.contains(slot), let kind = fields[slot].type.recordKind else { throw Broken() }
        return kind
    }
}
