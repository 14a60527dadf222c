import TestSupport

/// Makes new inputs of kept ones, as a fuzzer does: the same seed makes the same.
struct Mutation {
    private let inputs: [[UInt8]]
    private var random: SeededGenerator

    /// What breaks readers more often than random bytes do.
    private static let words: [[UInt8]] =
        [
            "\n", "\r\n", "\t", "  ", ": ", "- ", "? ", "{", "}", "[", "]", ",", "'", "\"", "&a ", "*a", "!!str ",
            "|\n", ">-\n", "#", "---\n", "...\n",
            "%YAML 1.1\n", "~", "null", "-1", "999999999999999999999", "0.1", "2012-02-30", "\u{FEFF}", "\u{0}",
            "\u{2028}", "é", "𝒳",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80]]

    init(of inputs: [[UInt8]], seed: UInt64) {
        self.inputs = inputs
        random = SeededGenerator(seed: seed)
    }

    /// The next input: one or more changes of a kept one.
    mutating func next() -> [UInt8] {
        var bytes = inputs.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...4, using: &random) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: Mutation.words.randomElement(using: &random) ?? [], at: place)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 3: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
        case 4: bytes.replaceSubrange(place..<end, with: Mutation.words.randomElement(using: &random) ?? [])
        default:
            let other = inputs.randomElement(using: &random) ?? []
            bytes = Array(bytes[..<place]) + other.suffix(Int.random(in: 0...other.count, using: &random))
        }
    }
}
