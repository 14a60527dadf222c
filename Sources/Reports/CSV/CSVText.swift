internal import JSONText

/// Rows of a table as comma-separated values (RFC 4180), which no spreadsheet takes for formulas.
enum CSVText {
    /// The mark that tells spreadsheets that the text is UTF-8.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Adds a row.
    ///
    /// - Parameter numbers: The places of cells that hold a number of ours, which may be below zero, and nothing from a file.
    static func add(_ cells: [String], numbers: Set<Int> = [], to text: inout ByteText) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { text.add(",") }
            text.add(text: numbers.contains(place) ? cell : self.cell(cell))
        }
        text.add("\r\n")
    }

    /// A cell: what a spreadsheet would reckon with stands behind an apostrophe, by which it knows text.
    static func cell(_ text: String) -> String {
        var letters = String.UnicodeScalarView()
        if let first = text.unicodeScalars.first, startsFormula(first) { letters.append("'") }
        var isQuoted = false
        for letter in text.unicodeScalars {
            switch letter {
            case "\"":
                letters.append(letter)
                isQuoted = true
            case ",", ";", "\n", "\t", "\r": isQuoted = true
            default: break
            }
            letters.append(isAllowed(letter) ? letter : "\u{FFFD}")
        }
        return isQuoted ? "\"\(String(letters))\"" : String(letters)
    }

    /// The letters with which a formula begins, in their wide forms too, and those that spreadsheets pass over before one.
    private static func startsFormula(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
        default: false
        }
    }

    /// Control characters have no place in a table.
    private static func isAllowed(_ letter: Unicode.Scalar) -> Bool {
        switch letter.value {
        case 0x09, 0x0A, 0x0D: true
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
