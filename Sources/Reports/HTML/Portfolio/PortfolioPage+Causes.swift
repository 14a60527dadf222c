internal import AssessmentModel

/// What keeps the programs from compliance and what costs them quality, and how they are spread over the scale.
extension PortfolioPage {
    var shortfalls: [Markup] {
        let counts = portfolio.shortfalls
        guard !portfolio.programs.isEmpty else { return [] }
        guard rubric.requirements.contains(where: \.decides) else { return [] }
        return MarkupBuilder.pieces {
            if counts.isEmpty {
                HTML.p { "Nothing: every requirement that decides is met, or does not apply, in every program." }
            } else {
                HTML.dataTable(
                    "Requirements that decide, by how many programs do not meet them",
                    ["Requirement", "Not met", "Not known yet", "Of all programs"]
                ) {
                    for count in counts {
                        HTML.tr {
                            HTML.rowHead { HTML.quoted(rubric.requirements[count.requirement].title) }
                            HTML.numberCell(PlainWords.grouped(count.notMet), "Not met")
                            HTML.numberCell(PlainWords.grouped(count.undetermined), "Not known yet")
                            HTML.td(.class("wide")) {
                                Shares([
                                    ("bad", count.notMet), ("open", count.undetermined),
                                    ("room", portfolio.programs.count - count.notMet - count.undetermined),
                                ]).markup
                            }
                        }
                    }
                }
            }
        }
    }

    var losses: [Markup] {
        let losses = portfolio.losses
        let certain = losses.reduce(0) { $0 + $1.certain }
        guard let first = losses.first else { return [] }
        let shown = losses.prefix(PortfolioPage.mostLosses)
        let most = max(1, losses.map { $0.certain + $0.open }.max() ?? 1)
        return MarkupBuilder.pieces {
            if certain > 0, first.certain > 0 {
                HTML.p(.class("lead")) {
                    HTML.strong { HTML.quoted(title(first)) }
                    " costs the most: this one criterion explains \(PortfolioPage.percent(first.certain, of: certain)) % of the points "
                        + "that are certainly lost."
                }
            }
            HTML.dataTable(
                "The criteria that cost most"
                    + (losses.count > shown.count ? ", the first \(shown.count) of \(losses.count)" : ""),
                ["Criterion", "Share of the certain losses", "Programs below the top", "Certain and open losses"]
            ) {
                for loss in shown {
                    HTML.tr {
                        HTML.rowHead {
                            HTML.quoted(title(loss))
                            HTML.span(.class("quiet")) {
                                " "
                                HTML.quoted(rubric.principles[loss.principle].title)
                            }
                        }
                        HTML.numberCell(
                            PortfolioPage.percent(loss.certain, of: certain) + " %", "Share of the certain losses")
                        HTML.numberCell(PlainWords.grouped(loss.programs), "Programs below the top")
                        HTML.td(.class("wide")) {
                            Shares([
                                ("certain", loss.certain), ("possible", loss.open),
                                ("room", most - loss.certain - loss.open),
                            ]).markup
                        }
                    }
                }
            }
            HTML.p(.class("quiet")) {
                "A criterion costs a program its part of the whole score times what its level lacks to the top. Full colour: certainly "
                    + "lost. Pale: lost unless the files say more."
            }
        }
    }

    private static let mostLosses = 12

    private func title(_ loss: CriterionLoss) -> String {
        rubric.principles[loss.principle].criteria[loss.criterion].title
    }

    var principles: [Markup] {
        guard !portfolio.programs.isEmpty, !rubric.principles.isEmpty else { return [] }
        let parts = max(1, rubric.scale.count - 1)
        let heads = (0..<parts).map { part in "\(100 * part / parts) to \(100 * (part + 1) / parts)" }
        return MarkupBuilder.pieces {
            HTML.dataTable(
                "How many programs have which certain score, by principle",
                ["Principle", "Mean of 100"] + heads + ["Spread"]
            ) {
                for (place, principle) in rubric.principles.enumerated() {
                    let counts = portfolio.distribution(ofPrinciple: place, parts: parts)
                    HTML.tr {
                        HTML.rowHead { HTML.quoted(principle.title) }
                        HTML.numberCell(
                            portfolio.mean(portfolio.programs.map { $0.principles[place] }).map(PortfolioPage.words)
                                ?? "none", "Mean of 100")
                        for (part, count) in counts.enumerated() {
                            HTML.numberCell(PlainWords.grouped(count), heads[part])
                        }
                        HTML.td(.class("wide")) {
                            Shares(counts.enumerated().map { ("heat\(($0.offset + 1) * 4 / parts)", $0.element) })
                                .markup
                        }
                    }
                }
            }
            HTML.p(.class("quiet")) {
                "The mean runs from what is certain to what is still possible. The bars show the programs from the lowest scores on the left to "
                    + "the highest on the right."
            }
        }
    }
}
