import AssessmentModel
import Evaluation
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// The law that everything stands on: however the facts that are not known are filled in, a verdict that was decided stays, and no score,
/// level or measure leaves its range.
struct SoundnessTests {
    /// How many times information is added.
    static let completions = 100_000
    /// How many times it is added to one program, one step after the other.
    private static let steps = 25

    @Test func completionsNeverContradict() async throws {
        let rubric = try Rubric.shipped("illinois-perkins-iv.yaml")
        let evaluator = Evaluator(rubric, profile: try #require(rubric.profile(nil)))
        let parts = 16
        let share = (SoundnessTests.completions + parts - 1) / parts
        let outcomes = await withTaskGroup(of: (checked: Int, failure: String?).self) { group in
            for part in 0..<parts {
                group.addTask {
                    var checked = 0
                    var seed = UInt64(part)
                    while checked < share {
                        let (steps, failure) = SoundnessTests.follow(seed, evaluator)
                        checked += steps
                        seed += UInt64(parts)
                        if let failure { return (checked, failure) }
                    }
                    return (checked, nil)
                }
            }
            var all: [(checked: Int, failure: String?)] = []
            for await outcome in group { all.append(outcome) }
            return all
        }
        let failures = outcomes.compactMap(\.failure)
        for failure in failures { Issue.record("\(failure)") }
        #expect(!failures.isEmpty || outcomes.map(\.checked).reduce(0, +) >= SoundnessTests.completions)
    }

    /// Follows one program from its first draft on.
    private static func follow(_ seed: UInt64, _ evaluator: Evaluator) -> (checked: Int, failure: String?) {
        var generator = SketchGenerator(seed: seed)
        var refinement = SketchRefinement(seed: seed)
        var sketch = generator.program()
        guard var before = assess(sketch, evaluator) else {
            return (0, "seed \(seed) is not read:\n\(explain(sketch))")
        }
        var checked = 0
        for _ in 0..<steps {
            let next = refinement.refine(sketch)
            guard next != sketch else { break }
            guard let after = assess(next, evaluator) else {
                return (checked, "seed \(seed) is not read:\n\(explain(next))")
            }
            if let difference = contradiction(before, after) {
                let (small, large) = shrink(sketch, next, evaluator)
                let shrunk = assess(small, evaluator).flatMap { first in
                    assess(large, evaluator).flatMap { contradiction(first, $0) }
                }
                return (
                    checked,
                    "seed \(seed): \(shrunk ?? difference)\n--- before\n\(small.yaml)--- after\n\(large.yaml)"
                )
            }
            checked += 1
            (sketch, before) = (next, after)
        }
        return (checked, nil)
    }

    private static func assess(_ sketch: Sketch, _ evaluator: Evaluator) -> Assessment? {
        ProgramReading(SourceText(name: "sketch", content: sketch.yaml)).program.map { evaluator.assess($0) }
    }

    private static func explain(_ sketch: Sketch) -> String {
        let source = SourceText(name: "sketch", content: sketch.yaml)
        let picture = DiagnosticPicture(of: source)
        return ProgramReading(source).diagnostics.map { picture.draw($0).plain }.joined() + sketch.yaml
    }

    // MARK: The law

    /// What a later assessment says that an earlier one ruled out.
    private static func contradiction(_ before: Assessment, _ after: Assessment) -> String? {
        for number in before.measures.indices {
            let (old, new) = (before.measures[number], after.measures[number])
            if new.value == old.value || new.value.isContained(in: old.value) { continue }
            return "the measure \(before.rubric.measures[number].id) left its range: \(old.value) became \(new.value)"
        }
        for number in before.requirements.indices {
            let (old, new) = (before.requirements[number], after.requirements[number])
            if old.verdict == .undetermined || new.verdict == old.verdict { continue }
            return
                "the requirement \(before.rubric.requirements[old.requirement].id) was \(old.verdict) and became \(new.verdict)"
        }
        if before.verdict != .undetermined, after.verdict != before.verdict {
            return "the verdict was \(before.verdict) and became \(after.verdict)"
        }
        if !after.score.isContained(in: before.score) {
            return "the score left its range: \(before.score) became \(after.score)"
        }
        for (old, new) in zip(before.principles, after.principles) {
            let name = before.rubric.principles[old.principle].id
            if !new.score.isContained(in: old.score) {
                return "the score of \(name) left its range: \(old.score) became \(new.score)"
            }
            for place in old.criteria.indices {
                guard let problem = contradiction(old.criteria[place], new.criteria[place]) else { continue }
                return "\(before.rubric.principles[old.principle].criteria[place].id): \(problem)"
            }
        }
        return nil
    }

    private static func contradiction(_ before: CriterionAssessment, _ after: CriterionAssessment) -> String? {
        if !before.mayNotApply, after.mayNotApply { return "it applied, and may not apply any more" }
        guard let old = before.level else { return after.level == nil ? nil : "it did not apply, and does now" }
        guard let new = after.level else { return nil }
        return old.lowerBound <= new.lowerBound && new.upperBound <= old.upperBound
            ? nil : "the level \(old) became \(new)"
    }

    // MARK: Shrinking

    /// The smallest pair that still contradicts: what both sketches hold is taken out of both, part by part.
    private static func shrink(_ before: Sketch, _ after: Sketch, _ evaluator: Evaluator) -> (Sketch, Sketch) {
        var (small, large) = (before, after)
        var isSmaller = true
        while isSmaller {
            isSmaller = false
            for path in small.paths where small[path] != nil && large[path] != nil {
                var (first, second) = (small, large)
                first[path] = nil
                second[path] = nil
                guard let old = assess(first, evaluator), let new = assess(second, evaluator),
                    contradiction(old, new) != nil
                else { continue }
                (small, large) = (first, second)
                isSmaller = true
            }
        }
        return (small, large)
    }
}
