/// Reads numbers and words out of a short text, from left to right.
struct TextCursor {
    private let bytes: ArraySlice<UInt8>
    private var index: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    /// Passes over spaces and tells whether nothing is left.
    mutating func isAtEnd() -> Bool {
        skipSpaces()
        return next == nil
    }

    mutating func skipSpaces() {
        while let byte = next, byte == UInt8(ascii: " ") { index += 1 }
    }

    /// Passes over a sign if it stands here.
    mutating func take(_ sign: StaticString) -> Bool {
        skipSpaces()
        let length = sign.utf8CodeUnitCount
        guard bytes.endIndex - index >= length else { return false }
        let isHere = sign.withUTF8Buffer { letters in
            unsafe letters.enumerated().allSatisfy { bytes[index + $0.offset] == $0.element }
        }
        if isHere { index += length }
        return isHere
    }

    /// Passes over a hyphen or a dash of any length, or the word "to".
    mutating func takeDash() -> Bool {
        if take("-") || take("\u{2013}") || take("\u{2014}") { return true }
        guard let byte = next, TextCursor.isLetter(byte) else { return false }
        let start = index
        if word() == "to" { return true }
        index = start
        return false
    }

    /// A word of letters, in lower case; empty where none stands here.
    mutating func word() -> String {
        skipSpaces()
        let start = index
        while let byte = next, TextCursor.isLetter(byte) { index += 1 }
        guard index > start else { return "" }
        let letters = bytes[start..<index]
        return unsafe String(unsafeUninitializedCapacity: letters.count) { word in
            for (place, letter) in letters.enumerated() { unsafe word[place] = letter | 0x20 }
            return letters.count
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// A whole number of at most nine digits.
    mutating func wholeNumber() -> Int? {
        skipSpaces()
        let start = index
        var value = 0
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), index - start < 10 {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            index += 1
        }
        guard index > start, index - start <= 9 else {
            index = start
            return nil
        }
        return value
    }

    /// A decimal number as ten-thousandths: digits, with commas before each third, and at most four decimals; or a fraction such as
    /// `1/2`.
    mutating func decimal() -> Int64? {
        skipSpaces()
        let start = index
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { index += 1 }
        var whole: Int64 = 0
        var digits = 0
        while let byte = next {
            if byte == UInt8(ascii: ","), digits > 0, isThird(index + 1) {
                index += 1
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 10 else { break }
            whole = whole * 10 + Int64(byte - UInt8(ascii: "0"))
            digits += 1
            index += 1
        }
        var value = whole * ExactDecimal.scale
        if next == UInt8(ascii: "."), let first = peek(1), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
            index += 1
            var unit = ExactDecimal.scale
            while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                unit /= 10
                guard unit > 0 || byte == UInt8(ascii: "0") else { break }
                value += Int64(byte - UInt8(ascii: "0")) * unit
                digits += 1
                index += 1
            }
        } else if digits > 0, next == UInt8(ascii: "/") {
            index += 1
            if let divisor = wholeNumber(), divisor > 0, value % Int64(divisor) == 0 {
                value /= Int64(divisor)
            } else {
                digits = 0
            }
        }
        guard digits > 0, next.map({ !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) ?? true else {
            index = start
            return nil
        }
        return isNegative ? -value : value
    }

    private func peek(_ distance: Int) -> UInt8? {
        index + distance < bytes.endIndex ? bytes[index + distance] : nil
    }

    /// Whether exactly three digits stand at an index.
    private func isThird(_ start: Int) -> Bool {
        let digits = bytes[min(start, bytes.endIndex)...].prefix {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        return digits.count == 3
    }
}
