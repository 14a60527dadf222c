internal import LocatedYAML

/// Course titles without what schools and colleges print differently, so that titles of the same content read the same.
enum CourseTitle {
    /// The title in lower case without a course number before it, honors marks, punctuation and small words, with roman numerals as
    /// digits: `HLT 101 Intro. to Health Careers (H)` and `Introduction to Health Careers` both read `intro health careers`.
    static func normalized(_ title: String) -> String {
        var bytes: [UInt8] = []
        appendNormalized(Array(title.utf8)[...], to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the normalized title to some bytes. A title of nothing but small words and marks stays as it is.
    static func appendNormalized(_ title: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        let first = bytes.count
        /// How many words there are, and whether the only one looks like the letters before a course number.
        var count = 0
        var isSubject = false
        var rest = title
        while let word = nextWord(&rest) {
            let start = bytes.count
            appendLowercase(word, to: &bytes, after: first)
            let letters = bytes[(start > first ? start + 1 : start)...]
            if count == 1, isSubject, isCourseNumber(letters), saysMore(rest) {
                bytes.removeSubrange(first...)
                count = 0
            } else if let length = replaceLastWord(at: letters.startIndex, from: start, &bytes, after: first) {
                count += 1
                isSubject = count == 1 && (2...5).contains(length) && bytes[first...].allSatisfy { $0 > 0x39 }
            }
        }
        guard bytes.count == first else { return }
        rest = title
        while let word = nextWord(&rest) { appendLowercase(word, to: &bytes, after: first) }
    }

    /// Takes the next word from a title.
    private static func nextWord(_ title: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let start = title.firstIndex(where: isLetter) else { return nil }
        let word = title[start...].prefix(while: isLetter)
        title = title[word.endIndex...]
        return word
    }

    private static func appendLowercase(_ word: ArraySlice<UInt8>, to bytes: inout [UInt8], after first: Int) {
        if bytes.count > first { bytes.append(0x20) }
        for byte in word { bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    }

    /// Puts another word in place of the last one where it has one, and tells its length; nothing where the word is passed over.
    private static func replaceLastWord(
        at letters: Int, from start: Int, _ bytes: inout [UInt8], after first: Int
    ) -> Int? {
        guard let number = words.find(bytes, from: letters, to: bytes.count) else { return bytes.count - letters }
        bytes.removeSubrange(start...)
        guard Int(number) >= passedOver.count else { return nil }
        let other = replacements[Int(number) - passedOver.count].to.utf8
        if start > first { bytes.append(0x20) }
        bytes.append(contentsOf: other)
        return other.count
    }

    /// Letters and digits, and every byte of a character beyond ASCII.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
        default: false
        }
    }

    private static func isCourseNumber(_ word: ArraySlice<UInt8>) -> Bool {
        (3...4).contains(word.count) && word.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether there is a word that is not passed over.
    private static func saysMore(_ title: ArraySlice<UInt8>) -> Bool {
        var rest = title
        var letters: [UInt8] = []
        while let word = nextWord(&rest) {
            letters.removeAll(keepingCapacity: true)
            appendLowercase(word, to: &letters, after: 0)
            guard let number = words.find(letters, from: 0, to: letters.count), number < passedOver.count else {
                return true
            }
        }
        return false
    }

    /// Words that say for whom or how a course is taught, not what it teaches.
    private static let passedOver = [
        "a", "an", "and", "for", "in", "of", "the", "to", "h", "hon", "honors", "honor", "ap", "cp", "dc", "dual",
        "credit",
        "advanced", "placement", "regular",
    ]

    private static let replacements: [(from: String, to: String)] = [
        ("introduction", "intro"), ("introductory", "intro"), ("fundamentals", "intro"), ("i", "1"), ("ii", "2"),
        ("iii", "3"),
        ("iv", "4"), ("v", "5"), ("maths", "math"), ("mathematics", "math"), ("comp", "composition"),
        ("lang", "language"),
        ("tech", "technology"), ("mgmt", "management"), ("bio", "biology"), ("chem", "chemistry"),
        ("psych", "psychology"),
        ("med", "medical"), ("term", "terminology"),
    ]

    private static let words = KeyTable(passedOver + replacements.map(\.from))
}
