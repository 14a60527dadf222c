import CProcess
import TestSupport
import Testing

/// What libyaml asks of its memory, asked at random and compared with what was written into it.
struct ParserMemoryTests {
    @Test(arguments: 0..<4)
    func keepsWhatIsWrittenApart(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var pieces: [Piece] = []
        for _ in 0..<4_000 {
            let size = size(&random)
            let letter = UInt8.random(in: 0...255, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0, 1:
                guard let piece = Piece(size, letter) else { continue }
                #expect(piece.isAligned)
                pieces.append(piece)
            case 2 where !pieces.isEmpty:
                let place = pieces.indices.randomElement(using: &random) ?? 0
                let isKept = pieces[place].resize(size, letter)
                #expect(isKept)
            default:
                guard !pieces.isEmpty else { continue }
                let piece = pieces.remove(at: pieces.indices.randomElement(using: &random) ?? 0)
                #expect(piece.isWhole)
                piece.release()
            }
        }
        for piece in pieces {
            #expect(piece.isWhole)
            piece.release()
        }
    }

    @Test func servesManyTasks() async {
        await withTaskGroup(of: Void.self) { group in
            for seed in UInt64(10)..<18 { group.addTask { keepsWhatIsWrittenApart(seed) } }
        }
    }

    @Test func takesNothingForNoPiece() {
        parser_memory_release(nil)
        #expect(unsafe parser_memory_copy(nil) == nil)
        let piece = unsafe parser_memory_resize(nil, 5)
        #expect(unsafe piece != nil)
        unsafe parser_memory_release(piece)
    }

    @Test(arguments: [Int.max, -1, -16])
    func hasNoPieceOfEverything(_ size: Int) {
        let most = UInt(bitPattern: size)
        #expect(unsafe parser_memory_allocate(Int(bitPattern: most)) == nil)
        let piece = unsafe parser_memory_allocate(1 << 17)
        #expect(unsafe parser_memory_resize(piece, Int(bitPattern: most)) == nil)
        unsafe parser_memory_release(piece)
    }

    @Test func copiesATextWithItsEnd() {
        let copy = unsafe parser_memory_copy("anchor")
        let text = unsafe copy.map { unsafe String(cString: $0) }
        #expect(text == "anchor")
        unsafe parser_memory_release(copy)
    }

    /// What was given back is what is handed out next, so that a batch needs no more than its largest file.
    @Test(arguments: [1, 16, 17, 1_000, 16_384, 49_152, 65_536])
    func handsOutWhatWasGivenBack(_ size: Int) {
        let first = unsafe parser_memory_allocate(size)
        unsafe parser_memory_release(first)
        let second = unsafe parser_memory_allocate(size)
        let isSame = unsafe first == second
        #expect(isSame)
        unsafe parser_memory_release(second)
    }

    /// Mostly small, as libyaml's are, and of any size up to what is not kept.
    private func size(_ random: inout SeededGenerator) -> Int {
        let most = Bool.random(using: &random) ? 80 : 1 << Int.random(in: 4...17, using: &random)
        return Int.random(in: 0...most, using: &random)
    }
}

/// A piece with letters in a row in it.
@safe private struct Piece {
    private var start: UnsafeMutableRawPointer
    private var size: Int
    private var letter: UInt8

    init?(_ size: Int, _ letter: UInt8) {
        guard let start = unsafe parser_memory_allocate(size) else { return nil }
        unsafe self.start = start
        self.size = size
        self.letter = letter
        fill()
    }

    private func fill() {
        for place in 0..<size {
            unsafe start.storeBytes(of: letter &+ UInt8(truncatingIfNeeded: place), toByteOffset: place, as: UInt8.self)
        }
    }

    var isAligned: Bool { unsafe UInt(bitPattern: start) % 16 == 0 }

    /// Whether nobody else wrote into it.
    var isWhole: Bool { holds(size) }

    private func holds(_ count: Int) -> Bool {
        (0..<count).allSatisfy {
            unsafe start.load(fromByteOffset: $0, as: UInt8.self) == letter &+ UInt8(truncatingIfNeeded: $0)
        }
    }

    /// Gives it another size and other letters. Returns whether its letters came along.
    mutating func resize(_ size: Int, _ letter: UInt8) -> Bool {
        guard let start = unsafe parser_memory_resize(start, size) else { return false }
        unsafe self.start = start
        let isKept = holds(min(self.size, size))
        self.size = size
        self.letter = letter
        fill()
        return isKept
    }

    func release() {
        unsafe parser_memory_release(start)
    }
}
