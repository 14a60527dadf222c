/// What can be written to a snapshot and read from it.
protocol SnapshotPart {
    /// Reads what ``write(to:)`` wrote.
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken)

    /// Writes all that it holds.
    func write(to writer: inout SnapshotWriter)
}

extension Int: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        self = Int(truncatingIfNeeded: Int64(bitPattern: try reader.word()))
    }

    func write(to writer: inout SnapshotWriter) { writer.add(UInt64(bitPattern: Int64(self))) }
}

extension Bool: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        self = try reader.number(below: 2) == 1
    }

    func write(to writer: inout SnapshotWriter) { writer.write(self ? 1 : 0) }
}

extension String: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        self = try reader.text()
    }

    func write(to writer: inout SnapshotWriter) { writer.add(self) }
}

extension Optional: SnapshotPart where Wrapped: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        self = try Bool(from: &reader) ? Wrapped(from: &reader) : nil
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(self != nil)
        if let self { writer.write(self) }
    }
}

extension Array: SnapshotPart where Element: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        let count = try reader.count()
        self = []
        reserveCapacity(count)
        for _ in 0..<count { append(try Element(from: &reader)) }
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(count)
        for element in self { writer.write(element) }
    }
}
