internal import AssessmentModel

/// The requirements as a checklist: what is not met and what is open with all that there is to say, then what is fine.
extension ProgramPage {
    var compliance: [Markup] {
        let decides = { (found: RequirementAssessment) in rubric.requirements[found.requirement].decides }
        let deciding = assessment.requirements.filter(decides)
        let advice = assessment.requirements.filter { !decides($0) }
        guard !assessment.requirements.isEmpty else { return [] }
        return MarkupBuilder.pieces {
            for verdict in [Verdict.notMet, .undetermined, .met, .notApplicable] {
                let found = deciding.filter { $0.verdict == verdict }
                if !found.isEmpty {
                    HTML.h3 { "\(StatusSign.words(verdict)) (\(found.count))" }
                    checklist(found, isOpen: verdict == .notMet || verdict == .undetermined)
                }
            }
            if !advice.isEmpty {
                HTML.h3 { "Advice (\(advice.count))" }
                HTML.p(.class("quiet")) { "Worth knowing, but under this profile none of these decides compliance." }
                checklist(advice, isOpen: false)
            }
        }
    }

    private func checklist(_ found: [RequirementAssessment], isOpen: Bool) -> Markup {
        HTML.ul(.class("checklist")) { for requirement in found { item(requirement, isOpen: isOpen) } }
    }

    private func item(_ found: RequirementAssessment, isOpen: Bool) -> Markup {
        let words = rubric.requirements[found.requirement]
        return HTML.li(
            .id(anchor(requirement: found.requirement)),
            .class(StatusSign.tone(found.verdict, isAdvice: !words.decides))
        ) {
            HTML.details(isOpen ? .init("open", nil) : nil) {
                HTML.summary {
                    StatusSign.verdict(found.verdict, isAdvice: !words.decides)
                    HTML.span(.class("said")) { StatusSign.words(found.verdict) }
                    " "
                    HTML.strong { HTML.quoted(words.title) }
                    note(on: found.finding)
                }
                HTML.div(.class("finding")) {
                    if let remedy = found.finding.remedy { toDo(remedy) }
                    HTML.dl(.class("facts")) {
                        if let judgment = words.judgment { fact("A person looks for") { HTML.quoted(judgment) } }
                        shortfalls(found)
                        let doubts = wording.doubts(found)
                        if !doubts.isEmpty { fact("Open because") { items(doubts.map(withCode)) } }
                        people(found.finding)
                        evidence(found.finding)
                        fact("Why it is asked for") { HTML.quoted(words.why) }
                        citations(words.citations)
                        fact("Name in the rubric") {
                            HTML.code { words.id }
                            ", " + words.classTitle
                        }
                    }
                }
            }
        }
    }

    private func shortfalls(_ found: RequirementAssessment) -> Markup? {
        let shortfalls = wording.shortfalls(found)
        guard !shortfalls.isEmpty else { return nil }
        let areAlternatives = shortfalls.contains(where: \.isAlternative)
        return fact(areAlternatives ? "Found; one of these is enough" : "Found") { comparisons(shortfalls) }
    }
}
