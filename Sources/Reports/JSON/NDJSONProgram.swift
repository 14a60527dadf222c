internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// One assessment in few words: verdicts, levels and scores, and what is lacking.
struct NDJSONProgram {
    private let assessment: Assessment
    private let fragments: JSONFragments

    init(_ assessment: Assessment, _ fragments: JSONFragments) {
        self.assessment = assessment
        self.fragments = fragments
    }

    func addMembers(to text: inout ByteText) {
        JSONProgram.addHead(of: assessment, to: &text)
        fragments.people.add(assessment, to: &text)
        text.add(",\"requirements\":[")
        text.addAll(assessment.requirements.count) { add(requirement: $0, to: &$1) }
        text.add("],\"principles\":[")
        text.addAll(assessment.principles.count) { add(principle: $0, to: &$1) }
        if assessment.warnings.isEmpty {
            text.add("],\"warnings\":[]")
        } else {
            text.add("],\"warnings\":")
            text.add(JSONDiagnostics.bytes(assessment.warnings))
        }
    }

    // Findings are read where they lie: there are dozens in each program, and a copy of one costs more than to write it.

    private func add(requirement place: Int, to text: inout ByteText) {
        fragments.requirements.add(assessment.requirements[place].requirement, to: &text)
        switch assessment.requirements[place].verdict {
        case .met: return end(place, "met\"}", discussed: "met\"", to: &text)
        case .notApplicable: return end(place, "not-applicable\"}", discussed: "not-applicable\"", to: &text)
        case .notMet: text.add("not-met\",\"line\":")
        case .undetermined: text.add("undetermined\",\"line\":")
        }
        let number = Int(assessment.requirements[place].finding.place)
        text.add(assessment.places[number].range.start.line)
        text.add(",\"column\":")
        text.add(assessment.places[number].range.start.column)
        text.add(",\"path\":")
        text.addJSON(assessment.places[number].path)
        text.add(",\"comparisons\":[")
        let comparisons = assessment.requirements[place].finding.comparisons
        text.addAll(comparisons.count) {
            fragments.add(comparisons[$0], value: assessment.measures[comparisons[$0].measure].value, to: &$1)
        }
        if let remedy = assessment.requirements[place].finding.remedy {
            text.add("],\"remedy\":")
            text.addJSON(remedy)
        } else {
            text.add("]")
        }
        if isDiscussed(place) { fragments.people.add(assessment.requirements[place].finding, to: &text) }
        if assessment.requirements[place].finding.baseline != nil {
            fragments.addBaseline(of: assessment.requirements[place].finding, to: &text)
        }
        text.add("}")
    }

    /// Ends what nothing else is said of than what people say.
    private func end(_ place: Int, _ verdict: StaticString, discussed: StaticString, to text: inout ByteText) {
        guard isDiscussed(place) else { return text.add(verdict) }
        text.add(discussed)
        fragments.people.add(assessment.requirements[place].finding, to: &text)
        text.add("}")
    }

    private func isDiscussed(_ requirement: Int) -> Bool {
        assessment.requirements[requirement].finding.isDiscussed
    }

    private func add(principle place: Int, to text: inout ByteText) {
        let principle = assessment.principles[place].principle
        fragments.principles.add(principle, to: &text)
        text.add(assessment.principles[place].score)
        text.add(",\"criteria\":[")
        let heads = fragments.criteria[principle]
        let criteria = assessment.principles[place].criteria
        text.addAll(criteria.count) {
            heads.add($0, to: &$1)
            fragments.add(criteria[$0].level, mayNotApply: criteria[$0].mayNotApply, to: &$1)
            if criteria[$0].finding.isDiscussed { fragments.people.add(criteria[$0].finding, to: &$1) }
            $1.add("}")
        }
        text.add("]}")
    }
}
