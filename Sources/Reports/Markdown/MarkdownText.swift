/// Foreign text in Markdown as GitHub reads it (GitHub Flavored Markdown 0.29): always text, never structure.
enum MarkdownText {
    /// Text on one line, in which nothing is a mark, a link, a mention or an element of HTML. What stands between two backticks is code.
    static func paragraph(_ text: String) -> String { written(text, isCell: false) }

    /// The same behind other words of a line, where nothing begins a list or a heading.
    static func phrase(_ text: String) -> String { written(text, isCell: false, startsLine: false) }

    /// The same in a cell of a table.
    static func cell(_ text: String) -> String { written(text, isCell: true) }

    /// Text as code, on one line.
    static func code(_ text: String, isCell: Bool = false) -> String {
        text.contains("`") || text.allSatisfy { $0 == " " } ? written(text, isCell: isCell) : code(text[...], isCell)
    }

    /// Text as a block of code, its lines indented: what stands in it ends it nowhere.
    static func block(_ text: String, language: String, indent: String) -> String {
        var longest = 2
        var run = 0
        for letter in text {
            run = letter == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = indent + String(repeating: "`", count: longest + 1)
        let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map { line in
            indent + String(String.UnicodeScalarView(line.map { isBreak($0) ? " " : isAllowed($0) ? $0 : "\u{FFFD}" }))
        }
        let content = lines.last == indent ? lines.dropLast() : lines[...]
        return ([fence + language] + content + [fence]).joined(separator: "\n") + "\n"
    }

    /// Text in an element of HTML that stands in Markdown.
    static func html(_ text: String) -> String {
        var letters = String.UnicodeScalarView()
        for letter in text.unicodeScalars {
            switch letter {
            case "\"": letters.append(contentsOf: "&quot;".unicodeScalars)
            case "#": letters.append(contentsOf: "&#35;".unicodeScalars)
            default: letters.append(contentsOf: plain(letter).unicodeScalars)
            }
        }
        return String(letters)
    }

    private static func written(_ text: String, isCell: Bool, startsLine: Bool = true) -> String {
        var line = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "`") {
            line += escaped(rest[..<start])
            let behind = rest[rest.index(after: start)...]
            if let end = behind.firstIndex(of: "`"), behind[..<end].contains(where: { $0 != " " }),
                behind[behind.index(after: end)...].first != "`"
            {
                line += code(behind[..<end], isCell)
                rest = behind[behind.index(after: end)...]
            } else {
                line += "\\`"
                rest = behind
            }
        }
        line += escaped(rest)
        return startsLine ? startingPlainly(line) : line
    }

    /// Code without a backtick in it. Only a bar has a meaning in code, and only in a cell.
    private static func code(_ text: Substring, _ isCell: Bool) -> String {
        var letters = String.UnicodeScalarView()
        for letter in text.unicodeScalars {
            if isCell, letter == "|" { letters.append("\\") }
            letters.append(isBreak(letter) ? " " : isAllowed(letter) ? letter : "\u{FFFD}")
        }
        return "`\(String(letters))`"
    }

    private static func escaped(_ text: Substring) -> String {
        var letters = String.UnicodeScalarView()
        for letter in text.unicodeScalars {
            switch letter {
            // A number behind # would link to an issue, where # begins no heading.
            case "\\", "*", "_", "[", "]", "#", "|", "~", "$", "^":
                letters.append("\\")
                letters.append(letter)
            default: letters.append(contentsOf: plain(letter).unicodeScalars)
            }
        }
        return String(letters)
    }

    /// A letter that begins no element and no entity of HTML, breaks no line and calls nobody.
    private static func plain(_ letter: Unicode.Scalar) -> String {
        switch letter {
        case "<": "&lt;"
        case ">": "&gt;"
        case "&": "&amp;"
        // GitHub knows no name behind an invisible letter of no width.
        case "@": "@\u{2060}"
        default: isBreak(letter) ? " " : isAllowed(letter) ? String(letter) : "\u{FFFD}"
        }
    }

    private static func isBreak(_ letter: Unicode.Scalar) -> Bool {
        switch letter.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Control characters, and what turns the letters behind it round, have no place in a report.
    private static func isAllowed(_ letter: Unicode.Scalar) -> Bool {
        switch letter.value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
        default: true
        }
    }

    /// What would begin a list, a heading or a rule at the start of a line.
    private static func startingPlainly(_ line: String) -> String {
        let line = line.drop { $0 == " " }
        guard let first = line.first else { return "" }
        if "-+=:".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, let next = line.dropFirst(digits.count).first, next == "." || next == ")" {
            return digits + "\\" + line.dropFirst(digits.count)
        }
        return String(line)
    }
}
