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
        bytes.reserveCapacity(first + title.count + 16)
        unsafe title.withUnsafeBufferPointer { letters in
            var reader = unsafe WordReader(letters)
            append(&reader, to: &bytes)
            guard bytes.count == first else { return }
            reader = unsafe WordReader(letters)
            while reader.findWord() { reader.appendWord(to: &bytes, after: first) }
        }
    }

    private static func append(_ reader: inout WordReader, to bytes: inout [UInt8]) {
        let first = bytes.count
        /// How many words there are, and whether the only one looks like the letters before a course number.
        var count = 0
        var isSubject = false
        while reader.findWord() {
            let start = bytes.count
            let letters = reader.appendWord(to: &bytes, after: first)
            if count == 1, isSubject, isCourseNumber(bytes[letters...]), saysMore(reader) {
                bytes.removeLast(bytes.count - first)
                count = 0
            } else if let length = replaceLastWord(at: letters, from: start, &bytes, after: first) {
                count += 1
                isSubject = count == 1 && (2...5).contains(length) && bytes[first...].allSatisfy { $0 > 0x39 }
            }
        }
    }

    /// Goes through the words of a title: letters and digits, and every byte of a character beyond ASCII.
    @safe private struct WordReader {
        private let title: UnsafeBufferPointer<UInt8>
        private let count: Int
        private var next = 0

        init(_ title: UnsafeBufferPointer<UInt8>) {
            unsafe self.title = title
            count = title.count
        }

        /// Goes to the start of the next word, if there is one.
        mutating func findWord() -> Bool {
            while next < count, unsafe !WordReader.isLetter(title[next]) { next += 1 }
            return next < count
        }

        /// Appends the word in lower case, with a space between it and those before it, and goes behind it. Returns where its letters start.
        @discardableResult
        mutating func appendWord(to bytes: inout [UInt8], after first: Int) -> Int {
            if bytes.count > first { bytes.append(0x20) }
            let start = bytes.count
            while next < count {
                let byte = unsafe title[next]
                guard WordReader.isLetter(byte) else { break }
                bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
                next += 1
            }
            return start
        }

        private static func isLetter(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
            default: false
            }
        }
    }

    /// Puts another word in place of the last one where it has one, and tells its length; nothing where the word is passed over.
    private static func replaceLastWord(
        at letters: Int, from start: Int, _ bytes: inout [UInt8], after first: Int
    ) -> Int? {
        guard let number = words.find(bytes, from: letters, to: bytes.count) else { return bytes.count - letters }
        bytes.removeLast(bytes.count - start)
        guard Int(number) >= passedOver.count else { return nil }
        let other = replacements[Int(number) - passedOver.count].to.utf8
        if start > first { bytes.append(0x20) }
        bytes.append(contentsOf: other)
        return other.count
    }

    private static func isCourseNumber(_ word: ArraySlice<UInt8>) -> Bool {
        (3...4).contains(word.count) && word.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether there is a word that is not passed over.
    private static func saysMore(_ reader: WordReader) -> Bool {
        var reader = reader
        var letters: [UInt8] = []
        while reader.findWord() {
            letters.removeAll(keepingCapacity: true)
            reader.appendWord(to: &letters, after: 0)
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
