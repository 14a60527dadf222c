/// Text in Markdown (CommonMark with the tables of GitHub), built up block by block.
struct MarkdownText {
    private(set) var text = ""

    /// Adds a heading; `anchor` is what links lead to.
    mutating func heading(_ level: Int, _ words: String, anchor: String? = nil) {
        if !text.isEmpty { text += "\n" }
        if let anchor { text += "<a id=\"\(anchor)\"></a>\n\n" }
        text += String(repeating: "#", count: level) + " " + MarkdownText.escaped(words) + "\n"
    }

    /// Adds a paragraph that is Markdown already.
    mutating func paragraph(_ markdown: String) {
        text += "\n\(markdown)\n"
    }

    /// Adds a list of items that are Markdown already.
    mutating func list(_ items: [String]) {
        guard !items.isEmpty else { return }
        text += "\n"
        for item in items { text += "- \(item)\n" }
    }

    /// Adds a table of cells that are Markdown already.
    mutating func table(_ head: [String], _ rows: [[String]]) {
        text += "\n| " + head.joined(separator: " | ") + " |\n|" + head.map { _ in "---|" }.joined() + "\n"
        for row in rows { text += "| " + row.joined(separator: " | ") + " |\n" }
    }

    /// Adds text as it is, in a block of its own.
    mutating func code(_ code: String, language: String) {
        var fence = "```"
        while code.contains(fence) { fence += "`" }
        text += "\n\(fence)\(language)\n\(code.hasSuffix("\n") ? code : code + "\n")\(fence)\n"
    }

    /// Text in which no letter means anything to Markdown, on one line; what stands in backticks stays code.
    static func escaped(_ words: String) -> String {
        var escaped = ""
        var isCode = false
        let closes = words.count { $0 == "`" }.isMultiple(of: 2)
        for letter in words {
            switch letter {
            case "`" where closes:
                isCode.toggle()
                escaped.append(letter)
            case "\n": escaped.append(" ")
            case "|": escaped += "\\|"
            case "\\", "*", "_", "[", "]", "<", ">", "#", "`", "~", "&":
                if !isCode { escaped.append("\\") }
                escaped.append(letter)
            default: escaped.append(letter)
            }
        }
        return escaped
    }

    /// A link to an anchor of the same document.
    static func link(_ id: String) -> String { "[`\(id)`](#\(id))" }
}
