import LocatedYAML
import TestSupport
import Testing

struct KeyTableTests {
    @Test func agreesWithADictionary() {
        var generator = SeededGenerator(seed: 71)
        let known = ["title", "id", "courses", "é", ""]
        var table = KeyTable(known)
        var reference = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($0.element, Int32($0.offset)) })
        for _ in 0..<3_000 {
            let word = String(
                (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                    "abcdé".randomElement(using: &generator) ?? "a"
                })
            let bytes = Array(("xx" + word + "yy").utf8)
            let (start, end) = (2, bytes.count - 2)
            #expect(table.find(bytes, from: start, to: end) == reference[word])
            guard generator.chance(50) else { continue }
            let number = table.insert(bytes, from: start, to: end)
            if reference[word] == nil { reference[word] = Int32(reference.count) }
            #expect(number == reference[word])
            #expect(table[number] == word)
        }
        #expect(table.count == reference.count)
        #expect(table.count > 100)
    }
}
