public import LocatedYAML
public import SourceDiagnostics

/// Reads a rubric and checks it: a name, a field, a unit or a level that does not exist is a located mistake, never ignored.
public struct RubricReading: Sendable {
    /// The rubric, if the file has no error.
    public let rubric: Rubric?
    /// What is wrong or deserves a look.
    public let diagnostics: [Diagnostic]

    /// Reads a rubric.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - namedMeasures: The measures that are written in Swift.
    ///   - limits: How much is read before the file is refused.
    public init(
        _ source: SourceText, namedMeasures: [NamedMeasureDeclaration], limits: ReadingLimits = ReadingLimits()
    ) {
        let reading = YAMLReading(source, limits: limits)
        guard let tree = reading.tree else {
            rubric = nil
            diagnostics = reading.diagnostics
            return
        }
        var reader = RubricReader(source: source, tree: tree, namedMeasures: namedMeasures)
        let read = reader.read()
        diagnostics = (reading.diagnostics + reader.diagnostics).sortedByPlace().limited(to: limits.diagnostics)
        rubric = diagnostics.containsError ? nil : read
    }
}
