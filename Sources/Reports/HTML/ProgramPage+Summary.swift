internal import AssessmentModel
internal import ExactNumbers

/// The first screen: the verdict, the quality, and what to do first.
extension ProgramPage {
    var verdictTitle: String { ProgramPage.words(assessment.verdict) }

    static func words(_ verdict: OverallVerdict) -> String {
        switch verdict {
        case .compliant: "Compliant"
        case .notCompliant: "Not compliant"
        case .undetermined: "Undetermined"
        case .gradedOnly: "Graded only"
        }
    }

    /// The verdict as the pages' colours know it.
    static func tone(_ verdict: OverallVerdict) -> String {
        switch verdict {
        case .compliant: "good"
        case .notCompliant: "bad"
        case .undetermined: "open"
        case .gradedOnly: "plain"
        }
    }

    var summary: [Markup] {
        MarkupBuilder.pieces {
            HTML.div(.class("summary")) {
                HTML.section(.class("verdict " + ProgramPage.tone(assessment.verdict)), .labelledBy("verdict")) {
                    HTML.h2(.id("verdict")) {
                        StatusSign.overall(assessment.verdict)
                        verdictTitle
                    }
                    HTML.p(.class("sentence")) { assessment.notRated ?? verdictSentence }
                    if assessment.verdictAfterWaivers != assessment.verdict {
                        HTML.p(.class("waivers")) {
                            "With the waivers that are in force it counts as "
                            HTML.strong { ProgramPage.words(assessment.verdictAfterWaivers).lowercased() }
                            "."
                        }
                    }
                    tally
                    HTML.p(.class("quiet")) { "\(rubric.title) \(rubric.version): \(rubric.profileTitle)" }
                }
                if !assessment.principles.isEmpty { score }
            }
            nextSteps
        }
    }

    private var deciding: [RequirementAssessment] {
        assessment.requirements.filter { rubric.requirements[$0.requirement].decides }
    }

    private func count(_ verdict: Verdict) -> Int { deciding.count { $0.verdict == verdict } }

    private var verdictSentence: String {
        let all = PlainWords.count(deciding.count, "requirement") + " that decide" + (deciding.count == 1 ? "s" : "")
        let open = deciding.count { $0.verdict != .notMet && $0.mayFail }
        switch assessment.verdict {
        case .compliant where deciding.count == 1: return "Nothing is missing: the one requirement that decides is met."
        case .compliant: return "Nothing is missing: of \(all), each is met or does not apply."
        case .notCompliant:
            let missing = count(.notMet)
            let rest = open > 0 ? " \(open) more cannot be decided yet, because the file does not say enough." : ""
            return "Of \(all), \(missing) \(missing == 1 ? "is" : "are") not met.\(rest)"
        case .undetermined:
            return
                "Nothing is known to be missing, but of \(all), \(open) cannot be decided yet: the file does not say enough."
        case .gradedOnly:
            return "No requirement of this profile decides compliance: the program is graded, and that is all."
        }
    }

    private var tally: Markup {
        HTML.ul(.class("tally")) {
            for verdict in Verdict.allCases where count(verdict) > 0 {
                HTML.li(.class(StatusSign.tone(verdict))) {
                    StatusSign.verdict(verdict)
                    HTML.strong { String(count(verdict)) }
                    " " + StatusSign.words(verdict).lowercased()
                }
            }
        }
    }

    private var score: Markup {
        HTML.section(.class("score"), .labelledBy("score")) {
            HTML.h2(.id("score")) { "Quality" }
            HTML.p(.class("number")) { Wording.score(assessment.score) }
            ScaleBar(score: assessment.score, levels: rubric.scale.count).markup
            HTML.p(.class("quiet")) {
                assessment.score.values?.isCertain == true
                    ? "Everything that counts is known."
                    : "The full colour is certain; the pale part is still possible, depending on what the file does not say."
            }
        }
    }

    // MARK: Next steps

    private var nextSteps: [Markup] {
        let steps = assessment.nextSteps.prefix(3)
        return MarkupBuilder.pieces {
            if !steps.isEmpty {
                HTML.section(.labelledBy("next")) {
                    HTML.h2(.id("next")) { steps.count == 1 ? "The next step" : "The most useful next steps" }
                    HTML.ol(.class("steps")) { for step in steps { card(step) } }
                }
            }
        }
    }

    private func card(_ step: NextStep) -> Markup {
        let (title, remedy, anchor, judgment) = words(for: step)
        let isForAPerson = step.kind == .judge
        let action = remedy ?? (isForAPerson ? judgment : nil) ?? title
        return HTML.li(.class(tone(step))) {
            HTML.p(.class("kind")) { kind(step) }
            HTML.p(.class("action")) { withCode(PlainWords.capitalized(action)) }
            HTML.p(.class("for")) {
                isForAPerson ? "To judge: " : "For: "
                HTML.a(.href("#" + anchor)) { HTML.quoted(title) }
            }
        }
    }

    private func tone(_ step: NextStep) -> String {
        guard case .requirement = step.subject else { return "gain" }
        return step.kind == .change ? "bad" : "open"
    }

    private func kind(_ step: NextStep) -> String {
        let words: String
        switch (step.subject, step.kind) {
        case (.requirement, .change): words = "Not met"
        case (.requirement, .state): words = "To be stated"
        case (.requirement, .judge): words = "A person decides"
        case (.criterion, .judge): words = "A person judges"
        case (.criterion(_, _, let level), _): words = "Reaches \u{201C}\(rubric.scale[level])\u{201D}"
        }
        if step.decidesAlone { return words + ", and compliance hangs on it alone" }
        guard step.points > .zero else { return words }
        return words + ", adds \(step.points.decimal(places: 1, rounding: .down)) points"
    }

    private func words(for step: NextStep) -> (title: String, remedy: String?, anchor: String, judgment: String?) {
        switch step.subject {
        case .requirement(let place):
            let words = rubric.requirements[place]
            let found = assessment.requirements.first { $0.requirement == place }
            return (words.title, found?.finding.remedy, anchor(requirement: place), words.judgment)
        case .criterion(let principle, let criterion, let level):
            let words = rubric.principles[principle].criteria[criterion]
            let found = assessment.principles.first { $0.principle == principle }?.criteria
                .first { $0.criterion == criterion }
            let judgment = words.judgments.indices.contains(level) ? words.judgments[level] : nil
            return (words.title, found?.finding.remedy, anchor(principle, criterion), judgment)
        }
    }

    // MARK: Anchors

    func anchor(requirement place: Int) -> String { "requirement-" + rubric.requirements[place].id }

    func anchor(_ principle: Int, _ criterion: Int) -> String {
        "criterion-" + rubric.principles[principle].criteria[criterion].id
    }

    func anchor(_ subject: MapMark.Subject) -> String {
        switch subject {
        case .requirement(let place): anchor(requirement: place)
        case .criterion(let principle, let criterion): anchor(principle, criterion)
        }
    }

    func title(_ subject: MapMark.Subject) -> String {
        switch subject {
        case .requirement(let place): rubric.requirements[place].title
        case .criterion(let principle, let criterion): rubric.principles[principle].criteria[criterion].title
        }
    }
}
