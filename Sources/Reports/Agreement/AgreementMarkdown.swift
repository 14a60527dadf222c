internal import Agreement
internal import AssessmentModel
internal import Reviews
internal import SourceDiagnostics

/// A study of agreement as Markdown, for a comment on a pull request or on an issue: the figures, and as much of the queue as there is room for.
struct AgreementMarkdown {
    private let study: AgreementStudy
    /// The most that the reader takes.
    private static let mostBytes = 65_000

    init(_ study: AgreementStudy) {
        self.study = study
    }

    var bytes: [UInt8] {
        var text = "# \(MarkdownText.paragraph(AgreementWords.title(study)))\n\n"
        text += "\(MarkdownText.paragraph(AgreementWords.rubric(study)))\n"
        for (title, part) in AgreementWords.wholes(study) { text += figures(title, part) }
        if let note = AgreementWords.note(study) {
            text += "\nSamples: \(MarkdownText.phrase(note))\n"
        }
        text += items + people
        text += "\n## To talk about (\(study.disputes.count))\n"
        if study.disputes.isEmpty { text += "\nNothing: nobody contradicts anybody.\n" }
        var hidden = 0
        for (program, disputes) in study.queue {
            let part = "\n### \(MarkdownText.paragraph(program))\n\n" + disputes.map(words).joined()
            if hidden == 0, text.utf8.count + part.utf8.count < AgreementMarkdown.mostBytes - 500 {
                text += part
            } else {
                hidden += 1
            }
        }
        if hidden > 0 {
            text +=
                "\n**\(hidden) more program\(hidden == 1 ? " is" : "s are") not shown here**, for such a text holds no "
                + "more than \(AgreementMarkdown.mostBytes / 1_000) KB. The formats text, html, csv and json hold them all.\n"
        }
        return Array(text.utf8)
    }

    private func figures(_ title: String, _ part: AgreementStudy.Part) -> String {
        var text = "\n## \(title)\n\n\(part.compared) compared, of \(part.judgments) judgments.\n\n"
        text += "| Figure | Value | 95 of 100 samples |\n|---|--:|--:|\n"
        for figure in part.figures {
            let value = AgreementWords.value(figure.coefficient, of: figure.kind)
            text +=
                "| \(MarkdownText.cell(AgreementWords.name(figure.kind))) | \(figure.coefficient.value == nil ? MarkdownText.cell(value) : value) "
                + "| \(AgreementWords.interval(figure) ?? "") |\n"
        }
        return text
    }

    private var items: String {
        guard !study.items.isEmpty else { return "" }
        var text = "\n## One by one\n\n| Judged | Compared | Judgments |"
        let kinds = AgreementWords.kinds(study)
        text += kinds.map { " \(AgreementWords.name($0)) |" }.joined() + "\n|---|--:|--:|"
        text += kinds.map { _ in "--:|" }.joined() + "\n"
        for part in study.items {
            let title = part.item.map(study.rubric.title) ?? ""
            text += "| \(MarkdownText.cell(title)) | \(part.compared) | \(part.judgments) |"
            text += kinds.map { " \(AgreementWords.short($0, of: part)) |" }.joined() + "\n"
        }
        return text
    }

    private var people: String {
        guard !study.reviewers.isEmpty else { return "" }
        var text =
            "\n## People\n\n| Who | Judgments | Equal to others | Levels above or below them |\n|---|--:|--:|--:|\n"
        for reviewer in study.reviewers {
            text +=
                "| \(MarkdownText.cell(reviewer.name)) | \(reviewer.judgments) | \(AgreementWords.equal(reviewer)) "
                + "| \(AgreementWords.height(reviewer) ?? "") |\n"
        }
        return text
    }

    private func words(_ dispute: AgreementStudy.Dispute) -> String {
        let apart = AgreementWords.apart(dispute).map { ", " + $0 } ?? ""
        var text = "- **\(MarkdownText.paragraph(study.rubric.title(of: dispute.item)))**\(apart)\n"
        for voice in dispute.voices {
            let words = "\(voice.reviewer): \(AgreementWords.says(voice, study.rubric))"
            text +=
                "  - \(MarkdownText.paragraph(words)) (\(MarkdownText.code(voice.source.name)), line \(voice.range.start.line))\n"
        }
        return text
    }
}
