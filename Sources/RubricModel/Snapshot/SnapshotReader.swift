/// Reads a snapshot where it lies: the bytes must stay there as long as the reader. What cannot have been written is refused.
@safe struct SnapshotReader {
    /// A snapshot that is not as it was written.
    struct Broken: Error {}

    /// What the rubric is called.
    let name: String
    /// The names of the measures that are written in Swift.
    let namedMeasures: [String]
    /// The digest of the text.
    var digest = ""

    /// How many there are of what other parts refer to by their places.
    var sources = 0
    var classes = 0
    var levels = 0
    var measures = 0
    var requirements = 0

    private let bytes: UnsafeRawBufferPointer
    private var place = 0
    private var depth = 0

    init(_ bytes: UnsafeRawBufferPointer, name: String, namedMeasures: [String]) {
        unsafe self.bytes = bytes
        self.name = name
        self.namedMeasures = namedMeasures
    }

    var isAtEnd: Bool { unsafe place == bytes.count }

    /// Reads a part.
    mutating func read<Part: SnapshotPart>() throws(Broken) -> Part {
        try Part(from: &self)
    }

    /// Reads a part that may hold others of its kind; more in one another than any rubric needs are refused.
    mutating func readNested<Part: SnapshotPart>() throws(Broken) -> Part {
        guard depth < 100 else { throw Broken() }
        depth += 1
        let part = try Part(from: &self)
        depth -= 1
        return part
    }

    /// Reads a number that is not negative and below a limit.
    mutating func number(below limit: Int) throws(Broken) -> Int {
        let word = try word()
        guard word < UInt64(limit) else { throw Broken() }
        return Int(word)
    }

    /// Reads the number of parts that follow, each of which takes a byte or more.
    mutating func count() throws(Broken) -> Int {
        try number(below: unsafe bytes.count - place + 1)
    }

    /// Reads several places below a limit.
    mutating func places(below limit: Int) throws(Broken) -> [Int] {
        let count = try count()
        var places: [Int] = []
        places.reserveCapacity(count)
        for _ in 0..<count { places.append(try number(below: limit)) }
        return places
    }

    /// Reads a case by its place among all.
    mutating func readCase<Choice: CaseIterable>() throws(Broken) -> Choice where Choice.AllCases == [Choice] {
        let all = Choice.allCases
        return all[try number(below: all.count)]
    }

    mutating func word() throws(Broken) -> UInt64 {
        var word: UInt64 = 0
        var shift: UInt64 = 0
        while unsafe place < bytes.count, shift < 64 {
            let byte = unsafe bytes[place]
            place += 1
            word |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return word }
            shift += 7
        }
        throw Broken()
    }

    mutating func text() throws(Broken) -> String {
        let count = try count()
        let end = place + count
        guard unsafe end <= bytes.count else { throw Broken() }
        let text = unsafe String(decoding: UnsafeRawBufferPointer(rebasing: bytes[place..<end]), as: UTF8.self)
        guard text.utf8.count == count else { throw Broken() }
        place = end
        return text
    }
}
