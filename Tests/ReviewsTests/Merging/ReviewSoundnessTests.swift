import AssessmentModel
import Evaluation
import ProgramModel
import Reviews
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// The law with people in it: whatever the rubric, the program and the policy, reviews only narrow what an assessment leaves open, each
/// further one too as long as people are missing, and they touch nothing that the file decides.
struct ReviewSoundnessTests {
    @Test(arguments: 0..<8)
    func reviewsOnlyNarrow(_ part: Int) throws {
        var checked = 0
        for number in 0..<40 {
            var generator = SeededGenerator(seed: UInt64(part * 1_000 + number))
            let world = try RandomPanel(&generator)
            let before = world.evaluator.assess(world.program)
            var earlier = before
            for count in 1...(world.reviewers + 1) {
                let reviews = Array(world.reviews.prefix(count))
                let after = ReviewPanel(reviews).applied(to: before)
                if let problem = contradiction(before, after) { Issue.record("\(world): \(problem)") }
                if count <= world.reviewers, let problem = contradiction(earlier, after) {
                    Issue.record("\(world), review \(count): \(problem)")
                }
                untouched(before, after, "\(world)")
                earlier = after
                checked += 1
            }
        }
        #expect(checked > 80)
    }

    /// What people say next to a file changes nothing that it decides by itself.
    private func untouched(_ before: Assessment, _ after: Assessment, _ world: String) {
        for (old, new) in zip(before.requirements, after.requirements) where !old.finding.isJudged {
            #expect(old.verdict == new.verdict && old.mayFail == new.mayFail, "\(world)")
        }
        for (old, new) in zip(before.principles.flatMap(\.criteria), after.principles.flatMap(\.criteria))
        where !old.finding.isJudged {
            #expect(old.level == new.level, "\(world)")
        }
    }

    /// What a later assessment says that an earlier one ruled out.
    private func contradiction(_ before: Assessment, _ after: Assessment) -> String? {
        for (old, new) in zip(before.requirements, after.requirements) {
            if old.verdict != .undetermined, new.verdict != old.verdict {
                return "\(old.verdict) became \(new.verdict)"
            }
            if !old.mayFail, new.mayFail { return "a requirement may fail now" }
        }
        if before.verdict != .undetermined, after.verdict != before.verdict {
            return "the verdict \(before.verdict) became \(after.verdict)"
        }
        for (old, new) in zip(before.principles, after.principles) {
            if !new.score.isContained(in: old.score) { return "a score left its range" }
            for (old, new) in zip(old.criteria, new.criteria) {
                if (old.level == nil) != (new.level == nil) { return "it applies otherwise" }
                if let old = old.level, let new = new.level, !old.contains(new) { return "\(old) became \(new)" }
            }
        }
        return after.score.isContained(in: before.score) ? nil : "the score left its range"
    }
}

/// A random rubric with judged and measured parts, a random program for it, and random reviews.
private struct RandomPanel: CustomStringConvertible {
    let evaluator: Evaluator
    let program: Program
    let reviews: [Review]
    let reviewers: Int
    let description: String

    init(_ generator: inout SeededGenerator) throws {
        let levels = Int.random(in: 2...5, using: &generator)
        let scale = (0..<levels).map { "l\($0)" }
        let combination = ReviewPolicy.Combination.allCases.randomElement(using: &generator) ?? .allAgree
        reviewers = Int.random(in: 1...4, using: &generator)
        let conditions = ["{courses: {at-least: 1}}", "{courses: {at-least: 2}}", "{labels: {at-least: 1}}"]
        var rubric = """
            rubric: 1
            id: random
            version: 1.0.0
            title: Random
            sources: {s: {title: S}}
            classes: {must: must, may: may}
            profiles: {p: {title: P, classes: [must], default: yes}}
            scale: [\(scale.joined(separator: ", "))]
            reviews: {combine: \(combination.rawValue), reviewers: \(reviewers)}
            measures:
              courses: {title: courses, count: courses}
              labels: {title: partners, count: partners}
            requirements:

            """
        func applies(_ generator: inout SeededGenerator) -> String {
            generator.chance(40) ? ", applies-when: \(conditions.randomElement(using: &generator) ?? "")" : ""
        }
        var requirements: [String] = []
        for number in 0..<Int.random(in: 1...4, using: &generator) {
            let isJudged = number == 0 || generator.chance(50)
            let what =
                isJudged ? "judged: A person looks." : "expect: \(conditions.randomElement(using: &generator) ?? "")"
            let place = generator.chance(70) ? "must" : "may"
            rubric +=
                "  - {id: r\(number), title: R, class: \(number == 0 ? "must" : place), why: W, "
                + "cites: [{source: s, force: should}], remedy: D, \(what)\(applies(&generator))}\n"
            requirements.append("r\(number)")
        }
        rubric += "principles:\n  - {id: p0, title: P, statement: S, criteria: [\n"
        var criteria: [(id: String, levels: [Int])] = []
        for number in 0..<Int.random(in: 1...4, using: &generator) {
            let isJudged = number == 0 || generator.chance(50)
            var given = (1..<levels).filter { _ in generator.chance(70) }
            if given.isEmpty { given = [levels - 1] }
            let steps = given.map { level in
                "l\(level): " + (isJudged ? "Text." : "{courses: {at-least: \(level)}}")
            }
            rubric +=
                "    {id: c\(number), title: C, weight: \(Int.random(in: 1...3, using: &generator)), why: W, "
                + "cites: [{source: s, force: should}], remedy: D, "
                + "\(isJudged ? "judged" : "levels"): {\(steps.joined(separator: ", "))}\(applies(&generator))},\n"
            criteria.append(("c\(number)", [0] + given))
        }
        rubric += "  ]}\n"
        let courses = (0..<Int.random(in: 0...3, using: &generator)).map { "{stage: grade 1\($0), cte: [C\($0)]}" }
        var text = "program-of-study: 1\nid: x\ntitle: X\nstatus: \(generator.chance(50) ? "draft" : "submission")\n"
        if !courses.isEmpty { text += "sequence: [\(courses.joined(separator: ", "))]\n" }
        if generator.chance(50) { text += "partners: [{name: A}]\n" }

        let rubricSource = SourceText(name: "rubric", content: rubric)
        let reading = RubricReading(rubricSource, namedMeasures: MeasureCatalog.standard.declarations)
        let picture = DiagnosticPicture(of: rubricSource)
        let read = try #require(
            reading.rubric, Comment(rawValue: reading.diagnostics.map { picture.draw($0).plain }.joined()))
        evaluator = Evaluator(read, profile: try #require(read.profile(nil)))
        let source = SourceText(name: "x.pos.yaml", content: text)
        program = try #require(ProgramReading(source).program, Comment(rawValue: text))
        var reviews: [Review] = []
        for number in 0...reviewers {
            var judgments: [String] = []
            for id in requirements where generator.chance(80) {
                judgments.append("\(id): {verdict: \(generator.chance(50) ? "met" : "not-met"), reason: R}")
            }
            for (id, levels) in criteria where generator.chance(80) {
                judgments.append("\(id): {level: l\(levels.randomElement(using: &generator) ?? 0), reason: R}")
            }
            let review = """
                review: 1
                rubric: {id: random, version: 1.0.0}
                program: {id: x, digest: "\(ProgramDigest.of(source))"}
                reviewer: P\(number)
                date: 2012-03-14
                judgments: {\(judgments.joined(separator: ", "))}
                """
            reviews.append(
                try #require(
                    ReviewReading(SourceText(name: "r\(number)", content: review), rubric: evaluator.summary).review,
                    Comment(rawValue: rubric + review)))
        }
        self.reviews = reviews
        description = "\(rubric)\n\(text)"
    }
}
