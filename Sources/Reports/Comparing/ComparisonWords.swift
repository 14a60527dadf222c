internal import AssessmentModel
internal import ExactNumbers
internal import SourceDiagnostics

/// The words of a comparison, the same in every report for people.
enum ComparisonWords {
    /// "Better", "Worse".
    static func heading(_ kind: OutcomeChange.Kind) -> String {
        switch kind {
        case .improved: "Better"
        case .worse: "Worse"
        case .known: "Known now"
        case .unknown: "Not known any more"
        case .applicability: "Asked for now, or not any more"
        case .moved: "Merely moved"
        }
    }

    /// "not met -> met", or which line it moved from and to.
    static func change(_ change: OutcomeChange, arrow: String = "->") -> String {
        guard change.old == change.new else {
            return "\(outcome(change.old)) \(arrow) \(outcome(change.new))"
        }
        let starts = [change.oldPlace, change.newPlace].map { $0?.range.start }
        // Where both stand on one line, only the columns tell them apart.
        let isOneLine = starts[0]?.line == starts[1]?.line
        let places = starts.map { start in
            start.map { "line \($0.line)" + (isOneLine ? ", column \($0.column)" : "") } ?? "nowhere"
        }
        return "\(outcome(change.new)), \(places[0]) \(arrow) \(places[1])"
    }

    /// "welding courses in school: 1 -> 2".
    static func measure(_ measure: OutcomeChange.MeasureChange, arrow: String = "->") -> String {
        "\(measure.title): \(value(measure.old)) \(arrow) \(value(measure.new))" + unit(measure)
    }

    /// "old.pos.yaml -> new.pos.yaml", or "old.pos.yaml, with overlay.yaml laid over it".
    static func files(_ comparison: AssessmentComparison) -> String {
        let names = [comparison.old.source.name, comparison.new.source.name]
        if let overlay = comparison.overlay { return "\(names[0]), with \(overlay) laid over it" }
        return names[0] == names[1] ? names[0] : names.joined(separator: " -> ")
    }

    /// "not compliant -> compliant", "still compliant".
    static func verdict(_ comparison: AssessmentComparison, arrow: String = "->") -> String {
        let verdicts = [comparison.old.verdict, comparison.new.verdict].map { Wording.verdict($0).lowercased() }
        return verdicts[0] == verdicts[1] ? "still \(verdicts[1])" : verdicts.joined(separator: " \(arrow) ")
    }

    /// "new.pos.yaml: not compliant -> compliant, 1 better, 2 worse".
    static func brief(_ comparison: AssessmentComparison) -> String {
        let file = comparison.overlay == nil ? comparison.new.source.name : files(comparison)
        return "\(file): \(standing(comparison, arrow: "->"))"
    }

    private static func standing(_ comparison: AssessmentComparison, arrow: String) -> String {
        let counts = OutcomeChange.Kind.allCases.compactMap { kind -> String? in
            let count = comparison.single.count { $0.kind == kind }
            return count > 0 ? "\(count) \(heading(kind).lowercased())" : nil
        }
        let changes = counts.isEmpty ? ["nothing differs"] : counts
        return ([verdict(comparison, arrow: arrow)] + changes).joined(separator: "; ")
    }

    /// Who reviewed, and what is waived on each side.
    static func people(_ old: Assessment?, _ new: Assessment?) -> [FindingLine] {
        var lines: [FindingLine] = []
        for (side, assessment) in [("before", old), ("now", new)] {
            guard let assessment else { continue }
            if !assessment.reviews.isEmpty {
                let names = assessment.reviews.map(Wording.reviewer).joined(separator: ", ")
                lines.append(FindingLine("Reviewed \(side)", names, .people))
            }
            for requirement in assessment.requirements where requirement.finding.isWaived {
                guard let waiver = requirement.finding.waiver else { continue }
                let title = assessment.rubric.requirements[requirement.requirement].title
                lines.append(FindingLine("Waived \(side)", "\(title), \(Wording.waiver(waiver))", .people))
            }
            if assessment.verdictAfterWaivers != assessment.verdict {
                let verdict = Wording.verdict(assessment.verdictAfterWaivers).lowercased()
                lines.append(FindingLine("For the gate \(side)", verdict, .people))
            }
        }
        return lines
    }

    static func outcome(_ outcome: OutcomeChange.Outcome?) -> String {
        switch outcome {
        case nil: "not asked for"
        case .overall(let verdict)?: Wording.verdict(verdict).lowercased()
        case .verdict(let verdict)?: String(verdict.rawValue.map { $0 == "-" ? " " : $0 })
        case .level(nil)?: "does not apply"
        case .level(let levels?)?: levels.lower == levels.upper ? levels.lower : "\(levels.lower) to \(levels.upper)"
        case .score(let values)?: Wording.score(ScoreRange(values))
        }
    }

    /// The unit behind a number: " semester hours".
    private static func unit(_ measure: OutcomeChange.MeasureChange) -> String {
        guard let unit = measure.unit, unit != "grade" else { return "" }
        let words = unit.split(separator: "-").joined(separator: " ")
        let isOne = measure.new?.values == ExactRange(.one)
        return " " + (isOne || unit == "percent" || unit == "per-year" ? words : words + "s")
    }

    private static func value(_ value: MeasuredValue?) -> String {
        guard let value else { return "not asked for" }
        guard let values = value.values else { return "none" }
        let low = values.lower.shortDecimal(rounding: .down)
        let range =
            values.isCertain
            ? low : values.upper.map { "\(low) to \($0.shortDecimal(rounding: .up))" } ?? "\(low) or more"
        return value.mayBeMissing ? range + ", or none" : range
    }

    /// "3 programs compared: 2 differ, 1 with another verdict; 1 only in one of the two".
    static func summary(_ entries: [ComparisonEntry]) -> String {
        let both = entries.compactMap { entry in
            if case .both(let comparison) = entry { comparison } else { nil }
        }
        let changed = both.count { !$0.changes.isEmpty }
        if both.count == 1, entries.count == 1 {
            return changed == 0 ? "Nothing differs" : PlainWords.capitalized(standing(both[0], arrow: "→"))
        }
        let flipped = both.count(where: \.isFlipped)
        let single = entries.count - both.count
        return
            "\(both.count) program\(both.count == 1 ? "" : "s") compared: \(changed) differ\(changed == 1 ? "s" : "")"
            + ", \(flipped) with another verdict" + (single > 0 ? "; \(single) only in one of the two" : "")
    }
}

extension OutcomeChange.Subject {
    /// "verdict", "score", "requirement", "principle", "criterion".
    var word: String {
        switch self {
        case .verdict: "verdict"
        case .score: "score"
        case .requirement: "requirement"
        case .principle: "principle"
        case .criterion: "criterion"
        }
    }
}
