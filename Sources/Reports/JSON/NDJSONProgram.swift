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
        text.addAll(assessment.requirements.count) { add(assessment.requirements[$0], to: &$1) }
        text.add("],\"principles\":[")
        text.addAll(assessment.principles.count) { add(assessment.principles[$0], to: &$1) }
        if assessment.warnings.isEmpty {
            text.add("],\"warnings\":[]")
        } else {
            text.add("],\"warnings\":")
            text.add(JSONDiagnostics.bytes(assessment.warnings))
        }
    }

    private func add(_ requirement: RequirementAssessment, to text: inout ByteText) {
        fragments.requirements.add(requirement.requirement, to: &text)
        switch requirement.verdict {
        case .met: return end(requirement, "met\"", to: &text)
        case .notApplicable: return end(requirement, "not-applicable\"", to: &text)
        case .notMet: text.add("not-met\"")
        case .undetermined: text.add("undetermined\"")
        }
        let finding = requirement.finding
        let place = assessment.place(finding.place)
        text.add(",\"line\":")
        text.add(place.range.start.line)
        text.add(",\"column\":")
        text.add(place.range.start.column)
        text.add(",\"path\":")
        text.addJSON(place.path)
        text.add(",\"comparisons\":[")
        text.addAll(finding.comparisons.count) {
            let comparison = finding.comparisons[$0]
            fragments.add(comparison, value: assessment.measures[comparison.measure].value, to: &$1)
        }
        text.add("]")
        if let remedy = finding.remedy {
            text.add(",\"remedy\":")
            text.addJSON(remedy)
        }
        if finding.isDiscussed { fragments.people.add(finding, to: &text) }
        fragments.addBaseline(of: finding, to: &text)
        text.add("}")
    }

    /// Ends what nothing else is said of than what people say.
    private func end(_ requirement: RequirementAssessment, _ verdict: StaticString, to text: inout ByteText) {
        text.add(verdict)
        if requirement.finding.isDiscussed { fragments.people.add(requirement.finding, to: &text) }
        text.add("}")
    }

    private func add(_ principle: PrincipleAssessment, to text: inout ByteText) {
        fragments.principles.add(principle.principle, to: &text)
        text.add(principle.score)
        text.add(",\"criteria\":[")
        let heads = fragments.criteria[principle.principle]
        text.addAll(principle.criteria.count) {
            heads.add($0, to: &$1)
            fragments.addLevel(of: principle.criteria[$0], to: &$1)
            if principle.criteria[$0].finding.isDiscussed {
                fragments.people.add(principle.criteria[$0].finding, to: &$1)
            }
            $1.add("}")
        }
        text.add("]}")
    }
}
