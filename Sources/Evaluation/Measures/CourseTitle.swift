/// Course titles without what schools and colleges print differently, so that titles of the same content read the same.
enum CourseTitle {
    /// The title in lower case without a course number before it, honors marks, punctuation and small words, with roman numerals
    /// as digits: `HLT 101 Intro. to Health Careers (H)` and `Introduction to Health Careers` both read `intro health careers`.
    static func normalized(_ title: String) -> String {
        var words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if words.count > 2, words[0].allSatisfy(\.isLetter), (2...5).contains(words[0].count), isCourseNumber(words[1])
        {
            words.removeFirst(2)
        }
        return words.filter { !passedOver.contains($0) }.map { replacements[$0] ?? $0 }.joined(separator: " ")
    }

    private static func isCourseNumber(_ word: String) -> Bool {
        (3...4).contains(word.count) && word.allSatisfy(\.isNumber)
    }

    /// Words that say for whom or how a course is taught, not what it teaches.
    private static let passedOver: Set<String> = [
        "a", "an", "and", "for", "in", "of", "the", "to", "h", "hon", "honors", "honor", "ap", "cp", "dc", "dual",
        "credit",
        "advanced", "placement", "regular",
    ]

    private static let replacements = [
        "introduction": "intro", "introductory": "intro", "fundamentals": "intro", "i": "1", "ii": "2", "iii": "3",
        "iv": "4",
        "v": "5", "maths": "math", "mathematics": "math", "comp": "composition", "lang": "language",
        "tech": "technology", "mgmt": "management", "bio": "biology", "chem": "chemistry", "psych": "psychology",
        "med": "medical", "term": "terminology",
    ]
}
