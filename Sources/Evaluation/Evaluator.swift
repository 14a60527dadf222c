public import AssessmentModel
public import ProgramModel
public import RubricModel
public import SourceDiagnostics

/// Evaluates programs against a rubric under one of its profiles.
///
/// An evaluator is made once and used for any number of programs, from any number of tasks.
public struct Evaluator: Sendable {
    private let rubric: CompiledRubric
    private var detail: EvaluationDetail
    private var describesPrograms = false

    /// An evaluator.
    ///
    /// - Parameter detail: How much its assessments hold.
    /// - Precondition: The rubric was read with the declarations of the same catalogue.
    public init(
        _ rubric: Rubric, profile: Profile, catalog: MeasureCatalog = .standard,
        detail: EvaluationDetail = .everything
    ) {
        self.rubric = CompiledRubric(rubric, profile, catalog)
        self.detail = detail
    }

    /// What its assessments say about the rubric.
    public var summary: RubricSummary { rubric.summary }

    /// The same evaluator with assessments that hold more or less.
    public func holding(_ detail: EvaluationDetail) -> Evaluator {
        var evaluator = self
        evaluator.detail = detail
        return evaluator
    }

    /// An evaluator whose assessments also hold a ``ProgramOverview``, where a report asks for one.
    public func describingPrograms(where isAskedFor: Bool) -> Evaluator {
        var evaluator = self
        evaluator.describesPrograms = isAskedFor
        return evaluator
    }

    /// What the rubric's measures find in a program, in the order of the rubric, and nothing else.
    ///
    /// - Parameter asOf: The day by which dates are judged; left out, the day that the file names, if it names one.
    package func measure(_ program: Program, asOf: CalendarDate? = nil) -> [MeasuredValue] {
        var values = SheetValues(rubric, EvaluationContext(program: program, asOf: asOf ?? program.asOf))
        values.measure()
        return values.memory.values.map(\.value)
    }

    /// Evaluates a program.
    ///
    /// - Parameters:
    ///   - program: The program.
    ///   - asOf: The day by which dates are judged; left out, the day that the file names, if it names one.
    ///   - warnings: What the reader found worth a look.
    ///   - workspace: What the evaluation writes on. Programs that are evaluated one after the other cost less with the same one.
    public func assess(
        _ program: Program, asOf: CalendarDate? = nil, warnings: [Diagnostic] = [],
        on workspace: EvaluationWorkspace = EvaluationWorkspace()
    ) -> Assessment {
        var run = EvaluationRun(
            rubric, EvaluationContext(program: program, asOf: asOf ?? program.asOf, workspace: workspace), detail,
            describesProgram: describesPrograms)
        return run.assess(warnings)
    }
}
