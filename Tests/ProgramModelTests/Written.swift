import ProgramModel
import SourceDiagnostics
import Testing

/// A program of study as a test writes it: the lines that matter, below those that every file needs.
struct Written {
    let reading: ProgramReading

    /// The lines of a file from its fourth line on.
    init(_ lines: String, status: String = "draft") {
        self.init(file: "program-of-study: 1\ntitle: A\nstatus: \(status)\n\(lines)\n")
    }

    /// A whole file.
    init(file: String) {
        reading = ProgramReading(SourceText(name: "a.pos.yaml", content: file))
    }

    /// What is told of the file: `bad-value 4:8`.
    var told: [String] {
        reading.diagnostics.map { diagnostic in
            let place = diagnostic.range.map { " \($0.start.line):\($0.start.column)" } ?? ""
            return diagnostic.code.name + place
        }
    }

    /// The program of a file without an error.
    func program(_ location: SourceLocation = #_sourceLocation) throws -> Program {
        try #require(reading.program, "\(reading.diagnostics.map(\.message))", sourceLocation: location)
    }

    /// The fact of a field of the program itself.
    func fact(_ field: String, _ location: SourceLocation = #_sourceLocation) throws -> Fact {
        let slot = try #require(RecordKind.program.declaration.slot(named: field), sourceLocation: location)
        return try program(location).fact(Program.root, slot)
    }

    /// The fact of a field of the first course.
    func courseFact(_ field: String, _ location: SourceLocation = #_sourceLocation) throws -> Fact {
        let slot = try #require(RecordKind.course.declaration.slot(named: field), sourceLocation: location)
        let program = try program(location)
        return program.fact(try #require(program.courses.first, sourceLocation: location), slot)
    }
}
