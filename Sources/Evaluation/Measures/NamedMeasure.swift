internal import AssessmentModel
internal import RubricModel

/// A measure that no query can reckon. Its type lives in a file of its own and stands in ``MeasureCatalog/standard``.
protocol NamedMeasure: Sendable {
    /// How rubrics name it, and what it counts.
    var declaration: NamedMeasureDeclaration { get }

    /// Measures a program, and adds what it counted and what keeps it open to the findings.
    func measure(_ context: EvaluationContext, _ findings: inout Findings) -> MeasuredValue

    /// What can be done to a program so that the measure comes nearer to what is asked of it; a measure that proposes nothing leaves that to
    /// people.
    func remedies(_ context: EvaluationContext, _ direction: MeasureRemedy.Direction) -> [MeasureRemedy]

    /// Whether what several remedies do adds up, as it does where findings are counted.
    var remediesAddUp: Bool { get }
}

extension NamedMeasure {
    func remedies(_ context: EvaluationContext, _ direction: MeasureRemedy.Direction) -> [MeasureRemedy] { [] }

    var remediesAddUp: Bool { true }
}
