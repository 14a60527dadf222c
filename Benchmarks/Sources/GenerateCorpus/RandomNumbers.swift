/// Random numbers that are the same for the same seed (SplitMix64), and what is picked by them.
struct RandomNumbers {
    private var state: UInt64

    init(seed: UInt64) {
        // Another number than the steps are made with: with the same one, each program would be the one before it, moved by a step.
        state = seed &* 0xD134_2543_DE82_EF95 &+ 1
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func range(_ low: Int, _ high: Int) -> Int { low + Int(next() % UInt64(high - low + 1)) }
    mutating func chance(_ percent: Int) -> Bool { range(0, 99) < percent }
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[Int(next() % UInt64(elements.count))] }

    mutating func sentence() -> String {
        let words = (0..<range(6, 14)).map { _ in pick(Words.plain) }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst() + "."
    }
}
