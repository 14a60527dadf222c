internal import RubricModel

/// A measure that no query can reckon. Its type lives in a file of its own and stands in ``MeasureCatalog/standard``.
protocol NamedMeasure: Sendable {
    /// How rubrics name it, and what it counts.
    var declaration: NamedMeasureDeclaration { get }

    /// Measures a program.
    func measure(_ context: EvaluationContext) -> MeasureResult
}
