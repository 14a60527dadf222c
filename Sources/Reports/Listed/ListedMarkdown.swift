internal import AssessmentModel
internal import SourceDiagnostics

/// A plan or a comparison as Markdown, for a comment on a pull request or on an issue: as many programs as there is room for.
struct ListedMarkdown {
    let report: ListedReport
    /// The most that the reader takes.
    let mostBytes: Int

    var bytes: [UInt8] {
        var text = "# \(MarkdownText.paragraph(short(report.title)))\n\n"
        text += "\(sentence(MarkdownText.paragraph(short(report.summary))))\n\n"
        text += "\(MarkdownText.paragraph(short(report.basis)))\n"
        if !report.flipped.isEmpty {
            let shown = report.flipped.prefix(50).map { "- \(MarkdownText.code($0.label)): \($0.words)\n" }
            let rest = report.flipped.count - shown.count
            text += "\n" + shown.joined() + (rest > 0 ? "- and \(rest) more\n" : "")
        }
        text += MarkdownReport.notices(report.notices)
        let refused = report.refused.map(MarkdownReport.refusal)
        var hidden = 0
        // What could not be read comes first: it must not be what there was no room for.
        for part in refused + report.chapters.map(chapter) {
            if hidden == 0, text.utf8.count + part.utf8.count < mostBytes - 500 { text += part } else { hidden += 1 }
        }
        if hidden > 0 {
            text +=
                "\n**\(hidden) more program\(hidden == 1 ? " is" : "s are") not shown here**, for such a text holds no more than "
                + "\(mostBytes / 1_000) KB. The formats text, html, csv and json hold them all.\n"
        }
        return Array(text.utf8)
    }

    private func chapter(_ chapter: ListedReport.Chapter) -> String {
        var text = ""
        if report.chapters.count > 1 || report.kind == .comparison {
            text += "\n## \(MarkdownText.paragraph(short(chapter.title)))\n"
        }
        text += "\n"
        // What a plan is for and how long it is was said in its first sentence.
        for fact in chapter.facts where report.kind != .plan || !["Target", "Plan"].contains(fact.label) {
            let isFile = report.kind == .comparison && ["File", "Overlay", "Before", "Now"].contains(fact.label)
            let words = isFile ? MarkdownText.code(fact.words) : MarkdownText.paragraph(fact.words)
            text += "- **\(fact.label)**: \(words)\n"
        }
        if report.kind == .plan { text += "- **File**: \(MarkdownText.code(chapter.source.name))\n" }
        if chapter.groups.isEmpty, report.chapters.count > 1 { text += "\n\(sentence(chapter.whereEmpty))\n" }
        for group in chapter.groups {
            text += "\n### \(group.title) (\(group.items.count))\n\n"
            let items = group.items.map { item($0) }.joined()
            text += items.hasSuffix("\n\n") ? String(items.dropLast()) : items
        }
        return text
    }

    private func item(_ item: ListedReport.Item) -> String {
        let mark = item.number.map { "\($0). " } ?? "- "
        let indent = String(repeating: " ", count: mark.count)
        let isTop = report.kind == .plan && item.result.path.isEmpty
        let line = item.result.range.map { isTop ? ", at the top level" : ", line \($0.start.line)" } ?? ""
        let change = item.lines.first { $0.label == "Change" }.map { ": \(MarkdownText.phrase($0.words))" } ?? ""
        var text = "\(mark)**\(MarkdownText.paragraph(item.title))**\(line)\(change)\n"
        for line in item.lines where line.label != "Change" {
            let label = line.label.isEmpty ? "" : "\(line.label): "
            let words = label.isEmpty ? MarkdownText.paragraph(line.words) : MarkdownText.phrase(line.words)
            text += "\(indent)- \(label)\(words)\n"
        }
        guard let snippet = item.snippet else { return text }
        return text + "\n" + MarkdownText.block(snippet, language: "yaml", indent: indent) + "\n"
    }

    private func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

    private func short(_ text: String) -> String { MarkdownReport.short(text) }
}
