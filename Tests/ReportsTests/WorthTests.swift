import AssessmentModel
import ExactNumbers
import Testing

/// What findings are worth, over all example programs and all examples of the rubric.
struct WorthTests {
    private static var assessments: [Assessment] {
        [Samples.shipped, Samples.own].compactMap(\.self).flatMap { $0.examples + $0.rubricExamples() }.compactMap {
            if case .assessed(let assessment) = $0 { assessment } else { nil }
        }
    }

    /// The points of a level are the least score with it less the least score without it, reckoned by the means themselves.
    @Test func pointsAreWhatTheScoreGains() throws {
        var checked = 0
        for assessment in WorthTests.assessments {
            let reckoning = WorthReckoning(assessment)
            for (place, principle) in assessment.principles.enumerated() {
                for (number, criterion) in principle.criteria.enumerated() {
                    guard let worth = reckoning.worth(ofCriterion: number, in: place) else { continue }
                    for step in [worth.next, worth.top] {
                        let gain = WorthTests.gain(of: step.level, criterion: number, principle: place, assessment)
                        #expect(step.points == gain)
                        checked += 1
                    }
                    #expect(worth.next.level > (criterion.level?.lowerBound ?? 0))
                    #expect(worth.next.points <= worth.top.points)
                }
            }
        }
        #expect(checked > 1_000)
    }

    private static func gain(of level: Int, criterion: Int, principle: Int, _ assessment: Assessment) -> Rational {
        let rubric = assessment.rubric
        var whole = WeightedMean()
        for (place, found) in assessment.principles.enumerated() {
            var mean = WeightedMean()
            for (number, other) in found.criteria.enumerated() {
                guard let old = other.level else { continue }
                let isRaised = place == principle && number == criterion
                let low = isRaised ? level : old.lowerBound
                let high = max(low, old.upperBound)
                mean.add(
                    ExactRange(rubric.points(ofLevel: low).lower, rubric.points(ofLevel: high).upper),
                    weight: rubric.principles[place].criteria[number].weight, mayBeMissing: other.mayNotApply)
            }
            guard let values = mean.score.values else { continue }
            whole.add(values, weight: rubric.principles[place].weight, mayBeMissing: mean.score.mayBeMissing)
        }
        let least = whole.score.values?.lower ?? .zero
        return least.minus(assessment.score.values?.lower ?? .zero)
    }

    /// Every requirement that keeps the program from complying, and every criterion that can rise, is a step; none is anything else.
    @Test func theNextStepsAreAllThatIsLeft() {
        for assessment in WorthTests.assessments where assessment.notRated == nil {
            let steps = assessment.nextSteps
            let requirements = steps.compactMap { if case .requirement(let place) = $0.subject { place } else { nil } }
            let open = assessment.requirements.filter {
                assessment.rubric.requirements[$0.requirement].decides && $0.mayFail
            }
            #expect(requirements.sorted() == open.map(\.requirement))
            #expect(steps.count == Set(steps.map(\.subject)).count)
            #expect((assessment.verdict == .compliant || assessment.verdict == .gradedOnly) == requirements.isEmpty)
            #expect(steps.contains(where: \.decidesAlone) == (open.count == 1))
            let points = steps.filter { $0.kind != .judge && $0.points > .zero }.map(\.points)
            #expect(points == points.sorted(by: >))
        }
    }
}
