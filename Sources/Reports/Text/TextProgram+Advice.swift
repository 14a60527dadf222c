internal import AssessmentModel
internal import SourceDiagnostics

/// What does not decide under the profile.
extension TextProgram {
    /// Nothing here is a failure, and nothing looks like one: what could be done comes first, then what is open, then what is fine.
    func addAdvice(to text: inout StyledText) {
        guard !outline.advice.isEmpty else { return }
        addHeading("ADVICE (\(outline.advice.count))", to: &text)
        addWrapped("Nothing here decides under the profile \(rubric.profile).", .faint, indent: 2, to: &text)
        text.appendLine("  > could be done  ? not known yet  + done  - does not apply", .faint)
        text.appendLine()
        for requirement in outline.advice {
            switch requirement.verdict {
            case .met: addSettled(requirement, "+", .good, to: &text)
            case .notMet: addSettled(requirement, ">", .hint, to: &text)
            case .undetermined: addSettled(requirement, "?", .open, to: &text)
            case .notApplicable: addSettled(requirement, "-", .faint, to: &text)
            }
            if let remedy = requirement.finding.remedy, requirement.verdict == .notMet || style.detail == .full {
                addWrapped(remedy, .hint, indent: 4, to: &text)
            }
        }
    }
}
