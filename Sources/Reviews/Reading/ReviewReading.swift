public import AssessmentModel
public import LocatedYAML
public import SourceDiagnostics

/// Reads a review and checks it against a rubric: an id, a level or a key that does not exist is a located mistake, never passed over.
public struct ReviewReading: Sendable {
    /// The review, if the file has no error.
    public let review: Review?
    /// What is wrong or deserves a look.
    public let diagnostics: [Diagnostic]

    /// Reads a review.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - rubric: The rubric that its ids and levels are of.
    ///   - limits: How much is read before the file is refused.
    public init(_ source: SourceText, rubric: RubricSummary, limits: ReadingLimits = ReadingLimits()) {
        let reading = YAMLReading(source, limits: limits)
        guard let tree = reading.tree else {
            review = nil
            diagnostics = reading.diagnostics
            return
        }
        var reader = ReviewReader(source: source, tree: tree, rubric: rubric)
        let read = reader.read()
        diagnostics = (reading.diagnostics + reader.document.diagnostics).sortedByPlace()
            .limited(to: limits.diagnostics)
        review = diagnostics.containsError ? nil : read
    }
}
