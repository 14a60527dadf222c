import Foundation
import TestSupport
import Testing

/// A text that is given to libyaml's scanner as it is reads as one that libyaml decodes: whatever it holds, wherever it ends.
struct BothDecodingsTests {
    @Test(arguments: CorruptionTests.files)
    func everyExampleAndEverySlipInIt(_ file: String) throws {
        let text = try Repository.text(file)
        #expect(BothDecodings.check(Array(text.utf8)))
        let step = text.utf8.count < 1_000 ? 1 : 23
        for (number, edit) in SingleEdit.all(of: text).enumerated() where number % step == 0 {
            BothDecodings.check(Array(edit.applied(to: text).utf8))
        }
    }

    /// What is cut off anywhere ends where libyaml looks ahead for more.
    @Test func everyBeginningOfAText() throws {
        let text = Array(try Repository.text("Examples/own-rubric/hilltop-welding.pos.yaml").utf8)
        for end in text.indices { BothDecodings.check(Array(text[..<end])) }
        for text in [
            "%TAG ! tag:example.org,2000:%41%4\n---\n", "a: !<tag:%C3%A9> \"\\u00e9\\\n  b\\\"",
            "? |2-\n  a\n: >+\n b\n\n...\n--- &a",
            "\"\\U0001F642\" : 'é''", "{a: [b, \"c\" : d], ? e : *f}\n# g", "a:\u{85}b\u{2028}c\r\nd\re\t: \u{FEFF}",
        ].map({ Array($0.utf8) }) {
            for end in 0...text.count { BothDecodings.check(Array(text[..<end])) }
        }
    }

    @Test(arguments: FuzzedReader.allCases)
    func everyKeptInputAndItsMutations(_ reader: FuzzedReader) throws {
        let inputs = try reader.keptInputs()
        #expect(inputs.filter { BothDecodings.check($0) }.count > 100)
        var mutation = Mutation(of: inputs, seed: 5)
        for _ in 0..<3_000 { BothDecodings.check(mutation.next()) }
    }

    /// Every character by itself, permitted or not, where it is text and where it means something; and what is no character.
    @Test func everyCharacter() {
        for value in (0...0x3000).map(UInt32.init) + [
            0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x1FFFE, 0x10FFFF,
        ] {
            guard let character = Unicode.Scalar(value) else { continue }
            BothDecodings.check(Array("a: \"b\(character)c\"\n\(character)d: e".utf8))
        }
        for lead in UInt8(0x80)...0xFF {
            for second in [0x20, 0x80, 0x85, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0] as [UInt8] {
                BothDecodings.check([0x61, 0x3A, 0x20, lead, second, 0x80, 0xBF, 0x0A])
                BothDecodings.check([0x61, 0x3A, 0x20, lead, second, 0xBE])
            }
        }
    }

    /// A text up to libyaml's buffer's size is given as it is, a longer one is not.
    @Test(arguments: [49_140..<49_160, 65_530..<65_540])
    func everySizeAboutThatOfTheBuffer(_ sizes: Range<Int>) {
        for size in sizes {
            let text = "a: \"é\"\nb: "
            #expect(BothDecodings.check(Array((text + String(repeating: "c", count: size - text.utf8.count)).utf8)))
        }
    }
}
