/// Tables of data. Where a page is narrow, cells stand below each other, and the head of the column stands before each.
extension HTML {
    /// A table with a caption and the heads of its columns.
    static func dataTable(
        _ caption: String, _ heads: [String], kind: String = "data", @MarkupBuilder _ rows: () -> [Markup]
    ) -> Markup {
        table(.class(kind)) {
            HTML.caption { caption }
            thead { tr { for head in heads { th(.init("scope", "col")) { head } } } }
            tbody { rows() }
        }
    }

    /// The cell that says what a row is about.
    static func rowHead(@MarkupBuilder _ content: () -> [Markup]) -> Markup {
        th(.init("scope", "row")) { content() }
    }

    /// A cell with a number.
    static func numberCell(_ words: String, _ head: String? = nil) -> Markup {
        td(.class("number"), head.map { .init("data-head", $0) }) { words }
    }

    /// A cell with anything.
    static func cell(_ head: String, @MarkupBuilder _ content: () -> [Markup]) -> Markup {
        td(.init("data-head", head)) { content() }
    }
}
