public import LocatedYAML
public import SourceDiagnostics

/// Reads a program of study.
///
/// Everything that can be told about a file is told in one reading. A file with an error has no program: nothing is
/// evaluated that was not understood as a whole.
public struct ProgramReading: Sendable {
    /// The program, if the file has no error.
    public let program: Program?
    /// What is wrong or deserves a look, from the top of the file to its end.
    public let diagnostics: [Diagnostic]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - limits: How much is read before the file is refused.
    ///   - isExcerpt: Whether the text is only a part of a program, as the examples in a rubric are: then the fields that every
    ///     file must have may be missing.
    public init(_ source: SourceText, limits: ReadingLimits = ReadingLimits(), isExcerpt: Bool = false) {
        let reading = YAMLReading(source, keys: KnownFields.all.keys, limits: limits)
        guard let tree = reading.tree else {
            program = nil
            diagnostics = reading.diagnostics
            return
        }
        var binder = ProgramBinder(source: source, tree: tree, limits: limits, isExcerpt: isExcerpt)
        binder.bind()
        var all = binder.diagnostics
        if !reading.diagnostics.isEmpty {
            // What is no YAML is no value either: one message about a place is enough.
            let told = Set(reading.diagnostics.compactMap { $0.range?.start })
            all.removeAll { $0.range.map { told.contains($0.start) } ?? false }
            all = (reading.diagnostics + all).sortedByPlace()
        }
        all = all.limited(to: limits.diagnostics)
        program = all.containsError ? nil : Program(binder.program)
        diagnostics = all
    }
}
