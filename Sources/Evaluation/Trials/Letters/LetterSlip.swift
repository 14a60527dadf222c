/// One letter, digit or sign of a word of a rubric, and another in its place.
public struct LetterSlip: Sendable {
    /// The word as it stands.
    public let word: RubricWord
    /// The word with the slip.
    public let written: String
    /// Which byte of the word is another.
    let place: Int
    /// The byte in its place.
    let byte: UInt8
}

extension RubricWord {
    /// All slips of one letter that are tried: three others for each.
    var slips: [LetterSlip] {
        let bytes = Array(text.utf8)
        return bytes.indices.flatMap { place in
            RubricWord.others(than: bytes[place]).map { byte in
                var written = bytes
                written[place] = byte
                return LetterSlip(
                    word: self, written: String(decoding: written, as: UTF8.self), place: place, byte: byte)
            }
        }
    }

    /// What a hand that slips writes in place of a letter, a digit or a sign: what stands beside it, what is far from it, and the other
    /// case or a sign. What has a meaning of its own in YAML is left out, for it makes another sentence and not another word.
    private static func others(than byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x61...0x7A: [shifted(byte, by: 1, 0x61, 26), shifted(byte, by: 13, 0x61, 26), byte & 0x5F]
        case 0x41...0x5A: [shifted(byte, by: 1, 0x41, 26), shifted(byte, by: 13, 0x41, 26), byte | 0x20]
        case 0x30...0x39: [shifted(byte, by: 1, 0x30, 10), shifted(byte, by: 5, 0x30, 10), UInt8(ascii: "x")]
        case UInt8(ascii: "-"): [UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "x")]
        case UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"):
            [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "x")]
        default: []
        }
    }

    private static func shifted(_ byte: UInt8, by step: UInt8, _ first: UInt8, _ count: UInt8) -> UInt8 {
        first + (byte - first + step) % count
    }
}

/// What becomes of a rubric with a slip of one letter.
public enum LetterOutcome: String, Sendable, CaseIterable {
    /// It is refused at its place, and the right word is suggested.
    case suggested = "refused, and the right word suggested"
    /// It is refused at its place, with the words that are possible or what to do.
    case explained = "refused, and what is possible told"
    /// It is refused at its place.
    case refused = "refused"
    /// `rubric check` finds something to look at.
    case checked = "found by rubric check"
    /// An example of the rubric does not hold any more.
    case noticed = "noticed by an example"
    /// It means the same as before.
    case same = "the same in meaning"
    /// Nothing notices it.
    case slipped = "not noticed"
}
