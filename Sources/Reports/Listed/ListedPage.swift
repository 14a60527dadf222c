internal import AssessmentModel
internal import SourceDiagnostics

/// A plan or a comparison as a page for a browser or a printer.
struct ListedPage {
    let report: ListedReport

    var bytes: [UInt8] {
        let sections = sections.filter { !$0.content.isEmpty }
        return PageFrame(title: report.title, sections: sections.map { ($0.id, $0.title) }).page(
            header: MarkupBuilder.pieces {
                HTML.h1 { HTML.quoted(report.title) }
                HTML.p(.class("about")) { HTML.span { HTML.quoted(report.basis) } }
            },
            content: MarkupBuilder.pieces {
                if let only { summary(only) } else { HTML.p(.class("lead")) { report.summary + "." } }
                if !report.flipped.isEmpty {
                    HTML.dl(.class("facts")) {
                        for flip in report.flipped {
                            HTML.div {
                                HTML.dt { HTML.code { HTML.quoted(flip.label) } }
                                HTML.dd { flip.words }
                            }
                        }
                    }
                }
                sections.map { section in
                    HTML.section(.labelledBy(section.id)) {
                        HTML.h2(.id(section.id)) { HTML.quoted(section.title) }
                        section.content
                    }
                }
            }, footer: footer)
    }

    /// The only program, whose groups are the sections of the page.
    private var only: ListedReport.Chapter? {
        report.chapters.count == 1 && report.refused.isEmpty ? report.chapters.first : nil
    }

    private struct Section {
        let id: String
        let title: String
        let content: [Markup]
    }

    private var sections: [Section] {
        let chapters =
            if let only {
                only.groups.enumerated().map { number, group in
                    Section(
                        id: "group-\(number + 1)", title: "\(group.title) (\(group.items.count))",
                        content: [list(group, in: only, HTML.h3)])
                }
            } else {
                report.chapters.enumerated().map { number, chapter in
                    Section(id: "program-\(number + 1)", title: chapter.title, content: content(of: chapter))
                }
            }
        return chapters + [
            Section(id: "notices", title: "Reviews and waivers to look at", content: NoticeList(report.notices).markup),
            Section(id: "refused", title: "Files that could not be evaluated", content: refused),
        ]
    }

    private var refused: [Markup] {
        NoticeList(report.refused.flatMap { file in file.diagnostics.map { FileDiagnostic(file.source, $0) } }).markup
    }

    // MARK: One program

    private func content(of chapter: ListedReport.Chapter) -> [Markup] {
        MarkupBuilder.pieces {
            summary(chapter)
            for group in chapter.groups {
                HTML.h3 { "\(group.title) (\(group.items.count))" }
                list(group, in: chapter, HTML.h4)
            }
        }
    }

    /// How it stands before and after, and the facts.
    private func summary(_ chapter: ListedReport.Chapter) -> [Markup] {
        let isPlan = report.kind == .plan
        let isWhatIf = chapter.facts.contains { $0.label == "Overlay" }
        return MarkupBuilder.pieces {
            HTML.div(.class("sides")) {
                if let before = chapter.before { side(isPlan || isWhatIf ? "Now" : "Before", before) }
                if let after = chapter.after {
                    side(isPlan ? "With all steps" : isWhatIf ? "With the overlay" : "Now", after)
                }
            }
            HTML.dl(.class("facts")) {
                for fact in chapter.facts where !isPlan || fact.label != "Now" && fact.label != "After" {
                    let isFile = !isPlan && (["File", "Overlay", "Now", "Before"].contains(fact.label))
                    HTML.div {
                        HTML.dt { fact.label }
                        HTML.dd { isFile ? HTML.code { HTML.quoted(fact.words) } : HTML.quoted(fact.words) }
                    }
                }
            }
            if chapter.groups.isEmpty { HTML.p(.class("lead")) { chapter.whereEmpty + "." } }
        }
    }

    private func side(_ name: String, _ standing: ImprovementPlan.Standing) -> Markup {
        HTML.div(.class("side verdict " + ProgramPage.tone(standing.verdict))) {
            HTML.p(.class("kind")) { name }
            HTML.p(.class("big")) {
                StatusSign.overall(standing.verdict)
                ProgramPage.words(standing.verdict)
            }
            if standing.verdictAfterWaivers != standing.verdict {
                HTML.p {
                    "For the gate, with what is waived: \(ProgramPage.words(standing.verdictAfterWaivers).lowercased())"
                }
            }
            if standing.score.values != nil {
                HTML.p { "Quality: " + Wording.score(standing.score) }
                ScaleBar(score: standing.score, levels: 2).markup
            }
        }
    }

    // MARK: Items

    private func list(_ group: ListedReport.Group, in chapter: ListedReport.Chapter, _ heading: Markup.Tag) -> Markup {
        let isNumbered = group.items.contains { $0.number != nil }
        return (isNumbered ? HTML.ol : HTML.ul)(.class("items")) {
            for item in group.items {
                HTML.li(.class(item.tone.rawValue)) {
                    heading {
                        if let number = item.number { HTML.span(.class("step")) { "\(number). " } }
                        HTML.withCode(item.title)
                    }
                    if let place = place(item.result, chapter.source) { HTML.p(.class("quiet")) { place } }
                    if let snippet = item.snippet { HTML.pre { HTML.code { HTML.quoted(snippet) } } }
                    if !item.lines.isEmpty { HTML.dl(.class("facts")) { for line in gathered(item.lines) { line } } }
                }
            }
        }
    }

    private func place(_ result: LocatedResult, _ source: SourceText) -> [Markup]? {
        guard let range = result.range else { return nil }
        return MarkupBuilder.pieces {
            HTML.code { HTML.quoted(source.name) }
            result.path.isEmpty && report.kind == .plan ? ", at the top level" : ", line \(range.start.line)"
        }
    }

    /// Lines with one word before those that share it.
    private func gathered(_ lines: [FindingLine]) -> [Markup] {
        var groups: [(label: String, words: [String])] = []
        for line in lines {
            if line.label.isEmpty || line.label == groups.last?.label, !groups.isEmpty {
                groups[groups.count - 1].words.append(line.words)
            } else {
                groups.append((line.label, [line.words]))
            }
        }
        return groups.map { group in
            HTML.div {
                HTML.dt { group.label }
                HTML.dd {
                    if group.words.count == 1 {
                        HTML.withCode(group.words[0])
                    } else {
                        HTML.ul(.class("plain-list")) { for words in group.words { HTML.li { HTML.withCode(words) } } }
                    }
                }
            }
        }
    }

    private var footer: [Markup] {
        PageFrame.provenance("files") {
            HTML.p { HTML.quoted(report.basis) }
        }
    }
}
