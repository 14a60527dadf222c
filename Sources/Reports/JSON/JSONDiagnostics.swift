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

    private static func write(_ diagnostics: [Diagnostic], to writer: inout JSONWriter) {
        writer.array { writer in
            for diagnostic in diagnostics {
                writer.object { writer in
                    writer.key("code")
                    writer.string(diagnostic.code.name)
                    writer.key("severity")
                    writer.string(diagnostic.severity.rawValue)
                    writer.key("message")
                    writer.string(diagnostic.message)
                    if let range = diagnostic.range { write(range, to: &writer) }
                    if let label = diagnostic.label {
                        writer.key("label")
                        writer.string(label)
                    }
                    if !diagnostic.notes.isEmpty { write(diagnostic.notes, to: &writer) }
                    if let help = diagnostic.help {
                        writer.key("help")
                        writer.string(help)
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
                    writer.key("label")
                    writer.string(note.label)
                }
            }
        }
    }

    /// Writes a range as members of an object.
    private static func write(_ range: SourceRange, to writer: inout JSONWriter) {
        writer.key("line")
        writer.number(range.start.line)
        writer.key("column")
        writer.number(range.start.column)
        writer.key("end-line")
        writer.number(range.end.line)
        writer.key("end-column")
        writer.number(range.end.column)
    }
}
