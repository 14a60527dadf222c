internal import AssessmentModel

/// The programs in several orders, and by what they have in common.
extension PortfolioPage {
    /// How many programs, or groups of programs, one table of this page shows.
    private static let mostRows = 250

    func groups(
        _ head: String, _ noun: String, _ names: @escaping (PortfolioEntry) -> [String]
    ) -> [Markup] {
        let groups = portfolio.groups(by: names)
        guard groups.contains(where: { $0.name != nil }) else { return [] }
        let shown =
            groups.count > PortfolioPage.mostRows
            ? Array(groups.sorted { $0.programs.count > $1.programs.count }.prefix(PortfolioPage.mostRows)) : groups
        return MarkupBuilder.pieces {
            HTML.dataTable(
                PlainWords.count(groups.count { $0.name != nil }, noun)
                    + (shown.count < groups.count
                        ? "; those with the most programs are shown, the first \(shown.count)" : ""),
                [head, "Programs", "Compliant", "Not compliant", "Undetermined", "Mean quality"]
            ) {
                for group in shown {
                    HTML.tr {
                        HTML.rowHead { HTML.quoted(group.name ?? "Not stated") }
                        HTML.numberCell(PlainWords.grouped(group.programs.count), "Programs")
                        for verdict in [OverallVerdict.compliant, .notCompliant, .undetermined] {
                            HTML.numberCell(
                                PlainWords.grouped(portfolio.count(verdict, among: group.programs)),
                                ProgramPage.words(verdict))
                        }
                        HTML.numberCell(
                            portfolio.mean(group.programs.map { portfolio.programs[$0].score }).map(PortfolioPage.words)
                                ?? "none",
                            "Mean quality")
                    }
                }
            }
        }
    }

    var programs: [Markup] {
        guard !portfolio.programs.isEmpty else { return [] }
        let all = portfolio.programs
        let title = { (place: Int) in all[place].title ?? "" }
        let orders: [(name: String, places: [Int])] = [
            ("by title", sorted { title($0) < title($1) }),
            ("by verdict", sorted { PortfolioPage.rank(all[$0]) < PortfolioPage.rank(all[$1]) }),
            (
                "by quality, the lowest first",
                sorted { PortfolioPage.quality(all[$0]) < PortfolioPage.quality(all[$1]) }
            ),
            ("by institution", sorted { PortfolioPage.institution(all[$0]) < PortfolioPage.institution(all[$1]) }),
            ("by career cluster", sorted { all[$0].cluster ?? "\u{10FFFF}" < all[$1].cluster ?? "\u{10FFFF}" }),
        ]
        return MarkupBuilder.pieces {
            if all.count > PortfolioPage.mostRows {
                HTML.p {
                    "Each order shows its first \(PortfolioPage.mostRows) of \(PlainWords.grouped(all.count)) programs. "
                    if hasPages {
                        HTML.a(.href(AllProgramsPage.name)) { "One table holds them all" }
                        "."
                    } else {
                        "The CSV report holds them all."
                    }
                }
            }
            for (number, order) in orders.enumerated() {
                HTML.details(.class("order"), number == 0 ? .init("open", nil) : nil) {
                    HTML.summary { PlainWords.capitalized(order.name) }
                    HTML.dataTable("The programs " + order.name, ProgramRows.heads, kind: "data programs") {
                        for place in order.places.prefix(PortfolioPage.mostRows) {
                            ProgramRows.row(all[place], address: address(all[place]))
                        }
                    }
                }
            }
        }
    }

    private func sorted(_ isBefore: (Int, Int) -> Bool) -> [Int] {
        // What is equal keeps the order of the files.
        portfolio.programs.indices.sorted { isBefore($0, $1) || (!isBefore($1, $0) && $0 < $1) }
    }

    private static func rank(_ program: PortfolioEntry) -> Int {
        switch program.verdict {
        case .notCompliant: 0
        case .undetermined: 1
        case .compliant: 2
        case .gradedOnly, nil: 3
        }
    }

    private static func quality(_ program: PortfolioEntry) -> (Int16, Int16) {
        program.score.map { ($0.lower, $0.upper) } ?? (.max, .max)
    }

    private static func institution(_ program: PortfolioEntry) -> String { program.institutions.first ?? "\u{10FFFF}" }

    /// The address of a program's page, where it has one.
    func address(_ program: PortfolioEntry) -> String? { hasPages ? PageName(file: program.file).path : nil }

    var refused: [Markup] {
        guard !portfolio.refused.isEmpty else { return [] }
        return MarkupBuilder.pieces {
            HTML.ul(.class("gaps")) {
                for file in portfolio.refused.prefix(PortfolioPage.mostRows) {
                    HTML.li {
                        HTML.p { HTML.code { HTML.quoted(file.file) } }
                        HTML.p(.class("quiet")) {
                            HTML.quoted(PlainWords.capitalized(file.mistake ?? "it cannot be read"))
                        }
                    }
                }
            }
            if portfolio.refused.count > PortfolioPage.mostRows {
                HTML.p { "and \(PlainWords.grouped(portfolio.refused.count - PortfolioPage.mostRows)) more" }
            }
        }
    }
}
