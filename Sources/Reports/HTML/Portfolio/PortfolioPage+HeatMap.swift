internal import AssessmentModel

/// Criteria against programs, each field in the colour of its level; of many programs, criteria against clusters.
extension PortfolioPage {
    /// How many programs a heat map shows one by one: as many columns as fit on a page.
    private static let mostColumns = 24

    var heatMap: [Markup] {
        guard !portfolio.programs.isEmpty, !rubric.principles.isEmpty else { return [] }
        let isWhole = portfolio.programs.count <= PortfolioPage.mostColumns
        let columns = isWhole ? programColumns : clusterColumns
        return MarkupBuilder.pieces {
            HTML.p(.class("quiet")) {
                isWhole
                    ? "Rows are criteria, columns programs. Each field holds the level that is certain, or the lowest and the highest that are "
                        + "possible; a question mark where nothing is known, a dash where the criterion does not apply."
                    : "\(PlainWords.grouped(portfolio.programs.count)) programs are too many to be shown one by one: each field holds the "
                        + "mean of the levels that are certain, over the programs of one career cluster."
            }
            HTML.p(.class("quiet")) {
                "Levels: "
                rubric.scale.enumerated().map { "\($0.offset) \($0.element)" }.joined(separator: ", ") + "."
            }
            HTML.ol(.class("keys")) {
                for column in columns {
                    HTML.li {
                        if let address = column.address {
                            HTML.a(.href(address)) { HTML.quoted(column.title) }
                        } else {
                            HTML.quoted(column.title)
                        }
                    }
                }
            }
            HTML.div(.class("scroll"), .init("role", "region"), .init("tabindex", "0"), .label("Heat map of criteria"))
            {
                HTML.table(.class("heat")) {
                    HTML.caption {
                        isWhole ? "Levels of criteria by program" : "Mean levels of criteria by career cluster"
                    }
                    HTML.thead {
                        HTML.tr {
                            HTML.th(.init("scope", "col")) { "Criterion" }
                            for (number, column) in columns.enumerated() {
                                HTML.th(.init("scope", "col")) {
                                    HTML.abbr(.init("title", column.title)) { String(number + 1) }
                                }
                            }
                        }
                    }
                    for (place, principle) in rubric.principles.enumerated() {
                        HTML.tbody {
                            HTML.tr(.class("principle")) {
                                HTML.th(.init("scope", "rowgroup"), .init("colspan", String(columns.count + 1))) {
                                    HTML.quoted(principle.title)
                                }
                            }
                            for (number, criterion) in principle.criteria.enumerated() {
                                HTML.tr {
                                    HTML.rowHead { HTML.quoted(criterion.title) }
                                    for column in columns { column.cell(starts[place] + number) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// One column: what it stands for, and its field for a criterion.
    private struct Column {
        let title: String
        let address: String?
        let cell: (Int) -> Markup
    }

    private var programColumns: [Column] {
        portfolio.programs.map { program in
            Column(title: program.title ?? program.file, address: address(program)) { criterion in
                guard let levels = program.levels[criterion] else { return field("idle", "\u{2013}") }
                let isOpen = levels.lower != levels.upper
                if levels.lower == 0, Int(levels.upper) == rubric.scale.count - 1, isOpen {
                    return field("unknown", "?")
                }
                return field(
                    "heat\(heat(10 * Int(levels.lower)))",
                    isOpen ? "\(levels.lower)\u{2013}\(levels.upper)" : "\(levels.lower)")
            }
        }
    }

    private var clusterColumns: [Column] {
        portfolio.groups { $0.cluster.map { [$0] } ?? [] }.map { group in
            Column(title: group.name ?? "Cluster not stated", address: nil) { criterion in
                portfolio.meanLevel(ofCriterion: criterion, among: group.programs)
                    .map { field("heat\(heat($0))", PortfolioPage.tenths($0)) } ?? field("idle", "\u{2013}")
            }
        }
    }

    private func field(_ tone: String, _ words: String) -> Markup { HTML.td(.class(tone)) { words } }

    /// One of five steps of colour for a level in tenths.
    private func heat(_ level: Int) -> Int { min(4, level * 4 / (10 * max(1, rubric.scale.count - 1))) }
}
