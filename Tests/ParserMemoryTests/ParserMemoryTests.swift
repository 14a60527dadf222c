import CMemory
import TestSupport
import Testing

/// What libyaml asks of its memory, asked at random and compared with what was written into it.
struct ParserMemoryTests {
    @Test(arguments: 0..<4)
    func keepsWhatIsWrittenApart(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var pieces: [(start: UnsafeMutableRawPointer, bytes: [UInt8])] = []
        for _ in 0..<4_000 {
            let size = Bool.random(using: &random) ? Int.random(in: 0...80, using: &random) : randomSize(&random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0, 1:
                guard let start = unsafe parser_memory_allocate(size) else { continue }
                #expect(unsafe UInt(bitPattern: start) % 16 == 0)
                unsafe pieces.append((start, fill(start, size, &random)))
            case 2 where !pieces.isEmpty:
                let place = pieces.indices.randomElement(using: &random) ?? 0
                let kept = unsafe pieces[place].bytes.prefix(size)
                guard let start = unsafe parser_memory_resize(pieces[place].start, size) else { continue }
                #expect(unsafe UnsafeRawBufferPointer(start: start, count: kept.count).elementsEqual(kept))
                unsafe pieces[place] = (start, fill(start, size, &random))
            default:
                guard !pieces.isEmpty else { continue }
                let place = pieces.indices.randomElement(using: &random) ?? 0
                let piece = unsafe pieces.remove(at: place)
                #expect(unsafe isWhole(piece))
                unsafe parser_memory_release(piece.start)
            }
        }
        for piece in unsafe pieces {
            #expect(unsafe isWhole(piece))
            unsafe parser_memory_release(piece.start)
        }
    }

    @Test func takesNothingForNoPiece() {
        unsafe parser_memory_release(nil)
        #expect(unsafe parser_memory_copy(nil) == nil)
        let piece = unsafe parser_memory_resize(nil, 5)
        #expect(unsafe piece != nil)
        unsafe parser_memory_release(piece)
    }

    @Test(arguments: [Int.max, -1, -16])
    func hasNoPieceOfEverything(_ size: Int) {
        #expect(unsafe parser_memory_allocate(size) == nil)
        let piece = unsafe parser_memory_allocate(1 << 17)
        #expect(unsafe parser_memory_resize(piece, size) == nil)
        unsafe parser_memory_release(piece)
    }

    @Test func copiesATextWithItsEnd() {
        let copy = unsafe parser_memory_copy("anchor")
        #expect(unsafe copy.map { unsafe String(cString: $0) } == "anchor")
        unsafe parser_memory_release(copy)
    }

    /// Memory that was given back is what is handed out next, so that a batch needs no more than its largest file.
    @Test func handsOutWhatWasGivenBack() {
        for size in [1, 16, 17, 1_000, 16_384, 49_152, 65_536] {
            let first = unsafe parser_memory_allocate(size)
            unsafe parser_memory_release(first)
            let second = unsafe parser_memory_allocate(size)
            #expect(unsafe first == second)
            unsafe parser_memory_release(second)
        }
    }

    @Test func servesManyTasks() async {
        await withTaskGroup(of: Void.self) { group in
            for seed in UInt64(10)..<18 { group.addTask { keepsWhatIsWrittenApart(seed) } }
        }
    }

    private func randomSize(_ random: inout SeededGenerator) -> Int {
        Int.random(in: 0...(1 << Int.random(in: 4...17, using: &random)), using: &random)
    }

    private func fill(_ start: UnsafeMutableRawPointer, _ size: Int, _ random: inout SeededGenerator) -> [UInt8] {
        let first = UInt8.random(in: 0...255, using: &random)
        let bytes = (0..<size).map { first &+ UInt8(truncatingIfNeeded: $0) }
        unsafe UnsafeMutableRawBufferPointer(start: start, count: size).copyBytes(from: bytes)
        return bytes
    }

    private func isWhole(_ piece: (start: UnsafeMutableRawPointer, bytes: [UInt8])) -> Bool {
        unsafe UnsafeRawBufferPointer(start: piece.start, count: piece.bytes.count).elementsEqual(piece.bytes)
    }
}
