import Evaluation
import LocatedYAML
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// One wrong letter in a rubric is never passed over: the reader refuses it and marks the word.
struct TypoTests {
    private static let bytes = (try? Array(Repository.text("Rubrics/illinois-perkins-iv.yaml").utf8)) ?? []

    private static func reading(_ bytes: [UInt8]) -> RubricReading {
        RubricReading(
            SourceText(name: "rubric", bytes: bytes), namedMeasures: MeasureCatalog.standard.declarations,
            limits: ReadingLimits(diagnostics: 100_000))
    }

    private static func spelling() throws -> RubricSpelling {
        let source = SourceText(name: "rubric", bytes: bytes)
        return RubricSpelling(bytes, try #require(YAMLReading(source).tree))
    }

    /// One word in each part of the rubric is misspelt at once, which is much faster than one after the other. What is wrong with a measure
    /// can hide what is wrong where it is used: measures are tried without the rest, and a word that is not marked is tried by itself.
    @Test(arguments: 0..<12)
    func everyWordThatIsUsedIsRefused(_ round: Int) throws {
        var random = SeededGenerator(seed: UInt64(round))
        let spelling = try TypoTests.spelling()
        let parts = Dictionary(grouping: spelling.used, by: \.part).filter { part, _ in
            !part.hasPrefix("top") && part.hasPrefix("measures") == (round % 2 == 0)
        }
        #expect(parts.count > 100)
        var bytes = TypoTests.bytes
        var chosen: [RubricSpelling.Word] = []
        for part in parts.keys.sorted() {
            guard let word = parts[part]?.randomElement(using: &random) else { continue }
            spelling.misspell(word, in: &bytes, &random)
            chosen.append(word)
        }
        let marked = TypoTests.marked(bytes)
        for word in chosen where !marked.contains(word.range.start) {
            let letters = word.offset..<(word.offset + word.text.utf8.count)
            var alone = TypoTests.bytes
            alone.replaceSubrange(letters, with: bytes[letters])
            let written = String(decoding: bytes[letters], as: UTF8.self)
            #expect(
                TypoTests.marked(alone).contains(word.range.start),
                "line \(word.range.start.line): `\(written)` passes for `\(word.text)`")
        }
    }

    /// Where the errors of a rubric are marked.
    private static func marked(_ bytes: [UInt8]) -> Set<SourcePosition> {
        Set(reading(bytes).diagnostics.filter { $0.severity == .error }.compactMap(\.range?.start))
    }

    /// A name that is declared with a wrong letter leaves those who use it with a name that is not there.
    @Test func everyNameThatIsDeclaredIsMissed() throws {
        var random = SeededGenerator(seed: 1)
        let spelling = try TypoTests.spelling()
        for word in spelling.declared.shuffled(using: &random).prefix(6) {
            var bytes = TypoTests.bytes
            spelling.misspell(word, in: &bytes, &random)
            let errors = TypoTests.reading(bytes).diagnostics.filter { $0.severity == .error }
            #expect(!errors.isEmpty, "line \(word.range.start.line): nothing misses `\(word.text)`")
            #expect(errors.allSatisfy { $0.message.contains("`\(word.text)`") || $0.message.contains("`level`") })
        }
    }

    /// The keys at the top hold everything together: each is tried by itself.
    @Test func everyKeyAtTheTopIsRefused() throws {
        var random = SeededGenerator(seed: 2)
        let spelling = try TypoTests.spelling()
        for word in spelling.used.filter({ $0.part.hasPrefix("top") }).shuffled(using: &random).prefix(4) {
            var bytes = TypoTests.bytes
            spelling.misspell(word, in: &bytes, &random)
            let reading = TypoTests.reading(bytes)
            #expect(reading.rubric == nil)
            let found = reading.diagnostics.first { $0.range?.start == word.range.start && $0.code == .unknownKey }
            #expect(found?.label == "did you mean `\(word.text)`?")
        }
    }
}
