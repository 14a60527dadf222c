/// How many of a group a student takes: `1`, `1-2`, `1+`, `3 credits`, `2.0-3.0 credits`.
struct Selection: Equatable {
    let range: NumberRange
    let countsCredits: Bool

    init?(_ bytes: ArraySlice<UInt8>) {
        var cursor = TextCursor(bytes)
        guard let range = NumberRange(&cursor), range.low >= 0 else { return nil }
        let word = cursor.word()
        switch word {
        case "": countsCredits = false
        case "or":
            guard cursor.word() == "more" else { return nil }
            countsCredits = false
        case "credit", "credits", "unit", "units": countsCredits = true
        case "course", "courses": countsCredits = false
        default: return nil
        }
        guard cursor.isAtEnd() else { return nil }
        let wholeNumbers =
            range.low % ExactDecimal.scale == 0
            && (range.high == NumberRange.unlimited || range.high % ExactDecimal.scale == 0)
        guard countsCredits || wholeNumbers else { return nil }
        self.range = word == "or" ? range.withoutUpperLimit : range
    }
}

extension NumberRange {
    fileprivate var withoutUpperLimit: NumberRange { NumberRange(low: low, high: NumberRange.unlimited) }

    private init(low: Int64, high: Int64) {
        self.low = low
        self.high = high
    }
}
