internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel
internal import SourceDiagnostics

/// A part of a rubric, ready to be tried on examples.
struct ExampleRun {
    private let subject: RubricSlice.Subject
    private let evaluator: Evaluator

    init(_ subject: RubricSlice.Subject, _ rubric: Rubric, _ catalog: MeasureCatalog, profile name: String? = nil) {
        self.subject = subject
        guard let profile = rubric.profile(name) else {
            preconditionFailure("a rubric has the profiles of its examples")
        }
        evaluator = Evaluator(rubric, profile: profile, catalog: catalog)
    }

    func assess(_ program: Program) -> Assessment { evaluator.assess(program) }

    /// What the part says of a program, in the form in which an example promises it.
    func outcome(_ program: Program, like expected: RubricExample.Expected) -> RubricExample.Expected {
        let assessment = assess(program)
        switch subject {
        case .requirement: return .verdict(assessment.requirements[0].verdict)
        case .criterion:
            let level = assessment.principles[0].criteria[0].level
            return level.map { .level($0.lowerBound, $0.upperBound) } ?? .verdict(.notApplicable)
        case .principle: return score(assessment.principles[0].score)
        case .whole:
            if case .overall = expected { return .overall(assessment.verdict) }
            return score(assessment.score)
        }
    }

    /// A score as reports show it: what is certain cut down, a range cut outwards.
    private func score(_ score: ScoreRange) -> RubricExample.Expected {
        guard let values = score.values, let upper = values.upper else { return .verdict(.notApplicable) }
        let low = values.lower.tenths(rounding: .down)
        return .score(low, values.isCertain ? low : upper.tenths(rounding: .up))
    }
}

extension Rational {
    fileprivate func tenths(rounding: RoundingDirection) -> Rational {
        Rational(times(Rational(10)).wholeNumber(rounding: rounding), over: 10)
    }
}
