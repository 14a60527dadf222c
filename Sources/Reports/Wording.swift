internal import AssessmentModel
internal import ExactNumbers
internal import SourceDiagnostics

/// The words for what an assessment says, the same in every report for people.
struct Wording: Sendable {
    let assessment: Assessment
    private let rubric: RubricSummary

    init(_ assessment: Assessment) {
        self.assessment = assessment
        rubric = assessment.rubric
    }

    static func verdict(_ verdict: OverallVerdict) -> String {
        switch verdict {
        case .compliant: "COMPLIANT"
        case .notCompliant: "NOT COMPLIANT"
        case .undetermined: "UNDETERMINED"
        case .gradedOnly: "GRADED ONLY"
        }
    }

    /// "41.6 to 78.3 of 100"; where everything is possible, only that.
    static func score(_ score: ScoreRange) -> String {
        guard let values = score.values else { return "nothing to grade" }
        let low = values.lower.decimal(places: 1, rounding: .down)
        // What is certain is one number, however many decimals it has.
        if values.isCertain { return low + " of 100" }
        if values.lower == .zero, values.upper == Rational(100) { return "not known yet" }
        let high = (values.upper ?? values.lower).decimal(places: 1, rounding: .up)
        return (low == high ? low : "\(low) to \(high)") + " of 100"
    }

    /// "41.6 to 78.3", without what it is out of, for a column that says so.
    static func shortScore(_ score: ScoreRange) -> String {
        guard score.values != nil else { return "none" }
        return self.score(score).replacing(" of 100", with: "").replacing("not known yet", with: "not known")
    }

    /// "emerging to proficient"; where everything is possible, only that.
    func level(_ level: ClosedRange<Int>) -> String {
        if level == 0...rubric.scale.count - 1, level.count > 1 { return "not known yet" }
        let (low, high) = (rubric.scale[level.lowerBound], rubric.scale[level.upperBound])
        return level.lowerBound == level.upperBound ? low : "\(low) to \(high)"
    }

    /// "Not met: Starts no later than ninth grade". What does not decide is called advice, so that it is not taken for a failure.
    func headline(_ requirement: RequirementAssessment) -> String {
        let words = rubric.requirements[requirement.requirement]
        let verdict =
            switch requirement.verdict {
            case .met: "Met"
            case .notMet: words.decides ? "Not met" : "Advice"
            case .undetermined: words.decides ? "Open" : "Advice, open"
            case .notApplicable: "Does not apply"
            }
        return "\(verdict): \(words.title)"
    }

    /// "3", "3 to 5", "3 or more", "none known yet", "none", with the unit where there is one.
    func value(_ value: MeasuredValue, of measure: Int) -> String {
        guard let values = value.values else { return "none" }
        if values.lower == .zero, values.upper == nil { return "none known yet" }
        let low = values.lower.shortDecimal(rounding: .down)
        var text = low
        if !values.isCertain {
            text = values.upper.map { "\(low) to \($0.shortDecimal(rounding: .up))" } ?? "\(low) or more"
        }
        text += unit(of: measure, for: text)
        return value.mayBeMissing ? text + ", or none" : text
    }

    private func unit(of measure: Int, for number: String) -> String {
        guard let unit = rubric.measures[measure].unit else { return "" }
        if unit == "grade" { return "" }
        let words = unit.split(separator: "-").joined(separator: " ")
        return " " + (number == "1" || unit == "percent" || unit == "per-year" ? words : words + "s")
    }

    /// "courses taken after high school: 0; at least 1 needed".
    func comparison(_ outcome: ComparisonOutcome) -> String {
        let value = value(assessment.measures[outcome.measure].value, of: outcome.measure)
        return "\(rubric.measures[outcome.measure].title): \(value); \(demand(outcome))"
    }

    private func demand(_ outcome: ComparisonOutcome) -> String {
        let words: String =
            switch outcome.demand {
            case .atLeast(let limit): "at least \(limit.shortDecimal(rounding: .down))"
            case .atMost(let limit): limit == .zero ? "none" : "at most \(limit.shortDecimal(rounding: .down))"
            case .exactly(let value): "exactly \(value.shortDecimal(rounding: .down))"
            case .between(let low, let high):
                "\(low.shortDecimal(rounding: .down)) to \(high.shortDecimal(rounding: .down))"
            }
        if outcome.isNegated { return "not \(words) needed" }
        if case .atMost = outcome.demand { return words + " allowed" }
        return words + " needed"
    }

    /// Why a finding is open, one line for each kind of reason. What is certainly not met has no open side that matters.
    func doubts(_ requirement: RequirementAssessment) -> [String] { doubts(openMeasures(requirement)) }

    /// The measures that keep a requirement open.
    func openMeasures(_ requirement: RequirementAssessment) -> [Int] {
        guard requirement.verdict == .undetermined else { return [] }
        let open = requirement.finding.comparisons.filter { $0.truth == .open }.map(\.measure)
        let measures = requirement.finding.measures
        return open.isEmpty ? measures : measures.filter(open.contains)
    }

    /// What is asked for and does not certainly hold. Where it is certain that it is not met, what is open does not matter; where
    /// another way is still open, the ways that are closed do not.
    func shortfalls(_ requirement: RequirementAssessment) -> [ComparisonOutcome] {
        let comparisons = requirement.finding.comparisons
        if requirement.verdict == .notMet { return comparisons.filter { $0.truth == .no } }
        guard comparisons.contains(where: { $0.isAlternative && $0.truth == .open }) else {
            return comparisons
        }
        return comparisons.filter { !$0.isAlternative || $0.truth == .open }
    }

    /// Why measures are open, one line for each kind of reason: "3 entries do not state `content` (lines 12, 14 and 20)".
    func doubts(_ measures: [Int]) -> [String] {
        /// Doubts that say the same of different places, all put to the first place, with the lines of their own.
        var order: [Doubt] = []
        var lines: [Doubt: [Int]] = [:]
        for doubt in measures.flatMap({ assessment.doubts(of: $0) }) {
            let line = assessment.place(doubt.place).range.start.line
            let kind = Doubt(place: 0, reason: doubt.reason, subject: doubt.subject)
            if lines[kind] == nil { order.append(kind) }
            if lines[kind]?.contains(line) != true { lines[kind, default: []].append(line) }
        }
        return order.map { sentence($0, lines[$0] ?? []) }
    }

    private func sentence(_ doubt: Doubt, _ lines: [Int]) -> String {
        let places = Wording.list(lines)
        let subject = assessment.subject(of: doubt)
        return switch doubt.reason {
        case .notStated:
            lines.count == 1
                ? "`\(subject)` is not stated (\(places))"
                : "\(lines.count) entries do not state `\(subject)` (\(places))"
        case .uncertain: "`\(subject)` is known as a range only (\(places))"
        case .mayGrow: "`\(subject)` may not be listed in full (\(places))"
        case .choice: "it depends on what a student chooses"
        case .noDay: "the day by which dates are judged is not given: state `as-of`, or run with --as-of (\(places))"
        case .suspicion: "\(subject) (\(places))"
        }
    }

    /// "line 12", "lines 12, 14 and 20", "lines 12, 14, 20 and 9 more".
    static func list(_ lines: [Int]) -> String {
        let lines = lines.sorted()
        if lines.count == 1 { return "line \(lines[0])" }
        if lines.count > 4 {
            return "lines " + lines.prefix(3).map(String.init).joined(separator: ", ") + " and \(lines.count - 3) more"
        }
        return "lines " + lines.dropLast().map(String.init).joined(separator: ", ") + " and \(lines.last ?? 0)"
    }

    /// "Pub. L. 109-270, Sec. 122(c)(1)(A)(i) (it says "shall")".
    static func citation(_ citation: RubricSummary.Citation) -> String {
        let force =
            switch citation.force {
            case .describes: "it describes this"
            case .proposed: "a test that this rubric proposes"
            case .shall, .should, .may: "it says \"\(citation.force.rawValue)\""
            case .whereAppropriate: "it says \"where appropriate\""
            }
        return "\(citation.cite) (\(force))"
    }
}
