internal import AssessmentModel
internal import JSONText

/// The table of all programs in the order of their files, written row by row as they come.
enum AllProgramsPage {
    static let name = "all-programs.html"

    /// The page before and behind its rows.
    private static func frame(_ rubric: RubricSummary) -> (start: [UInt8], end: [UInt8]) {
        let mark = "\u{1}"
        let frame = PageFrame(
            title: "All programs", sections: [], parent: (href: "index.html", title: "How the programs stand"))
        let page = frame.page(
            header: MarkupBuilder.pieces {
                HTML.h1 { "All programs" }
                HTML.p(.class("about")) { HTML.span { HTML.quoted("\(rubric.title) \(rubric.version)") } }
            },
            content: MarkupBuilder.pieces {
                HTML.dataTable("The programs in the order of their files", ProgramRows.heads, kind: "data programs") {
                    Markup.authored(Array(mark.utf8))
                }
            }, footer: [])
        let place = page.firstIndex(of: 1) ?? page.endIndex
        return (Array(page[..<place]), Array(page[place...].dropFirst()))
    }

    static func start(_ rubric: RubricSummary) -> [UInt8] { frame(rubric).start }

    static func end(_ rubric: RubricSummary) -> [UInt8] { frame(rubric).end }
}
