internal import ExactNumbers

extension Assessment {
    /// What is left to do, the most useful first.
    ///
    /// Requirements that decide compliance come first, those that are not met before those that are open; then criteria by the points that
    /// their next level adds. What a person has to decide comes behind what the college can do of the same sort. What is equally useful
    /// keeps the order of the rubric.
    public var nextSteps: [NextStep] {
        guard notRated == nil else { return [] }
        let reckoning = WorthReckoning(self)
        let steps = requirements.compactMap(nextStep) + principles.indices.flatMap { nextSteps($0, reckoning) }
        return steps.enumerated().sorted { left, right in
            let (first, second) = (rank(left.element), rank(right.element))
            if first != second { return first < second }
            if left.element.points != right.element.points { return left.element.points > right.element.points }
            return left.offset < right.offset
        }.map(\.element)
    }

    private func rank(_ step: NextStep) -> Int {
        let isRequirement = if case .requirement = step.subject { true } else { false }
        switch step.kind {
        case .change: return isRequirement ? 0 : 3
        case .state: return isRequirement ? 1 : 3
        case .judge: return isRequirement ? 2 : 4
        }
    }

    private func nextStep(_ requirement: RequirementAssessment) -> NextStep? {
        let words = rubric.requirements[requirement.requirement]
        guard words.decides, requirement.verdict == .notMet || requirement.mayFail else { return nil }
        return NextStep(
            subject: .requirement(requirement.requirement),
            // What people have judged already is for the college to change.
            kind: requirement.verdict == .notMet ? .change : requirement.finding.isJudged ? .judge : .state,
            decidesAlone: decidesAlone(requirement), points: .zero)
    }

    private func nextSteps(_ place: Int, _ reckoning: WorthReckoning) -> [NextStep] {
        let principle = principles[place]
        return principle.criteria.indices.compactMap { number in
            let criterion = principle.criteria[number]
            guard let level = criterion.level, let worth = reckoning.worth(ofCriterion: number, in: place) else {
                return nil
            }
            return NextStep(
                subject: .criterion(
                    principle: principle.principle, criterion: criterion.criterion, level: worth.next.level),
                kind: criterion.finding.isJudged && level.count > 1
                    ? .judge : level.upperBound >= worth.next.level ? .state : .change,
                decidesAlone: false, points: worth.next.points)
        }
    }
}
