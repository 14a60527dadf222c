internal import AssessmentModel
internal import RubricModel

/// A measure that no query can reckon. Its type lives in a file of its own and stands in ``MeasureCatalog/standard``.
protocol NamedMeasure: Sendable {
    /// How rubrics name it, and what it counts.
    var declaration: NamedMeasureDeclaration { get }

    /// Measures a program, and adds what it counted and what keeps it open to the findings.
    func measure(_ context: EvaluationContext, _ findings: inout Findings) -> MeasuredValue
}
