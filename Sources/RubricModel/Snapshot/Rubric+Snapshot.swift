internal import AssessmentModel
internal import SourceDiagnostics

extension Rubric: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        id = try reader.read()
        version = try reader.read()
        title = try reader.read()
        summary = try reader.read()
        extended = nil
        sources = try reader.read()
        classes = try reader.read()
        scale = try reader.read()
        (reader.sources, reader.classes, reader.levels) = (sources.count, classes.count, scale.count)
        let measureCount = try reader.count()
        measures = []
        measures.reserveCapacity(measureCount)
        for _ in 0..<measureCount {
            // A total adds up measures that stand before it.
            reader.measures = measures.count
            measures.append(try reader.read())
        }
        reader.measures = measureCount
        subject = try reader.read()
        requirements = try reader.read()
        reader.requirements = requirements.count
        principles = try reader.read()
        profiles = try reader.read()
        guard !scale.isEmpty, !profiles.isEmpty else { throw SnapshotReader.Broken() }
        reviewPolicy = try reader.read()
        for _ in 0..<(try reader.count()) {
            let list: String = try reader.read()
            efforts[list] = try reader.number(below: 101)
        }
        traces = []
        examples = []
        source = SourceText(name: reader.name, bytes: [])
        knownDigest = reader.digest
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(
            id, version, title, summary, sources, classes, scale, measures, subject, requirements, principles, profiles,
            reviewPolicy, efforts.count)
        for (list, effort) in efforts.sorted(by: { $0.key < $1.key }) {
            writer.write(list, effort)
        }
    }
}

extension Rubric.Subject: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        condition = try reader.read()
        otherwise = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(condition, otherwise)
    }
}

extension CitedSource: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        id = try reader.read()
        title = try reader.read()
        cite = try reader.read()
        url = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id, title, cite, url)
    }
}

extension RequirementClass: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        id = try reader.read()
        title = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id, title)
    }
}

extension Profile: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        id = try reader.read()
        title = try reader.read()
        selection = Selection(classes: try reader.read(), also: try reader.read(), except: try reader.read())
        deciding = Set(try reader.places(below: reader.requirements))
        isDefault = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(id, title, selection.classes, selection.also, selection.except, deciding.sorted(), isDefault)
    }
}

extension ReviewPolicy: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        self.init(combination: try reader.readCase(), reviewers: try reader.read())
    }

    func write(to writer: inout SnapshotWriter) {
        writer.writeCase(combination)
        writer.write(reviewers)
    }
}

extension SourceRange: SnapshotPart {
    init(from reader: inout SnapshotReader) throws(SnapshotReader.Broken) {
        let start = SourcePosition(line: try reader.read(), column: try reader.read())
        self.init(start, SourcePosition(line: start.line &+ (try reader.read()), column: try reader.read()))
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(start.line, start.column, end.line - start.line, end.column)
    }
}
