internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

/// A target as conditions over the measures of a rubric.
struct PlanGoal {
    /// Something that is asked for.
    struct Part {
        let id: String
        let title: String
        /// What must hold; nothing where a person decides.
        let condition: Condition?
        /// What a person must come to, where a person decides.
        let judgment: NextStep.Subject?
        let finding: Finding
        /// Whether it holds already and only has to stay so.
        let isMet: Bool
    }

    /// The target in words.
    let words: String
    /// What must hold in the end.
    private(set) var parts: [Part] = []
    /// What the target asks for and a waiver excuses.
    private(set) var waived: [RequirementAssessment] = []
    /// For a score: what it is made of.
    private(set) var score: PlanScore?
    /// Whether an assessment reaches the target, judged parts and those left to people apart.
    let isScoreReached: @Sendable (Assessment) -> Bool

    init(_ target: PlanTarget, _ rubric: Rubric, _ assessment: Assessment) {
        let summary = assessment.rubric
        switch target {
        case .compliance:
            words = "compliance"
            isScoreReached = { _ in true }
            let deciding = assessment.requirements.filter { summary.requirements[$0.requirement].decides }
            parts = deciding.filter { !$0.finding.isWaived }.map { PlanGoal.part($0, rubric) }
            waived = deciding.filter { $0.finding.isWaived && ($0.verdict == .notMet || $0.mayFail) }
        case .requirement(let place):
            words = "met: \(summary.requirements[place].title)"
            isScoreReached = { _ in true }
            parts = [PlanGoal.part(assessment.requirements[place], rubric)]
        case .criterion(let principle, let criterion, let level):
            let found = assessment.principles[principle].criteria[criterion]
            let criterionWords = summary.principles[principle].criteria[criterion]
            let low = found.level?.lowerBound ?? 0
            let wanted = level ?? criterionWords.levels.first { $0 > low } ?? low
            words = "\(criterionWords.title): \(summary.scale[wanted])"
            isScoreReached = { _ in true }
            parts = [
                PlanGoal.part(rubric.principles[principle].criteria[criterion], principle, level: wanted, found: found)
            ]
        case .principle(let place, let score):
            let now = assessment.principles[place].score.values?.lower ?? .zero
            let wanted = score ?? PlanGoal.nextScore(above: now, summary)
            words = "\(summary.principles[place].title): \(wanted.decimal(places: 1, rounding: .down)) of 100"
            isScoreReached = { ($0.principles[place].score.values?.lower ?? .zero) >= wanted }
            self.score = PlanScore(wanted, of: [place], rubric, assessment)
        case .score(let wanted):
            words = "quality: \(wanted.decimal(places: 1, rounding: .down)) of 100"
            isScoreReached = { ($0.score.values?.lower ?? .zero) >= wanted }
            score = PlanScore(wanted, of: Array(assessment.principles.indices), rubric, assessment)
        }
    }

    private static func part(_ found: RequirementAssessment, _ rubric: Rubric) -> Part {
        let requirement = rubric.requirements[found.requirement]
        var condition: Condition?
        if case .condition(let expected) = requirement.expectation {
            condition = requirement.appliesWhen.map { .any([.not($0), expected]) } ?? expected
        }
        return Part(
            id: requirement.id, title: requirement.title, condition: condition,
            judgment: condition == nil ? .requirement(found.requirement) : nil, finding: found.finding,
            isMet: !found.mayFail)
    }

    private static func part(
        _ criterion: Criterion, _ principle: Int, level: Int, found: CriterionAssessment
    ) -> Part {
        var condition: Condition?
        if case .conditions(let steps) = criterion.ladder {
            condition = .all(steps.prefix(level + 1).compactMap(\.self))
        }
        return Part(
            id: criterion.id, title: criterion.title, condition: condition,
            judgment: condition == nil
                ? .criterion(principle: principle, criterion: found.criterion, level: level) : nil,
            finding: found.finding,
            isMet: (found.level?.lowerBound ?? 0) >= level)
    }

    /// The least score above one that some level is worth.
    private static func nextScore(above now: Rational, _ summary: RubricSummary) -> Rational {
        summary.scale.indices.lazy.compactMap { summary.points(ofLevel: $0).upper }.first { $0 > now } ?? Rational(100)
    }
}
