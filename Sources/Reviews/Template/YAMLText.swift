internal import SourceDiagnostics

/// Writes YAML for people to go on with: every text from elsewhere is quoted, or is a comment that it cannot leave.
struct YAMLText {
    private(set) var text = ""

    /// Adds a line at an indent.
    mutating func line(_ words: String = "", indent: Int = 0) {
        text += words.isEmpty ? "\n" : String(repeating: " ", count: indent) + words + "\n"
    }

    /// Adds a comment, in as many lines as it takes; further lines stand in by `hanging`.
    mutating func comment(_ words: String, indent: Int = 0, hanging: Int = 0) {
        // What acts on a terminal or starts a line is made visible first.
        let lines = TextWrapping.lines(TerminalWidth.printable(words), width: 78 - indent - hanging)
        for (number, line) in lines.enumerated() {
            let space = String(repeating: " ", count: number > 0 ? hanging : 0)
            text += String(repeating: " ", count: indent) + "# " + space + line + "\n"
        }
    }

    /// A text as a scalar: a plain word as it is, anything else in double quotes.
    static func scalar(_ text: String) -> String {
        let isWord =
            text.unicodeScalars.first.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
            && text.unicodeScalars.allSatisfy { letter in
                letter.isASCII && (letter.properties.isAlphabetic || ("0"..."9").contains(letter) || letter == "-")
            }
        if isWord, text.lowercased() != "null" { return text }
        var quoted = "\""
        for letter in text.unicodeScalars {
            switch letter.value {
            case 0x22: quoted += "\\\""
            case 0x5C: quoted += "\\\\"
            case 0x0A: quoted += "\\n"
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE...0xFFFF:
                let digits = String(letter.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: quoted.unicodeScalars.append(letter)
            }
        }
        return quoted + "\""
    }
}
