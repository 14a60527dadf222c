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
    ///   - isForEvaluationOnly: Whether examples and traces are passed over, which saves most of the work; for rubrics of which
    ///     is known that they have no mistakes.
    ///   - base: Finds the rubric that another one extends, by the name that this one gives; nothing where there is none.
    public init(
        _ source: SourceText, namedMeasures: [NamedMeasureDeclaration], limits: ReadingLimits = ReadingLimits(),
        isForEvaluationOnly: Bool = false,
        base: (_ name: String, _ source: SourceText) -> SourceText? = { _, _ in nil }
    ) {
        self.init(source, namedMeasures, limits, isForEvaluationOnly, depth: 0, base)
    }

    /// How many rubrics can extend one another.
    private static let greatestDepth = 8

    private init(
        _ source: SourceText, _ namedMeasures: [NamedMeasureDeclaration], _ limits: ReadingLimits,
        _ isForEvaluationOnly: Bool, depth: Int,
        _ base: (_ name: String, _ source: SourceText) -> SourceText?
    ) {
        let text =
            isForEvaluationOnly
            ? SourceText(name: source.name, bytes: RubricElision.text(without: source.bytes)) : source
        let reading = YAMLReading(text, limits: limits)
        guard let tree = reading.tree else {
            rubric = nil
            diagnostics = reading.diagnostics
            return
        }
        var reader = RubricReader(source: source, tree: tree, namedMeasures: namedMeasures)
        let isComplete = reader.readBase { name in
            guard depth < RubricReading.greatestDepth, let found = base(name, source) else { return nil }
            return (found, RubricReading(found, namedMeasures, limits, false, depth: depth + 1, base))
        }
        let read = isComplete ? reader.read() : nil
        diagnostics = (reading.diagnostics + reader.diagnostics).sortedByPlace().limited(to: limits.diagnostics)
        rubric = diagnostics.containsError ? nil : read
    }
}
