internal import AssessmentModel
internal import RubricModel

extension Assessment {
    /// The same once people have judged some requirements to be met, and some criteria to have a level or a higher one.
    func judged(_ judgments: [NextStep.Subject]) -> Assessment {
        guard !judgments.isEmpty else { return self }
        var requirements = requirements
        var criteria = principles.map(\.criteria)
        for judgment in judgments {
            switch judgment {
            case .requirement(let place):
                let old = requirements[place]
                requirements[place] = old.with(
                    verdict: old.mayNotApply ? .undetermined : .met, mayFail: false, finding: old.finding)
            case .criterion(let principle, let criterion, let level):
                let old = criteria[principle][criterion]
                guard let now = old.level else { continue }
                criteria[principle][criterion] = CriterionAssessment(
                    criterion: old.criterion, level: max(level, now.lowerBound)...max(level, now.upperBound),
                    mayNotApply: old.mayNotApply, finding: old.finding)
            }
        }
        return with(requirements: requirements, criteria: criteria)
    }
}
