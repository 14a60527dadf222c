internal import AssessmentModel
internal import ExactNumbers
internal import SourceDiagnostics

extension ListedReport {
    /// A plan: what to state, what to change, and what is left to people.
    init(_ plan: ImprovementPlan, for assessment: Assessment, notices: [FileDiagnostic], isFull: Bool = false) {
        let words = PlanWords(plan: plan, assessment: assessment)
        let writer = PlanItems(words: words, most: isFull ? .max : 3)
        kind = .plan
        title = "Plan: \(assessment.title)"
        summary = "Target: \(plan.target). \(PlainWords.capitalized(words.count))"
        let rubric = assessment.rubric
        basis = "\(rubric.title) \(rubric.version), profile \(rubric.profile): \(rubric.profileTitle)"
        rules = PlanItems.rules
        refused = []
        self.notices = notices
        columns = PlanItems.columns
        var number = 0
        let steps = words.parts.map { part in
            Group(
                title: part.title + (part.steps.first?.kind == .state ? ", if it is so" : ""),
                items: part.steps.map { step in
                    number += 1
                    return writer.item(step, number: number)
                })
        }
        let groups = [
            Group(title: PlanWords.left, items: plan.openEnds.map(writer.item)),
            Group(title: PlanWords.waived, items: plan.waived.map(writer.item)),
        ]
        let after = plan.steps.isEmpty ? [] : [FindingLine("After", words.standing(plan.after))]
        chapters = [
            Chapter(
                title: assessment.title, source: assessment.source, facts: words.facts + after, before: plan.before,
                after: plan.steps.isEmpty ? nil : plan.after, groups: steps + groups.filter { !$0.items.isEmpty },
                whereEmpty: PlainWords.capitalized(words.count))
        ]
    }
}

/// Turns the parts of a plan into items.
private struct PlanItems {
    let words: PlanWords
    /// How many of the requirements and criteria that a step settles are named.
    let most: Int

    static let rules = [
        ListedReport.Rule(id: "plan/state", title: "A fact to state, if it is so", severity: .warning),
        ListedReport.Rule(id: "plan/add", title: "An entry to add", severity: .warning),
        ListedReport.Rule(id: "plan/change", title: "Something to change", severity: .warning),
        ListedReport.Rule(id: "plan/remove", title: "An entry to take out", severity: .warning),
        ListedReport.Rule(id: "plan/judge", title: "Something to have judged", severity: .warning),
        ListedReport.Rule(id: "plan/left-over", title: "What no edit does for certain", severity: .note),
        ListedReport.Rule(id: "plan/waived", title: "What is waived and needs no step", severity: .note),
    ]

    static let columns = [
        "file", "program", "kind", "id", "title", "line", "column", "place", "target", "step", "write", "effort",
        "settles", "points", "verdict-after", "score-after-lower", "score-after-upper",
    ]

    private func cells(_ kind: String, _ id: String, _ title: String, _ place: Place) -> [String] {
        let start = place.range.start
        return [
            words.assessment.source.name, words.assessment.title, kind, id, title, String(start.line),
            String(start.column), place.path, words.plan.target,
        ]
    }

    func item(_ step: ImprovementPlan.Step, number: Int) -> ListedReport.Item {
        let rule: Int =
            switch step.kind {
            case .state: 0
            case .add: 1
            case .change: 2
            case .remove: 3
            case .judge: 4
            }
        let lines = words.lines(step, most: most)
        let result = LocatedResult(
            subject: .item, id: PlanItems.rules[rule].id, kind: .fail, severity: .warning, range: step.place.range,
            path: step.place.path, label: step.place.label, headline: "Step \(number): \(step.words)",
            details: lines.map(PlanItems.sentence), remedy: nil, waiver: nil, baseline: nil,
            snippet: step.snippet.isEmpty ? nil : step.snippet)
        let score = step.after.score.values
        let upper = score.map { ($0.upper ?? $0.lower).shortDecimal(rounding: $0.isCertain ? .down : .up) }
        return ListedReport.Item(
            result: result, rule: rule, title: step.words,
            tone: step.kind == .state || step.kind == .judge ? .open : .bad,
            number: number, lines: lines, snippet: step.snippet.isEmpty ? nil : step.snippet,
            replacement: step.replacement,
            cells: cells(step.kind.rawValue, step.judgment?.id ?? "", step.words, step.place) + [
                String(number), step.snippet, String(step.effort), step.settles.joined(separator: "\n"),
                step.points.shortDecimal(rounding: .down), step.after.verdict.rawValue,
                score?.lower.shortDecimal(rounding: .down) ?? "", upper ?? "",
            ])
    }

    func item(_ end: ImprovementPlan.OpenEnd) -> ListedReport.Item {
        other(
            5, end.id, end.title, end.place, kind: .open, headline: "Left over: \(end.title)",
            line: FindingLine("Do", PlanWords.words(end), .remedy))
    }

    func item(_ waived: ImprovementPlan.Waived) -> ListedReport.Item {
        other(
            6, waived.id, waived.title, waived.place, kind: .fail, headline: "Not met: \(waived.title)",
            line: FindingLine("Waived", PlanWords.words(waived), .people), waiver: waived.waiver)
    }

    /// Something that is no step.
    private func other(
        _ rule: Int, _ id: String, _ title: String, _ place: Place, kind: LocatedResult.Kind, headline: String,
        line: FindingLine, waiver: AppliedWaiver? = nil
    ) -> ListedReport.Item {
        let isRemedy = line.purpose == .remedy
        let result = LocatedResult(
            subject: .item, id: "\(PlanItems.rules[rule].id)/\(id)", kind: kind, severity: .note, range: place.range,
            path: place.path, label: place.label, headline: headline,
            details: isRemedy ? [] : [PlanItems.sentence(line)],
            remedy: isRemedy ? line.words : nil, waiver: waiver, baseline: nil)
        let kind = PlanItems.rules[rule].id.split(separator: "/").last.map(String.init) ?? ""
        return ListedReport.Item(
            result: result, rule: rule, title: title, tone: waiver == nil ? .open : .plain, number: nil, lines: [line],
            snippet: nil, replacement: nil,
            cells: cells(kind, id, title, place) + ["", line.words, "", "", "", "", "", ""])
    }

    private static func sentence(_ line: FindingLine) -> String {
        line.label.isEmpty ? line.words : "\(line.label): \(line.words)"
    }
}
