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

    /// Appends the normalized title to some bytes.
    static func appendNormalized(_ title: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        let first = bytes.count
        var words = 0
        var start = title.startIndex
        /// How the first words look like a course number: letters, then three or four digits.
        var isSubject = false
        while start < title.endIndex {
            var end = start
            while end < title.endIndex, isLetter(title[end]) { end += 1 }
            guard end > start else {
                start += 1
                continue
            }
            let wordStart = bytes.count
            if wordStart > first { bytes.append(0x20) }
            let lettersStart = bytes.count
            for byte in title[start..<end] {
                bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            }
            words += 1
            if words == 2, isSubject, isCourseNumber(bytes[lettersStart...]), hasMore(title, after: end) {
                bytes.removeSubrange(first...)
            } else {
                isSubject = words == 1 && (2...5).contains(end - start) && title[start..<end].allSatisfy { $0 > 0x39 }
                replace(from: wordStart, lettersStart, first, &bytes, keepsSubject: isSubject)
            }
            start = end
        }
        if bytes.count > first, bytes[first] == 0x20 { bytes.remove(at: first) }
    }

    /// Leaves out the word at the end of some bytes, or puts another in its place.
    private static func replace(
        from wordStart: Int, _ lettersStart: Int, _ first: Int, _ bytes: inout [UInt8], keepsSubject: Bool
    ) {
        guard let number = words.find(bytes, from: lettersStart, to: bytes.count) else { return }
        bytes.removeSubrange(wordStart...)
        guard Int(number) >= passedOver.count else { return }
        if wordStart > first { bytes.append(0x20) }
        bytes.append(contentsOf: replacements[Int(number) - passedOver.count].to.utf8)
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

    private static func hasMore(_ title: ArraySlice<UInt8>, after end: Int) -> Bool {
        title[end...].contains(where: isLetter)
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
