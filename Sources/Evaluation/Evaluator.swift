public import AssessmentModel
internal import ExactNumbers
public import ProgramModel
public import RubricModel
public import SourceDiagnostics

/// Evaluates programs against a rubric under one of its profiles.
///
/// An evaluator is made once and used for any number of programs, from any number of tasks.
public struct Evaluator: Sendable {
    /// What its assessments say about the rubric.
    public let summary: RubricSummary
    let rubric: Rubric
    let profile: Profile
    /// The rubric's measures, ready to be asked.
    let measures: [CompiledMeasure]

    /// A measure, ready to be asked.
    enum CompiledMeasure: Sendable {
        case query(CompiledQuery)
        case named(any NamedMeasure)
    }

    /// An evaluator.
    ///
    /// - Precondition: The rubric was read with the declarations of the same catalogue.
    public init(_ rubric: Rubric, profile: Profile, catalog: MeasureCatalog = .standard) {
        self.rubric = rubric
        self.profile = profile
        summary = RubricSummary(rubric, profile)
        measures = rubric.measures.map { measure in
            switch measure.definition {
            case .query(let query): return .query(CompiledQuery(query))
            case .named(let name):
                guard let named = catalog.measure(named: name) else { preconditionFailure("no measure \(name)") }
                return .named(named)
            }
        }
    }

    /// Evaluates a program.
    ///
    /// - Parameters:
    ///   - program: The program.
    ///   - asOf: The day by which dates are judged; left out, the day that the file names, if it names one.
    ///   - warnings: What the reader found worth a look.
    public func assess(_ program: Program, asOf: CalendarDate? = nil, warnings: [Diagnostic] = []) -> Assessment {
        var run = EvaluationRun(self, EvaluationContext(program: program, asOf: asOf ?? program.asOf))
        return run.assess(warnings)
    }
}
