import AssessmentModel
import ExactNumbers
import Testing

@testable import Planning

/// Plans cost what trying every choice of edits finds to be the least.
///
/// A score may only be reached by giving up a level of another criterion that is reached already. Such plans are not looked for, and nothing is
/// called the cheapest then; they are rare.
struct CheapestPlanTests {
    /// How many random rubrics and programs are planned: for compliance, the next level of a criterion, and a score.
    private static let cases = 3_000

    private static let missed = "a score that is reached by giving something up"

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
        let complaints = failures.filter { $0 != CheapestPlanTests.missed }
        for complaint in complaints.prefix(5) { Issue.record("\(complaint)") }
        #expect(complaints.isEmpty, "\(complaints.count): \(complaints.map { $0.prefix(60) })")
        #expect(failures.count - complaints.count <= CheapestPlanTests.cases / 1_000)
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
            if case .score = small.wanted, found == nil, least != nil, !plan.isCheapest {
                return CheapestPlanTests.missed
            }
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
