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
    private let evidence: JSONEvidenceFragments

    init(_ assessment: Assessment, _ fragments: JSONFragments, _ evidence: JSONEvidenceFragments) {
        self.assessment = assessment
        self.fragments = fragments
        self.evidence = evidence
    }

    func add(to text: inout ByteText) {
        text.add("{")
        addMembers(to: &text)
        text.add("}")
    }

    /// Adds what the object of a program holds, without its braces.
    func addMembers(to text: inout ByteText) {
        JSONProgram.addHead(of: assessment, to: &text)
        fragments.people.add(assessment, to: &text)
        text.add(",\"places\":[")
        text.addAll(assessment.places.count) { add(assessment.places[$0], to: &$1) }
        text.add("],\"requirements\":[")
        text.addAll(assessment.requirements.count) { add(assessment.requirements[$0], to: &$1) }
        text.add("],\"principles\":[")
        let reckoning = WorthReckoning(assessment)
        text.addAll(assessment.principles.count) { add(principle: $0, reckoning, to: &$1) }
        text.add("],\"warnings\":")
        text.add(JSONDiagnostics.bytes(assessment.warnings))
    }

    /// Adds which program it is, its verdict and its score.
    static func addHead(of assessment: Assessment, to text: inout ByteText) {
        text.add("\"file\":")
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
        text.add(assessment.score)
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
        text.add(principle.score)
        text.add(",\"criteria\":[")
        let heads = fragments.criteria[principle.principle]
        text.addAll(principle.criteria.count) {
            heads.add($0, to: &$1)
            add(principle.criteria[$0], reckoning.worth(ofCriterion: $0, in: place), to: &$1)
        }
        text.add("]}")
    }

    private func add(_ criterion: CriterionAssessment, _ worth: CriterionWorth?, to text: inout ByteText) {
        fragments.add(criterion.level, mayNotApply: criterion.mayNotApply, to: &text)
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
        text.add(step.points, rounding: .down)
        text.add("}")
    }

    /// Adds what requirements and criteria have in common, and ends them.
    private func add(_ finding: Finding, to text: inout ByteText) {
        text.add(finding.isJudged ? ",\"judged\":true,\"place\":" : ",\"place\":")
        text.add(Int(finding.place))
        text.add(",\"measures\":[")
        text.addAll(finding.measures.count) { add(measure: finding.measures[$0], to: &$1) }
        text.add("],\"comparisons\":[")
        text.addAll(finding.comparisons.count) { fragments.add(finding.comparisons[$0], to: &$1) }
        text.add("]")
        if let remedy = finding.remedy {
            text.add(",\"remedy\":")
            text.addJSON(remedy)
        }
        if !finding.documents.isEmpty {
            text.add(",\"documents\":[")
            text.addAll(finding.documents.count) { $1.add(Int(finding.documents[$0])) }
            text.add("]")
        }
        if finding.isDiscussed { fragments.people.add(finding, to: &text) }
        fragments.addBaseline(of: finding, to: &text)
        text.add("}")
    }

    // MARK: Measures

    private func add(measure number: Int, to text: inout ByteText) {
        let measure = assessment.measures[number]
        evidence.measures.add(number, to: &text)
        if let values = measure.value.values {
            text.add(values.lower, rounding: .down)
            text.add(",\"upper\":")
            text.add(upperEndOf: values)
        } else {
            text.add("null,\"upper\":null")
        }
        if measure.value.mayBeMissing { text.add(",\"may-be-missing\":true") }
        text.add(",\"evidence\":[")
        text.addAll(measure.evidence.count) {
            $1.add(Int(assessment.evidence[measure.evidence.lowerBound + $0]))
        }
        text.add("],\"doubts\":[")
        text.addAll(measure.doubts.count) { add(assessment.doubts[measure.doubts.lowerBound + $0], to: &$1) }
        text.add("]}")
    }

    private func add(_ doubt: Doubt, to text: inout ByteText) {
        text.add("{\"place\":")
        text.add(Int(doubt.place))
        switch doubt.reason {
        case .notStated: evidence.notStated.add(Int(doubt.subject), to: &text)
        case .uncertain: evidence.uncertain.add(Int(doubt.subject), to: &text)
        case .mayGrow: evidence.mayGrow.add(Int(doubt.subject), to: &text)
        case .choice: text.add(",\"reason\":\"choice\"}")
        case .noDay: text.add(",\"reason\":\"no-day\"}")
        case .suspicion:
            text.add(",\"reason\":\"suspicion\",\"text\":")
            text.addJSON(assessment.subject(of: doubt))
            text.add("}")
        }
    }

    // MARK: Places

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
}
