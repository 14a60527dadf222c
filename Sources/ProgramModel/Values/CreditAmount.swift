/// Credits or hours of the file: `1`, `0.5`, `3-4 semester hours`, `64+ semester hours`, `100 clock hours`.
struct CreditAmount: Equatable {
    let range: NumberRange
    /// The unit that stands behind the number; `nil` where none does, or only the word "credits".
    let unit: CreditUnit?

    init?(_ bytes: ArraySlice<UInt8>) {
        var cursor = TextCursor(bytes)
        guard let range = NumberRange(&cursor), range.low >= 0, range.low <= CreditAmount.most else { return nil }
        guard range.high == NumberRange.unlimited || range.high <= CreditAmount.most else { return nil }
        self.range = range
        if cursor.isAtEnd() {
            unit = nil
            return
        }
        var words: [String] = []
        while !cursor.isAtEnd() {
            _ = cursor.take("-")
            let word = cursor.word()
            guard !word.isEmpty else { return nil }
            words.append(word.hasSuffix("s") ? String(word.dropLast()) : word)
        }
        switch words {
        case [], ["credit"], ["credit", "hour"], ["cdt"], ["cr"]: unit = nil
        case ["unit"], ["carnegie", "unit"], ["credit", "unit"], ["high", "school", "credit"]: unit = .unit
        case ["semester", "hour"], ["semester", "credit"], ["semester", "credit", "hour"], ["sh"],
            ["semester", "unit"]:
            unit = .semesterHour
        case ["quarter", "hour"], ["quarter", "credit"], ["quarter", "credit", "hour"], ["qh"], ["quarter", "unit"]:
            unit = .quarterHour
        case ["clock", "hour"], ["contact", "hour"]: unit = .clockHour
        case ["college", "credit"]: unit = .collegeCredit
        default: return nil
        }
    }

    /// More than any program of study has, in ten-thousandths.
    private static let most = 100_000 * ExactDecimal.scale
}
