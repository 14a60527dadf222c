internal import AssessmentModel
internal import Reviews
internal import SourceDiagnostics

extension ListedReport {
    /// The judgments that somebody else contradicts, review by review.
    init(_ study: AgreementStudy) {
        kind = .agreement
        title = AgreementWords.title(study)
        summary = AgreementWords.summary(study)
        basis = AgreementWords.rubric(study)
        rules = [Rule(id: "agreement/disputed", title: "Others judge this differently", severity: .note)]
        refused = []
        notices = []
        columns = []
        chapters = study.sheets.map { sheet in
            let items = study.disputes.flatMap { dispute in
                dispute.voices.filter { $0.source.name == sheet.source.name && dispute.program == sheet.program }
                    .map { ListedReport.item(dispute, $0, study.rubric) }
            }
            let reviewer = study.reviewers.first { $0.name == sheet.reviewer }
            return Chapter(
                title: "\(sheet.reviewer) on \(sheet.program)", source: sheet.source,
                facts: reviewer.map { [FindingLine("Equal to others", AgreementWords.equal($0))] } ?? [], before: nil,
                after: nil, groups: items.isEmpty ? [] : [Group(title: "To talk about", items: items)],
                whereEmpty: "Nobody contradicts this review")
        }
    }

    private static func item(
        _ dispute: AgreementStudy.Dispute, _ own: AgreementStudy.Dispute.Voice, _ rubric: RubricSummary
    ) -> Item {
        let title = rubric.title(of: dispute.item)
        let others = dispute.voices.filter { $0.reviewer != own.reviewer && $0.opinion != own.opinion }
        let words = others.map { "\($0.reviewer): \(AgreementWords.says($0, rubric))" }
        let result = LocatedResult(
            subject: .item, id: "agreement/disputed/" + rubric.id(of: dispute.item), kind: .review, severity: .note,
            range: own.range, path: "judgments." + rubric.id(of: dispute.item), label: title,
            headline: "To talk about: \(title): \(own.reviewer) says \(rubric.words(for: own.opinion))",
            details: words, remedy: nil, waiver: nil, baseline: nil)
        return Item(
            result: result, rule: 0, title: title, tone: .open, number: nil,
            lines: words.map { FindingLine("Others", $0) }, snippet: nil, replacement: nil, cells: [])
    }
}
