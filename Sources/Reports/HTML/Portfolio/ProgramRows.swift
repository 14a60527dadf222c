internal import AssessmentModel

/// The rows of tables of programs.
enum ProgramRows {
    static let heads = ["Program", "Institution", "Career cluster", "Verdict", "Quality", "Not met", "Not known yet"]

    static func row(_ program: PortfolioEntry, address: String?) -> Markup {
        HTML.tr {
            HTML.th(.init("scope", "row")) {
                if let address {
                    HTML.a(.href(address)) { HTML.quoted(program.title ?? program.file) }
                } else {
                    HTML.quoted(program.title ?? program.file)
                }
                HTML.span(.class("quiet")) {
                    " "
                    HTML.quoted(program.file)
                }
            }
            HTML.cell("Institution") { HTML.quoted(institutions(program)) }
            HTML.cell("Career cluster") { HTML.quoted(program.cluster ?? "not stated") }
            HTML.cell("Verdict") {
                if let verdict = program.verdict {
                    StatusSign.overall(verdict)
                    ProgramPage.words(verdict)
                } else {
                    "Not evaluated"
                }
            }
            HTML.cell("Quality") { PortfolioPage.words(program.score) }
            HTML.cell("Not met") { String(program.decidingCounts.notMet) }
            HTML.cell("Not known yet") { String(program.decidingCounts.undetermined) }
        }
    }

    private static func institutions(_ program: PortfolioEntry) -> String {
        let names = program.institutions
        if names.isEmpty { return "not stated" }
        return names.count > 2 ? "\(names[0]), \(names[1]) and \(names.count - 2) more" : PlainWords.list(names)
    }
}
