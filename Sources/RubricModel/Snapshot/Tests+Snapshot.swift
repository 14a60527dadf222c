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
        case .all(let parts):
            writer.write(0)
            writer.write(parts)
        case .any(let parts):
            writer.write(1)
            writer.write(parts)
        case .not(let part):
            writer.write(2)
            writer.write(part)
        case .field(let path, let test):
            writer.write(3)
            writer.write(path)
            writer.write(test)
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
        case .anyOf(let terms):
            writer.write(0)
            writer.write(terms)
        case .allOf(let terms):
            writer.write(1)
            writer.write(terms)
        case .only(let terms):
            writer.write(2)
            writer.write(terms)
        case .isPresent(let wanted):
            writer.write(3)
            writer.write(wanted)
        case .isRecognized(let wanted):
            writer.write(4)
            writer.write(wanted)
        case .named(let names):
            writer.write(5)
            writer.write(names.sorted())
        case .text(let texts):
            writer.write(6)
            writer.write(texts.sorted())
        case .compares(let comparison):
            writer.write(7)
            writer.write(comparison)
        case .amount(let comparison, let unit):
            writer.write(8)
            writer.write(comparison)
            writer.write(unit)
        case .withinMonths(let months):
            writer.write(9)
            writer.write(months)
        case .isNotPast: writer.write(10)
        case .some(let test):
            writer.write(11)
            writer.write(test)
        case .noneOf(let test):
            writer.write(12)
            writer.write(test)
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
        case .atLeast(let number):
            writer.write(0)
            writer.write(number)
        case .atMost(let number):
            writer.write(1)
            writer.write(number)
        case .exactly(let number):
            writer.write(2)
            writer.write(number)
        case .between(let low, let high):
            writer.write(3)
            writer.write(low)
            writer.write(high)
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
