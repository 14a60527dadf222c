/// A number of the file, or the range in which it lies: `12`, `3-6`, `100+`, `1/2`, `>= 0.5`.
struct NumberRange: Equatable {
    /// The least value, in ten-thousandths.
    let low: Int64
    /// The greatest value, in ten-thousandths; ``unlimited`` where only the least is known.
    let high: Int64

    /// What stands for "no upper limit".
    static let unlimited = Int64.max

    /// Reads a number or a range at a cursor and leaves the cursor behind it.
    init?(_ cursor: inout TextCursor) {
        let start = cursor
        // Most numbers are one number and nothing else.
        if let value = cursor.decimal(), cursor.isAtEnd() {
            low = value
            high = value
            return
        }
        cursor = start
        _ = cursor.take("$")
        var isMinimum = false
        if cursor.take(">") {
            _ = cursor.take("=")
            isMinimum = true
        } else if cursor.take("\u{2265}") {
            isMinimum = true
        } else {
            let word = cursor.word()
            switch word {
            case "": break
            case "minimum": isMinimum = true
            case "at" where cursor.word() == "least": isMinimum = true
            default:
                cursor = start
                return nil
            }
        }
        guard let low = cursor.decimal() else {
            cursor = start
            return nil
        }
        self.low = low
        if isMinimum {
            high = NumberRange.unlimited
        } else if cursor.take("+") {
            high = NumberRange.unlimited
        } else if cursor.takeDash() {
            _ = cursor.take("$")
            guard let upper = cursor.decimal(), upper >= low else {
                cursor = start
                return nil
            }
            high = upper
        } else {
            high = low
        }
    }
}
