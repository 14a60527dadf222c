import TestSupport
import Testing

@testable import Evaluation

/// Titles of the same content read the same, others do not.
struct CourseTitleTests {
    @Test(arguments: [
        ["HLT 101 Intro. to Health Careers (H)", "Introduction to Health Careers", "intro health careers"],
        ["English I", "English 1", "ENGLISH 1 (Honors)", "AP English I", "english  1"],
        ["Algebra II", "Algebra 2", "Algebra-2", "Advanced Algebra II"],
        ["Welding III", "Welding 3"], ["Welding IV", "Welding 4"], ["Welding V", "Welding 5"],
        ["Medical Terminology", "Med. Term.", "Medical Term", "HLT 1010: Medical Terminology"],
        ["English Composition", "English Comp", "ENG 101 English Composition"],
        ["Small Business Mgmt", "Small Business Management"],
        ["Human Biology", "Human Bio."], ["Fundamentals of Welding", "Introductory Welding", "Intro to Welding"],
        ["Mathematics for Trades", "Math for the Trades", "Maths, Trades"],
        ["Français", "français"],
        // A course number is none of the title's, whatever stands before it.
        ["Basic Nursing", "NUR 105 Basic Nursing", "Honors NUR 105 Basic Nursing", "HLT 105/NUR 105 Basic Nursing"],
        ["Mathematics 101: Algebra", "MATH 101 Algebra", "Algebra"],
    ])
    func readTheSame(_ titles: [String]) {
        #expect(Set(titles.map(CourseTitle.normalized)).count == 1, "\(titles.map(CourseTitle.normalized))")
    }

    @Test(arguments: [
        ("English 1", "English 2"), ("English I", "English II"), ("Algebra", "Algebra II"), ("Biology", "Biology 2"),
        ("Medical Terminology", "Medical Assisting"), ("Welding", "Introduction to Welding"),
        ("Drafting CAD 101", "Drafting CAD 102"), ("Vitamin", "Vitamins"), ("ENG 101", "ENG 102"),
        ("Accounting 101", "Accounting 102"),
        // Marks alone are no title that others have, too.
        ("ENG 101 (H)", "BIO 102 (H)"), ("Advanced Placement", "Dual Credit"), ("AP", "Honors"),
    ])
    func readDifferently(_ first: String, _ second: String) {
        #expect(CourseTitle.normalized(first) != CourseTitle.normalized(second))
    }

    /// What is read once reads so for ever.
    @Test(arguments: [
        "HLT 101 Intro. to Health Careers (H)", "AP English Language & Comp.", "The Art of Welding", "III", "A",
        "ENG 101", "Math 1010 for Teachers", "—", "", "  Bio  ", "Éducation 2", "I II III IV V VI", "C++ 1",
        "Tech. Mgmt.",
    ])
    func aTitleThatIsReadReadsAsItself(_ title: String) {
        let once = CourseTitle.normalized(title)
        #expect(CourseTitle.normalized(once) == once)
        #expect(!once.hasPrefix(" ") && !once.hasSuffix(" ") && !once.contains("  "))
    }

    @Test func everyTitleThatIsReadReadsAsItself() {
        let words = [
            "ENG", "NUR", "101", "1010", "Intro", "Introduction", "Mathematics", "Math", "II", "2", "the", "Honors",
            "(H)",
            "AP", "Comp.", "Tech", "Welding", "a", "é", "-", "&", "HLT101", "",
        ]
        var random = SeededGenerator(seed: 21)
        for _ in 0..<5_000 {
            let count = Int.random(in: 0...6, using: &random)
            let title = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
            let once = CourseTitle.normalized(title)
            #expect(CourseTitle.normalized(once) == once, "`\(title)`")
            #expect(once.isEmpty == title.utf8.allSatisfy { [0x20, 0x2D, 0x26].contains($0) }, "`\(title)`")
        }
    }

    @Test func aCourseNumberAloneStays() {
        #expect(CourseTitle.normalized("NUR 105") == "nur 105")
        #expect(CourseTitle.normalized("NUR 105 Basic Nursing") == "basic nursing")
        // Too few or too many digits are no course number.
        #expect(CourseTitle.normalized("Web 20 Design") == "web 20 design")
        #expect(CourseTitle.normalized("Model 12345 Repair") == "model 12345 repair")
    }
}
