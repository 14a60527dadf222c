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

    /// A level that a criterion can reach, with the points of the score that it is worth.
    struct Offer {
        let level: Int
        let points: Rational
        /// What it asks for beyond the levels below it; nothing where a person decides.
        let condition: Condition?
    }

    /// The levels above the certain one that a criterion can reach.
    struct Climb {
        let principle: Int
        let criterion: Int
        let offers: [Offer]

        /// Whether a person decides.
        var isJudged: Bool { offers.contains { $0.condition == nil } }
    }

    /// The target in words.
    let words: String
    /// What must hold in the end.
    private(set) var parts: [Part] = []
    /// What the target asks for and a waiver excuses.
    private(set) var waived: [RequirementAssessment] = []
    /// For a score: the levels of each criterion, and how many points are needed.
    private(set) var climbs: [Climb] = []
    private(set) var needed = Rational.zero
    /// The conditions on which it hangs what counts for the score.
    private(set) var applicability: [Condition] = []
    /// For a score: what the criteria ask for that are on their highest level, which no step should take away.
    private(set) var held: [Condition] = []
    /// Whether the points of several levels add up: nothing that counts for the score may turn out not to apply.
    private(set) var isAdditive = true
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
            needed = wanted.minus(now)
            let weights = assessment.principles[place].criteria.filter { $0.level != nil }.reduce(0) {
                $0 + summary.principles[place].criteria[$1.criterion].weight
            }
            isAdditive = !assessment.principles[place].criteria.contains { $0.level != nil && $0.mayNotApply }
            applicability = rubric.principles[place].criteria.compactMap(\.appliesWhen)
            held = PlanGoal.held(place, rubric, assessment)
            climbs = PlanGoal.climbs(place, rubric, assessment) { criterion, level, low in
                let points = summary.points(ofLevel: level).lower.minus(summary.points(ofLevel: low).lower)
                let weight = summary.principles[place].criteria[criterion].weight
                return points.times(Rational(weight)).divided(by: Rational(max(1, weights)))
            }
        case .score(let wanted):
            let now = assessment.score.values?.lower ?? .zero
            words = "quality: \(wanted.decimal(places: 1, rounding: .down)) of 100"
            isScoreReached = { ($0.score.values?.lower ?? .zero) >= wanted }
            needed = wanted.minus(now)
            let reckoning = WorthReckoning(assessment)
            isAdditive = !assessment.principles.contains { principle in
                principle.score.values != nil
                    && (principle.score.mayBeMissing
                        || principle.criteria.contains { $0.level != nil && $0.mayNotApply })
            }
            applicability = rubric.principles.flatMap(\.criteria).compactMap(\.appliesWhen)
            held = assessment.principles.indices.flatMap { PlanGoal.held($0, rubric, assessment) }
            climbs = assessment.principles.indices.flatMap { place in
                PlanGoal.climbs(place, rubric, assessment) { criterion, level, _ in
                    reckoning.points(ofLevel: level, forCriterion: criterion, in: place)
                }
            }
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

    /// What the criteria of a principle ask for that have no level above the certain one.
    private static func held(_ place: Int, _ rubric: Rubric, _ assessment: Assessment) -> [Condition] {
        assessment.principles[place].criteria.enumerated().compactMap { number, found in
            guard let level = found.level?.lowerBound, level > 0,
                !assessment.rubric.principles[place].criteria[number].levels.contains(where: { $0 > level }),
                case .conditions(let steps) = rubric.principles[place].criteria[number].ladder
            else { return nil }
            return .all(steps.prefix(level + 1).compactMap(\.self))
        }
    }

    /// The levels above the certain ones of the criteria of a principle that apply.
    private static func climbs(
        _ place: Int, _ rubric: Rubric, _ assessment: Assessment, _ points: (Int, Int, Int) -> Rational
    ) -> [Climb] {
        assessment.principles[place].criteria.enumerated().compactMap { number, found in
            guard let level = found.level else { return nil }
            let criterion = rubric.principles[place].criteria[number]
            var below = 0
            var offers: [Offer] = []
            for next in assessment.rubric.principles[place].criteria[number].levels where next > level.lowerBound {
                var condition: Condition?
                if case .conditions(let steps) = criterion.ladder {
                    condition = .all(steps[below...next].compactMap(\.self))
                    below = next + 1
                }
                offers.append(Offer(level: next, points: points(number, next, level.lowerBound), condition: condition))
            }
            return offers.isEmpty ? nil : Climb(principle: place, criterion: number, offers: offers)
        }
    }
}
