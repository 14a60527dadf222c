internal import AssessmentModel
internal import ExactNumbers

/// Words of the format as people say them.
enum PlainWords {
    /// `community-college` as "community college".
    static func plain(_ term: String) -> String {
        switch term {
        case "ap": "Advanced Placement"
        case "ib": "International Baccalaureate"
        default: term.split(separator: "-").joined(separator: " ")
        }
    }

    /// The same, with a capital letter.
    static func title(_ term: String) -> String { capitalized(plain(term)) }

    /// A text with a capital letter at its start.
    static func capitalized(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }

    /// "1 credit", "0.5 credits", "3 to 4 semester hours".
    static func amount(_ amount: Amount) -> String {
        let low = amount.range.lower.shortDecimal(rounding: .down)
        var number = low
        if !amount.range.isCertain {
            number = amount.range.upper.map { "\(low) to \($0.shortDecimal(rounding: .up))" } ?? "\(low) or more"
        }
        let unit = amount.unit == "unit" ? "credit" : plain(amount.unit)
        return "\(number) \(unit)\(number == "1" ? "" : "s")"
    }

    /// "1 program", "3 programs".
    static func count(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(grouped(count)) " + (count == 1 ? noun : plural ?? noun + "s")
    }

    /// A whole number with its thousands apart: "10,000".
    static func grouped(_ number: Int) -> String {
        let digits = String(number)
        guard digits.count > 4 else { return digits }
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// "a", "a and b", "a, b and c".
    static func list(_ words: [String], _ joint: String = "and") -> String {
        guard words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(joint) " + (words.last ?? "")
    }

    /// What two citations have in common at their start, up to a comma.
    static func commonStart(_ first: String, _ second: String) -> String {
        let parts = zip(first.split(separator: ", "), second.split(separator: ", ")).prefix { $0 == $1 }
        return parts.map(\.0).joined(separator: ", ")
    }
}
