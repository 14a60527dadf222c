internal import AssessmentModel
internal import SourceDiagnostics

/// What people say of a program.
extension TextProgram {
    /// Who reviewed, and what is waived, below the verdict.
    func addPeople(to text: inout StyledText) {
        if let words = wording.verdictAfterWaivers { addWrapped(words, .open, indent: 2, to: &text) }
        guard !assessment.reviews.isEmpty else { return }
        let names = assessment.reviews.map(Wording.reviewer)
        addWrapped("Reviewed by " + names.joined(separator: ", "), .plain, indent: 2, to: &text)
    }

    /// What people say of a finding, in plain lines where no labels stand.
    func addPeople(_ finding: Finding, indent: Int, to text: inout StyledText) {
        if let waiver = finding.waiver {
            addWrapped(
                (finding.isWaived ? "Waived " : "Waiver: ") + Wording.waiver(waiver), .open, indent: indent, to: &text)
        }
        for judgment in finding.review?.judgments ?? [] {
            addWrapped(wording.judgment(judgment), .faint, indent: indent, to: &text)
        }
    }

    /// What reviewers want to know.
    func addRequests(to text: inout StyledText) {
        let requests = assessment.reviews.flatMap { review in review.requests.map { (review.reviewer, $0) } }
        guard !requests.isEmpty else { return }
        addHeading("WHAT REVIEWERS ASK (\(requests.count))", to: &text)
        for (reviewer, request) in requests {
            let about = request.about.map { " about \($0)" } ?? ""
            text.appendEntry(
                "?", .open, TerminalWidth.printable("\(reviewer)\(about): \(request.text)"), indent: 2, column: 2,
                width: style.width)
        }
    }
}
