internal import Agreement
internal import AssessmentModel
internal import Reviews
internal import SourceDiagnostics

/// A study of agreement as a page for a browser or a printer.
struct AgreementPage {
    private let study: AgreementStudy

    init(_ study: AgreementStudy) {
        self.study = study
    }

    private struct Section {
        let id: String
        let title: String
        let content: [Markup]
    }

    var bytes: [UInt8] {
        let sections = sections.filter { !$0.content.isEmpty }
        let title = AgreementWords.title(study)
        return PageFrame(title: title, sections: sections.map { ($0.id, $0.title) }).page(
            header: MarkupBuilder.pieces {
                HTML.h1 { title }
                HTML.p(.class("about")) { HTML.span { HTML.quoted(AgreementWords.rubric(study)) } }
            },
            content: MarkupBuilder.pieces {
                HTML.p(.class("lead")) { AgreementWords.summary(study) + "." }
                sections.map { section in
                    HTML.section(.labelledBy(section.id)) {
                        HTML.h2(.id(section.id)) { section.title }
                        section.content
                    }
                }
            }, footer: footer)
    }

    private var sections: [Section] {
        AgreementWords.wholes(study).enumerated().map { number, whole in
            Section(id: "whole-\(number + 1)", title: whole.title, content: figures(whole.title, whole.part))
        } + [
            Section(id: "queue", title: "To talk about (\(study.disputes.count))", content: queue),
            Section(id: "items", title: "One by one", content: items),
            Section(id: "people", title: "People", content: people),
        ]
    }

    // MARK: Figures

    private func figures(_ title: String, _ part: AgreementStudy.Part) -> [Markup] {
        MarkupBuilder.pieces {
            HTML.dataTable(
                "\(part.compared) compared, of \(part.judgments) judgments", ["Figure", "Value", "95 of 100 samples"]
            ) {
                for figure in part.figures {
                    row(AgreementWords.name(figure.kind)) {
                        cell(AgreementWords.value(figure.coefficient, of: figure.kind), "Value")
                        cell(AgreementWords.interval(figure) ?? "\u{2013}", "95 of 100 samples")
                    }
                }
            }
            if let note = AgreementWords.note(study) { HTML.p(.class("quiet")) { "Samples: " + note } }
        }
    }

    private var items: [Markup] {
        guard !study.items.isEmpty else { return [] }
        let kinds = AgreementWords.kinds(study)
        return MarkupBuilder.pieces {
            HTML.dataTable(
                "Every requirement and criterion that was judged",
                ["Judged", "Compared", "Judgments"] + kinds.map(AgreementWords.name)
            ) {
                for part in study.items {
                    row(part.item.map(study.rubric.title) ?? "") {
                        cell(String(part.compared), "Compared")
                        cell(String(part.judgments), "Judgments")
                        for kind in kinds { cell(AgreementWords.short(kind, of: part), AgreementWords.name(kind)) }
                    }
                }
            }
        }
    }

    // MARK: People

    private var people: [Markup] {
        guard !study.reviewers.isEmpty else { return [] }
        return MarkupBuilder.pieces {
            HTML.dataTable("Who reviewed", ["Who", "Judgments", "Equal to others", "Levels above or below them"]) {
                for reviewer in study.reviewers {
                    row(reviewer.name) {
                        cell(String(reviewer.judgments), "Judgments")
                        cell(AgreementWords.equal(reviewer), "Equal to others")
                        cell(AgreementWords.height(reviewer) ?? "\u{2013}", "Levels above or below them")
                    }
                }
            }
            if !study.pairs.isEmpty {
                HTML.dataTable("Two by two", ["Who", "In common", "Cohen's kappa"]) {
                    for pair in study.pairs {
                        row("\(pair.first) and \(pair.second)") {
                            cell(String(pair.common), "In common")
                            cell(AgreementWords.value(pair.kappa, of: .cohenKappa), "Cohen's kappa")
                        }
                    }
                }
            }
        }
    }

    // MARK: The queue

    private var queue: [Markup] {
        guard !study.disputes.isEmpty else {
            return MarkupBuilder.pieces { HTML.p { "Nothing: nobody contradicts anybody." } }
        }
        return study.queue.flatMap { program, disputes in
            MarkupBuilder.pieces {
                HTML.h3 { HTML.quoted(program) }
                HTML.ul(.class("items")) { for dispute in disputes { item(dispute) } }
            }
        }
    }

    private func item(_ dispute: AgreementStudy.Dispute) -> Markup {
        HTML.li(.class("open")) {
            HTML.h4 { HTML.withCode(study.rubric.title(of: dispute.item)) }
            if let apart = AgreementWords.apart(dispute) { HTML.p(.class("quiet")) { apart } }
            HTML.dl(.class("facts")) {
                for voice in dispute.voices {
                    HTML.div {
                        HTML.dt { HTML.quoted(voice.reviewer) }
                        HTML.dd {
                            HTML.quoted(AgreementWords.says(voice, study.rubric))
                            " "
                            HTML.span(.class("quiet")) {
                                HTML.code { HTML.quoted(voice.source.name) }
                                ", line \(voice.range.start.line)"
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: Tables

    private func row(_ title: String, @MarkupBuilder _ cells: () -> [Markup]) -> Markup {
        HTML.tr {
            HTML.rowHead { HTML.quoted(title) }
            cells()
        }
    }

    /// A figure, or the words that say why there is none.
    private func cell(_ words: String, _ head: String) -> Markup {
        words.count < 24 ? HTML.numberCell(words, head) : HTML.cell(head) { words }
    }

    private var footer: [Markup] {
        PageFrame.provenance("reviews") {
            HTML.p { HTML.quoted(AgreementWords.rubric(study)) }
        }
    }
}
