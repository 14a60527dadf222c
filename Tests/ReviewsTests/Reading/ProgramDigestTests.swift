import Reviews
import SourceDiagnostics
import TestSupport
import Testing

/// A text is the same text in whatever form a checkout writes it, and another one when a letter of it is.
struct ProgramDigestTests {
    private static func digest(_ bytes: [UInt8]) -> String {
        ProgramDigest.of(SourceText(name: "x.pos.yaml", bytes: bytes))
    }

    /// The same text with line ends of Windows, and with a mark of the order of bytes.
    private static func spellings(_ bytes: [UInt8]) -> [[UInt8]] {
        let windows: [UInt8] = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return [bytes, windows, mark + bytes, mark + windows]
    }

    /// Texts at random, of few letters so that all that matters meets; lone carriage returns among them.
    private static func texts(_ count: Int) -> [[UInt8]] {
        var generator = SeededGenerator(seed: 7)
        return (0..<count).map { _ in
            let letters: [UInt8] = [0x61, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
            var text = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
                letters.randomElement(using: &generator) ?? 0x61
            }
            // A text of its own holds none of what is passed over.
            while let place = text.indices.dropLast().first(where: { text[$0] == 0x0D && text[$0 + 1] == 0x0A }) {
                text.remove(at: place)
            }
            return text.starts(with: [0xEF, 0xBB, 0xBF]) ? [0x61] + text : text
        }
    }

    @Test func theFormOfLineEndsMakesNoOtherText() {
        for text in ProgramDigestTests.texts(2_000) {
            let digests = Set(ProgramDigestTests.spellings(text).map(ProgramDigestTests.digest))
            #expect(digests.count == 1, "\(text)")
        }
    }

    @Test func anotherLetterMakesAnotherText() {
        let texts = Set(ProgramDigestTests.texts(2_000))
        #expect(texts.count > 500)
        #expect(Set(texts.map(ProgramDigestTests.digest)).count == texts.count)
    }

    /// What was written down for a text with line feeds is the plain digest of its bytes.
    @Test func isThePlainDigestOfAPlainText() throws {
        let text = try Repository.text("Examples/reviews/hilltop-welding.pos.yaml")
        let digest = ProgramDigest.of(SourceText(name: "x", content: text))
        #expect(digest == "sha256:18620d29ff5d2a8bfe18e148094606c0cd554a637d40c31676430fc7c8d32995")
        #expect(try Repository.text("Examples/reviews/lopez.review.yaml").contains(digest))
    }
}
