import Reviews
import TestSupport
import Testing

/// Which programs a pattern means.
struct ProgramPatternTests {
    @Test(arguments: [
        ("hilltop-welding", true), ("hilltop-*", true), ("*-welding", true), ("*", true), ("**", true),
        ("hilltop-weldin?", true), ("hilltop", false), ("HILLTOP-*", false), ("?", false), ("ridge-*", false),
        ("h.pos.yaml", true), ("2012/h.pos.yaml", true), ("programs/**", true), ("programs/*", false),
        ("programs/*/*.yaml", true), ("**/h.pos.yaml", true), ("/data/programs/2012/h.pos.yaml", true),
        ("grams/2012/h.pos.yaml", false), ("2012", false), ("", false),
    ])
    func means(_ pattern: String, _ isMeant: Bool) {
        let matches = ProgramPattern(pattern).matches(id: "hilltop-welding", path: "/data/programs/2012/h.pos.yaml")
        #expect(matches == isMeant)
    }

    /// Wherever the command runs, the same programs are meant: a path may be given from any folder above.
    @Test func theFolderDoesNotMatter() {
        for path in ["a/b/c.yaml", "./a/b/c.yaml", "/x/a/b/c.yaml", "../y/a/b/c.yaml"] {
            #expect(ProgramPattern("a/*/c.yaml").matches(id: nil, path: path))
            #expect(!ProgramPattern("a/c.yaml").matches(id: nil, path: path))
        }
    }

    /// The same as matching by trying everything.
    @Test func agreesWithTryingEverything() {
        var generator = SeededGenerator(seed: 7)
        let letters = Array("ab/*?")
        for _ in 0..<5_000 {
            let pattern = String(
                (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                    letters.randomElement(using: &generator) ?? "a"
                })
            let text = String(
                (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                    letters.prefix(3).randomElement(using: &generator) ?? "a"
                })
            let expected = slow(Array(pattern)[...], Array(text)[...])
            #expect(
                ProgramPattern(pattern).matches(id: text, path: "") == (expected || pattern.allSatisfy { $0 == "*" }))
        }
    }

    /// A pattern that makes careless matchers try for years.
    @Test func takesNoTimeToSpeakOf() {
        let pattern = ProgramPattern(String(repeating: "*a", count: 400) + "b")
        #expect(!pattern.matches(id: String(repeating: "a", count: 2_000), path: ""))
    }

    private func slow(_ pattern: ArraySlice<Character>, _ text: ArraySlice<Character>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        if pattern.starts(with: "**") {
            let rest = pattern.drop { $0 == "*" }
            return (text.startIndex...text.endIndex).contains { slow(rest, text[$0...]) }
        }
        if first == "*" {
            let end = text.firstIndex(of: "/") ?? text.endIndex
            return (text.startIndex...end).contains { slow(pattern.dropFirst(), text[$0...]) }
        }
        guard let letter = text.first else { return false }
        return (first == "?" ? letter != "/" : first == letter) && slow(pattern.dropFirst(), text.dropFirst())
    }
}
