import AssessmentModel
import ExactNumbers
import Testing

@testable import Planning

/// Plans cost what trying every choice of edits finds to be the least, and are told to be the cheapest.
struct CheapestPlanTests {
    /// How many random rubrics and programs are planned: for compliance, the next level of a criterion, and a score.
    private static let cases = 3_000

    @Test func noChoiceOfEditsIsCheaper() async throws {
        let parts = 8
        let failures = await withTaskGroup(of: [String].self) { group in
            for part in 0..<parts {
                group.addTask {
                    stride(from: part, to: CheapestPlanTests.cases, by: parts).compactMap { seed in
                        CheapestPlanTests.failure(UInt64(seed))
                    }
                }
            }
            var all: [String] = []
            for await found in group { all += found }
            return all
        }
        for failure in failures.prefix(5) { Issue.record("\(failure)") }
        #expect(failures.isEmpty, "\(failures.count): \(failures.map { $0.prefix(60) })")
    }

    private static func failure(_ seed: UInt64) -> String? {
        let small = SmallCase(seed: seed)
        do {
            let planned = try PlannedProgram(rubric: small.rubric, program: small.program)
            let target: PlanTarget =
                switch small.wanted {
                case .compliance: .compliance
                case .nextLevel(let number): .criterion(principle: 0, criterion: number, level: nil)
                case .score(let percent): .score(Rational(percent))
                }
            let plan = planned.plan(target)
            let least = small.leastCost()
            let found = plan.isReached ? plan.cost : nil
            guard found == least, plan.isCheapest || least == nil else {
                let words = plan.steps.map { "\($0.kind): \($0.words) (\($0.effort))" }.joined(separator: "\n")
                return "seed \(seed) \(small.wanted): planned \(found.map(String.init) ?? "nothing"), least "
                    + "\(least.map(String.init) ?? "nothing")\n\(small.rubric)\(small.program)\(words)"
            }
            // Minimality costs as much as planning: a part of the cases is enough.
            let complaints = seed % 10 == 0 || seed % 10 == 5 || seed % 10 == 7 ? planned.complaints(target) : []
            return complaints.isEmpty ? nil : "seed \(seed): \(complaints)\n\(small.rubric)\(small.program)"
        } catch {
            return "seed \(seed): \(error)"
        }
    }
}
