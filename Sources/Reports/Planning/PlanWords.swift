internal import AssessmentModel
internal import ExactNumbers

/// The words of a plan, the same in every report for people.
struct PlanWords: Sendable {
    let plan: ImprovementPlan
    let assessment: Assessment

    /// "NOT COMPLIANT, quality 2.0 to 14.3 of 100"; with a waiver in force also what it is for the gate.
    func standing(_ standing: ImprovementPlan.Standing) -> String {
        var words = Wording.verdict(standing.verdict)
        if standing.verdictAfterWaivers != standing.verdict {
            words += " (for the gate \(Wording.verdict(standing.verdictAfterWaivers)))"
        }
        return assessment.principles.isEmpty ? words : "\(words), quality \(Wording.score(standing.score))"
    }

    /// "4 steps; no cheaper choice of edits does it", "nothing to do: it is reached".
    var count: String {
        let count = plan.steps.count
        guard count > 0 else {
            guard plan.isReached else { return "no edit reaches it" }
            return "nothing to do: \(plan.waived.isEmpty ? "" : "with what is waived ")it is reached"
        }
        let edits = plan.steps.count { $0.kind != .judge }
        let cost = plan.cost == edits ? "" : ", effort \(plan.cost)"
        let proof =
            plan.isCheapest ? "no cheaper choice of edits does it" : "the cheapest found, a cheaper one may exist"
        return "\(count) step\(count == 1 ? "" : "s")\(cost); \(proof)"
    }

    /// The whole in a line: "not compliant; compliance with 4 steps: compliant, quality 3.1 to 16.0 of 100".
    var brief: String {
        let before = Wording.verdict(plan.before.verdict).lowercased()
        guard !plan.steps.isEmpty else { return "\(before); \(plan.target): \(count)" }
        let steps = "\(plan.steps.count) step\(plan.steps.count == 1 ? "" : "s")"
        let after = Wording.verdict(plan.after.verdict).lowercased()
        let quality = assessment.principles.isEmpty ? "" : ", quality " + Wording.score(plan.after.score)
        return
            "\(before); \(plan.target) with \(steps): \(plan.reach == .notReached ? "not reached, " : "")\(after)\(quality)"
    }

    /// How far the plan goes.
    var reach: String {
        switch plan.reach {
        case .byText: "by the text alone"
        case .withJudgments: "once reviewers have judged as the last steps say"
        case .notReached: "no: something is left over"
        }
    }

    /// How the program stands, what is to be reached and how far the plan goes.
    var facts: [FindingLine] {
        var facts = [
            FindingLine("Now", standing(plan.before)), FindingLine("Target", plan.target), FindingLine("Plan", count),
        ]
        if let notRated = assessment.notRated { facts.append(FindingLine("Note", notRated)) }
        if !assessment.reviews.isEmpty { facts.append(FindingLine("Reviews", reviews, .people)) }
        guard !plan.steps.isEmpty else { return facts }
        facts.append(FindingLine("Reached", reach))
        if plan.hasPlaceholders {
            facts.append(FindingLine("Note", "words in <angle brackets> are yours to fill in"))
        }
        return facts
    }

    /// Whose judgments the plan rests on.
    private var reviews: String {
        let names = assessment.reviews.map(Wording.reviewer).joined(separator: ", ")
        let changes = plan.steps.contains { $0.kind != .judge }
        return names + (changes ? "; they have to look again once the file is changed" : "")
    }

    /// "With all 4 steps: COMPLIANT, quality 3.1 to 16.0 of 100".
    var end: String {
        (plan.steps.count == 1 ? "With this step: " : "With all \(plan.steps.count) steps: ") + standing(plan.after)
    }

    /// The steps in parts, each with its heading and the number of its first step.
    var parts: [(title: String, first: Int, steps: [ImprovementPlan.Step])] {
        let stated = plan.steps.filter { $0.kind == .state }
        let judged = plan.steps.filter { $0.kind == .judge }
        let changed = plan.steps.filter { $0.kind != .state && $0.kind != .judge }
        let parts = [
            ("What to state", 1, stated), ("What to change", stated.count + 1, changed),
            ("What to have judged", stated.count + changed.count + 1, judged),
        ]
        return parts.filter { !$0.2.isEmpty }.map { (title: $0.0, first: $0.1, steps: $0.2) }
    }

    /// What a step brings, and how the program stands behind it.
    ///
    /// - Parameter most: How many of the requirements and criteria that it settles are named.
    func lines(_ step: ImprovementPlan.Step, most: Int = 3) -> [FindingLine] {
        var lines: [FindingLine] = []
        if let judgment = step.judgment {
            let hasHigher = assessment.rubric.scale.dropLast().contains(judgment.wanted)
            lines.append(FindingLine("Needed", judgment.wanted + (hasHigher ? ", or higher" : "")))
            lines.append(
                FindingLine(
                    "How", "posrubric review template writes the review to fill in; evaluate --review takes it"))
            lines.append(FindingLine("Show", judgment.words))
        }
        lines += step.settles.prefix(most).map { FindingLine("Settles", $0) }
        if step.settles.count > most { lines.append(FindingLine("", "and \(step.settles.count - most) more")) }
        if let gain = gain(step) { lines.append(gain) }
        if step.effort != 1, step.kind != .judge { lines.append(FindingLine("Effort", "\(step.effort)")) }
        lines.append(FindingLine("After", standing(step.after)))
        return lines
    }

    /// "Gains: +0.4 points", "Loses: 0.4 points"; nothing where the least score stays.
    private func gain(_ step: ImprovementPlan.Step) -> FindingLine? {
        if step.points == .zero { return nil }
        guard step.points < .zero else {
            return FindingLine("Gains", "+\(step.points.decimal(places: 1, rounding: .down)) points")
        }
        let loss = Rational.zero.minus(step.points)
        return FindingLine("Loses", "\(loss.decimal(places: 1, rounding: .up)) points")
    }

    /// "No edit does it for certain: partners in all roles would still be 3 of at least 4. Ask the partners."
    static func words(_ end: ImprovementPlan.OpenEnd) -> String {
        "No edit does it for certain" + (end.reason.isEmpty ? "" : ": " + end.reason) + ". " + end.words
    }

    /// "It stays as it is and needs no step: until 2012-12-31, by State office: ...".
    static func words(_ waived: ImprovementPlan.Waived) -> String {
        "it stays as it is and needs no step, " + Wording.waiver(waived.waiver)
    }

    static let left = "What is left over"
    static let waived = "What is waived"
}
