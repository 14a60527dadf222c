internal import ExactNumbers

extension RecordTest: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        switch try reader.number(below: 4) {
        case 0: self = .all(try reader.readNested())
        case 1: self = .any(try reader.readNested())
        case 2: self = .not(try reader.readNested())
        default: self = .field(try reader.read(), try reader.read())
        }
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .all(let parts): writer.write(0, parts)
        case .any(let parts): writer.write(1, parts)
        case .not(let part): writer.write(2, part)
        case .field(let path, let test): writer.write(3, path, test)
        }
    }
}

extension FieldTest: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        switch try reader.number(below: 13) {
        case 0: self = .anyOf(try reader.read())
        case 1: self = .allOf(try reader.read())
        case 2: self = .only(try reader.read())
        case 3: self = .isPresent(try reader.read())
        case 4: self = .isRecognized(try reader.read())
        case 5: self = .named(Set(try reader.read() as [Int]))
        case 6: self = .text(Set(try reader.read() as [String]))
        case 7: self = .compares(try reader.read())
        case 8: self = .amount(try reader.read(), try reader.read())
        case 9: self = .withinMonths(try reader.number(below: 10_000))
        case 10: self = .isNotPast
        case 11: self = .some(try reader.readNested())
        default: self = .noneOf(try reader.readNested())
        }
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .anyOf(let terms): writer.write(0, terms)
        case .allOf(let terms): writer.write(1, terms)
        case .only(let terms): writer.write(2, terms)
        case .isPresent(let wanted): writer.write(3, wanted)
        case .isRecognized(let wanted): writer.write(4, wanted)
        case .named(let names): writer.write(5, names.sorted())
        case .text(let texts): writer.write(6, texts.sorted())
        case .compares(let comparison): writer.write(7, comparison)
        case .amount(let comparison, let unit): writer.write(8, comparison, unit)
        case .withinMonths(let months): writer.write(9, months)
        case .isNotPast: writer.write(10)
        case .some(let test): writer.write(11, test)
        case .noneOf(let test): writer.write(12, test)
        }
    }
}

extension Comparison: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        switch try reader.number(below: 4) {
        case 0: self = .atLeast(try reader.read())
        case 1: self = .atMost(try reader.read())
        case 2: self = .exactly(try reader.read())
        default: self = .between(try reader.read(), try reader.read())
        }
    }

    func write(to writer: inout SnapshotWriter) {
        switch self {
        case .atLeast(let number): writer.write(0, number)
        case .atMost(let number): writer.write(1, number)
        case .exactly(let number): writer.write(2, number)
        case .between(let low, let high): writer.write(3, low, high)
        }
    }
}

extension Rational: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        let numerator = Int64(bitPattern: try reader.word())
        let denominator = Int64(bitPattern: try reader.word())
        guard denominator > 0 else { throw SnapshotReader.Broken() }
        self.init(numerator, over: denominator)
    }

    func write(to writer: inout SnapshotWriter) {
        writer.add(UInt64(bitPattern: numerator))
        writer.add(UInt64(bitPattern: denominator))
    }
}
