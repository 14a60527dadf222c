internal import ProgramModel
internal import SourceDiagnostics

/// Reads single programs.
enum ProgramFile {
    /// What a path is called.
    static func name(_ path: String) -> String { path == "-" ? "standard input" : path }

    /// The text of a file, or of standard input for `-`.
    static func source(_ path: String) throws -> SourceText {
        do throws(FileAccess.Refusal) {
            return SourceText(name: name(path), bytes: try FileAccess.read(path))
        } catch {
            throw CommandFailure("`\(path)` cannot be read: \(error.reason)")
        }
    }

    /// The program in a file; its mistakes are told.
    static func read(_ path: String) throws -> Program {
        let source = try source(path)
        let reading = ProgramReading(source)
        guard let program = reading.program else {
            throw CommandFailure(reading.diagnostics, in: source, colored: false)
        }
        return program
    }
}
