internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// Diagnostics as JSON.
enum JSONDiagnostics {
    /// The diagnostics as an array.
    static func bytes(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var writer = JSONWriter()
        write(diagnostics, to: &writer)
        return writer.bytes
    }

    /// Writes a file that could not be evaluated, with what is wrong with it.
    static func write(_ file: RefusedFile, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("file", file.source.name)
            writer.key("diagnostics")
            write(file.diagnostics, to: &writer)
        }
    }

    /// Writes what deserves a look in reviews and waivers as a member of an object, where there is something.
    static func write(_ notices: [FileDiagnostic], to writer: inout JSONWriter) {
        guard !notices.isEmpty else { return }
        writer.key("notices")
        writer.array { writer in
            for (source, diagnostics) in notices.groupedByFile() { write(diagnostics, of: source, to: &writer) }
        }
    }

    private static func write(_ notices: [Diagnostic], of source: SourceText, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("file", source.name)
            writer.key("notices")
            write(notices, to: &writer)
        }
    }

    /// What deserves a look in reviews and waivers, an object for each file.
    static func notices(_ notices: [FileDiagnostic]) -> [[UInt8]] {
        notices.groupedByFile().map { source, diagnostics in
            var writer = JSONWriter()
            write(diagnostics, of: source, to: &writer)
            return writer.bytes
        }
    }

    private static func write(_ diagnostics: [Diagnostic], to writer: inout JSONWriter) {
        writer.array { writer in
            for diagnostic in diagnostics {
                writer.object { writer in
                    writer.member("code", diagnostic.code.name)
                    writer.member("severity", diagnostic.severity.rawValue)
                    writer.member("message", diagnostic.message)
                    if let range = diagnostic.range { write(range, to: &writer) }
                    if let label = diagnostic.label {
                        writer.member("label", label)
                    }
                    if !diagnostic.notes.isEmpty { write(diagnostic.notes, to: &writer) }
                    if let help = diagnostic.help {
                        writer.member("help", help)
                    }
                }
            }
        }
    }

    private static func write(_ notes: [Diagnostic.Note], to writer: inout JSONWriter) {
        writer.key("notes")
        writer.array { writer in
            for note in notes {
                writer.object { writer in
                    write(note.range, to: &writer)
                    writer.member("label", note.label)
                }
            }
        }
    }

    /// Writes a range as members of an object.
    private static func write(_ range: SourceRange, to writer: inout JSONWriter) {
        writer.member("line", range.start.line)
        writer.member("column", range.start.column)
        writer.member("end-line", range.end.line)
        writer.member("end-column", range.end.column)
    }
}
