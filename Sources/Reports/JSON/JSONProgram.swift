internal import AssessmentModel
internal import ExactNumbers
internal import JSONText
internal import SourceDiagnostics

/// One assessment as JSON.
///
/// Every place that the assessment speaks of stands once in `places`; evidence, doubts and findings refer to it by its number.
struct JSONProgram {
    private let assessment: Assessment
    private let fragments: JSONFragments

    init(_ assessment: Assessment, _ fragments: JSONFragments) {
        self.assessment = assessment
        self.fragments = fragments
    }

    func add(to text: inout ByteText) {
        text.add("{\"file\":")
        text.addJSON(assessment.source.name)
        text.add(",\"id\":")
        text.addJSON(assessment.id)
        text.add(",\"title\":")
        text.addJSON(assessment.title)
        text.add(assessment.isDraft ? ",\"status\":\"draft\"" : ",\"status\":\"submission\"")
        text.add(",\"as-of\":")
        text.addJSON(assessment.asOf)
        text.add(",\"verdict\":")
        text.addJSON(assessment.verdict.rawValue)
        if let notRated = assessment.notRated {
            text.add(",\"not-rated\":")
            text.addJSON(notRated)
        }
        text.add(",\"score\":")
        add(assessment.score, to: &text)
        text.add(",\"places\":[")
        addAll(assessment.places.count, to: &text) { add(assessment.places[$0], to: &$1) }
        text.add("],\"requirements\":[")
        addAll(assessment.requirements.count, to: &text) { add(assessment.requirements[$0], to: &$1) }
        text.add("],\"principles\":[")
        let reckoning = WorthReckoning(assessment)
        addAll(assessment.principles.count, to: &text) { add(principle: $0, reckoning, to: &$1) }
        text.add("],\"warnings\":")
        text.add(JSONDiagnostics.bytes(assessment.warnings))
        text.add("}")
    }

    /// Adds so many values with commas between them, each by its number.
    @inline(__always)
    private func addAll(_ count: Int, to text: inout ByteText, _ body: (Int, inout ByteText) -> Void) {
        for number in 0..<count {
            if number > 0 { text.add(",") }
            body(number, &text)
        }
    }

    // MARK: Requirements and criteria

    private func add(_ requirement: RequirementAssessment, to text: inout ByteText) {
        fragments.requirements.add(requirement.requirement, to: &text)
        text.add(text: requirement.verdict.rawValue)
        text.add(assessment.decidesAlone(requirement) ? "\",\"decides-alone\":true" : "\"")
        add(requirement.finding, to: &text)
    }

    private func add(principle place: Int, _ reckoning: WorthReckoning, to text: inout ByteText) {
        let principle = assessment.principles[place]
        fragments.principles.add(principle.principle, to: &text)
        add(principle.score, to: &text)
        text.add(",\"criteria\":[")
        let heads = fragments.criteria[principle.principle]
        addAll(principle.criteria.count, to: &text) {
            heads.add($0, to: &$1)
            add(principle.criteria[$0], reckoning.worth(ofCriterion: $0, in: place), to: &$1)
        }
        text.add("]}")
    }

    private func add(_ criterion: CriterionAssessment, _ worth: CriterionWorth?, to text: inout ByteText) {
        if let level = criterion.level {
            text.add("{\"lower\":")
            fragments.levels.add(level.lowerBound, to: &text)
            text.add(",\"upper\":")
            fragments.levels.add(level.upperBound, to: &text)
            text.add(criterion.mayNotApply ? "},\"applies\":\"undetermined\"" : "},\"applies\":\"yes\"")
        } else {
            text.add("null,\"applies\":\"no\"")
        }
        if let worth {
            text.add(",\"worth\":{\"next\":")
            add(worth.next, to: &text)
            text.add(",\"top\":")
            add(worth.top, to: &text)
            text.add("}")
        }
        add(criterion.finding, to: &text)
    }

    private func add(_ step: CriterionWorth.Step, to text: inout ByteText) {
        text.add("{\"level\":")
        fragments.levels.add(step.level, to: &text)
        text.add(",\"points\":")
        add(step.points, rounding: .down, to: &text)
        text.add("}")
    }

    /// Adds what requirements and criteria have in common, and ends them.
    private func add(_ finding: Finding, to text: inout ByteText) {
        text.add(finding.isJudged ? ",\"judged\":true,\"place\":" : ",\"place\":")
        text.add(Int(finding.place))
        text.add(",\"measures\":[")
        addAll(finding.measures.count, to: &text) { add(measure: finding.measures[$0], to: &$1) }
        text.add("],\"comparisons\":[")
        addAll(finding.comparisons.count, to: &text) { add(finding.comparisons[$0], to: &$1) }
        text.add("]")
        if let remedy = finding.remedy {
            text.add(",\"remedy\":")
            text.addJSON(remedy)
        }
        if !finding.documents.isEmpty {
            text.add(",\"documents\":[")
            addAll(finding.documents.count, to: &text) { $1.add(Int(finding.documents[$0])) }
            text.add("]")
        }
        text.add("}")
    }

    // MARK: Measures

    private func add(measure number: Int, to text: inout ByteText) {
        let measure = assessment.measures[number]
        fragments.measures.add(number, to: &text)
        if let values = measure.value.values {
            add(values.lower, rounding: .down, to: &text)
            text.add(",\"upper\":")
            add(upperEndOf: values, to: &text)
        } else {
            text.add("null,\"upper\":null")
        }
        if measure.value.mayBeMissing { text.add(",\"may-be-missing\":true") }
        text.add(",\"evidence\":[")
        addAll(measure.evidence.count, to: &text) {
            $1.add(Int(assessment.evidence[measure.evidence.lowerBound + $0]))
        }
        text.add("],\"doubts\":[")
        addAll(measure.doubts.count, to: &text) { add(assessment.doubts[measure.doubts.lowerBound + $0], to: &$1) }
        text.add("]}")
    }

    private func add(_ doubt: Doubt, to text: inout ByteText) {
        text.add("{\"place\":")
        text.add(Int(doubt.place))
        switch doubt.reason {
        case .notStated: fragments.notStated.add(Int(doubt.subject), to: &text)
        case .uncertain: fragments.uncertain.add(Int(doubt.subject), to: &text)
        case .mayGrow: fragments.mayGrow.add(Int(doubt.subject), to: &text)
        case .choice: text.add(",\"reason\":\"choice\"}")
        case .noDay: text.add(",\"reason\":\"no-day\"}")
        case .suspicion:
            text.add(",\"reason\":\"suspicion\",\"text\":")
            text.addJSON(assessment.subject(of: doubt))
            text.add("}")
        }
    }

    private func add(_ comparison: ComparisonOutcome, to text: inout ByteText) {
        fragments.comparisons.add(comparison.measure, to: &text)
        switch comparison.demand {
        case .atLeast(let limit):
            text.add(",\"at-least\":")
            add(limit, rounding: .down, to: &text)
        case .atMost(let limit):
            text.add(",\"at-most\":")
            add(limit, rounding: .down, to: &text)
        case .exactly(let value):
            text.add(",\"exactly\":")
            add(value, rounding: .down, to: &text)
        case .between(let low, let high):
            text.add(",\"between\":[")
            add(low, rounding: .down, to: &text)
            text.add(",")
            add(high, rounding: .down, to: &text)
            text.add("]")
        }
        if comparison.isNegated { text.add(",\"negated\":true") }
        if comparison.isAlternative { text.add(",\"alternative\":true") }
        switch comparison.truth {
        case .no: text.add(",\"holds\":\"no\"}")
        case .open: text.add(",\"holds\":\"undetermined\"}")
        case .yes: text.add(",\"holds\":\"yes\"}")
        }
    }

    // MARK: Places and numbers

    private func add(_ place: Place, to text: inout ByteText) {
        text.add("{\"path\":")
        text.addJSON(place.path)
        text.add(",\"line\":")
        text.add(place.range.start.line)
        text.add(",\"column\":")
        text.add(place.range.start.column)
        text.add(",\"end-line\":")
        text.add(place.range.end.line)
        text.add(",\"end-column\":")
        text.add(place.range.end.column)
        text.add(",\"label\":")
        text.addJSON(place.label)
        text.add("}")
    }

    private func add(_ score: ScoreRange, to text: inout ByteText) {
        guard let values = score.values else { return text.add("null") }
        text.add("{\"lower\":")
        add(values.lower, rounding: .down, to: &text)
        text.add(",\"upper\":")
        add(upperEndOf: values, to: &text)
        text.add("}")
    }

    /// Both ends of what is certain are the same number; else the upper end is cut upwards, so that nothing possible is left out.
    private func add(upperEndOf values: ExactRange, to text: inout ByteText) {
        guard let upper = values.upper else { return text.add("null") }
        add(upper, rounding: values.isCertain ? .down : .up, to: &text)
    }

    private func add(_ number: Rational, rounding: RoundingDirection, to text: inout ByteText) {
        if number.denominator == 1 {
            text.add(Int(number.numerator))
        } else {
            text.add(text: number.shortDecimal(rounding: rounding))
        }
    }
}
