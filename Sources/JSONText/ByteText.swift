private import Glibc

/// Text that is put together from pieces as bytes.
///
/// Reports consist of millions of small pieces: each is copied to where it belongs, and nothing else happens to it.
public struct ByteText: Sendable {
    @usableFromInline var room = ByteRoom()
    @usableFromInline var length = 0

    /// An empty text.
    public init() {}

    /// How many bytes the text has.
    public var count: Int { length }

    /// The bytes of the text.
    public var bytes: [UInt8] { unsafe withBytes { unsafe Array($0) } }

    /// Whether there is no text yet.
    public var isEmpty: Bool { count == 0 }

    /// Lends the bytes without a copy.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        unsafe try body(UnsafeRawBufferPointer(rebasing: room.bytes[..<count]))
    }

    /// Adds a constant text: where it is known how long it is, a few operations put it where it belongs.
    @inlinable @inline(__always)
    public mutating func add(_ text: StaticString) {
        let size = text.utf8CodeUnitCount
        makeRoom(for: size)
        unsafe room.bytes.baseAddress?.advanced(by: length).copyMemory(from: text.utf8Start, byteCount: size)
        length += size
    }

    /// Adds bytes.
    public mutating func add(_ other: [UInt8]) {
        unsafe other.withUnsafeBufferPointer { unsafe add($0) }
    }

    /// Adds some of the bytes of an array.
    mutating func add(_ other: [UInt8], from start: Int, to end: Int) {
        unsafe other.withUnsafeBufferPointer { unsafe add(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }

    /// Adds text that is only known now.
    public mutating func add(text: String) {
        // Text that Swift made itself lies in one piece of memory already.
        if unsafe text.utf8.withContiguousStorageIfAvailable({ unsafe add($0) }) == nil { add(Array(text.utf8)) }
    }

    /// Adds a whole number.
    public mutating func add(_ number: Int) {
        makeRoom(for: 20)
        if number < 0 { put(UInt8(ascii: "-")) }
        var digits = 1
        var limit: UInt = 10
        while digits < 19, number.magnitude >= limit {
            digits += 1
            limit *= 10
        }
        var rest = number.magnitude
        for place in stride(from: length + digits - 1, through: length, by: -1) {
            unsafe room.bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        length += digits
    }

    /// Adds text as a JSON string (RFC 8259, section 7), with its quotes.
    public mutating func addJSON(_ text: String) {
        if unsafe text.utf8.withContiguousStorageIfAvailable({ unsafe addJSON($0) }) == nil {
            unsafe Array(text.utf8).withUnsafeBufferPointer { unsafe addJSON($0) }
        }
    }

    private mutating func addJSON(_ letters: UnsafeBufferPointer<UInt8>) {
        makeRoom(for: letters.count + 2)
        put(0x22)
        if unsafe ByteText.areOrdinary(UnsafeRawBufferPointer(letters)) {
            unsafe add(letters)
        } else {
            var escaped: [UInt8] = []
            for place in letters.indices { JSONWriter.appendEscaped(unsafe letters[place], to: &escaped) }
            add(escaped)
        }
        makeRoom(for: 1)
        put(0x22)
    }

    /// Whether letters stand for themselves in a JSON string: eight of them are looked at in a few operations on one number.
    private static func areOrdinary(_ letters: UnsafeRawBufferPointer) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = ones << 7
        /// The top bit of each byte that is zero is set, and of none before the first such byte.
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }
        var place = 0
        while place &+ 8 <= letters.count {
            let word = unsafe letters.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            // Below 0x20 no bit above the fifth is set.
            let special = zeros(word & (ones &* 0xE0)) | zeros(word ^ (ones &* 0x22)) | zeros(word ^ (ones &* 0x5C))
            if special != 0 { return false }
            place &+= 8
        }
        while place < letters.count {
            let byte = unsafe letters[place]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C { return false }
            place += 1
        }
        return true
    }

    /// Adds text as a JSON string, or `null`.
    public mutating func addJSON(_ text: String?) {
        if let text { addJSON(text) } else { add("null") }
    }

    @inline(__always)
    private mutating func add(_ letters: UnsafeBufferPointer<UInt8>) {
        guard let start = letters.baseAddress else { return }
        makeRoom(for: letters.count)
        unsafe room.bytes.baseAddress?.advanced(by: length).copyMemory(from: start, byteCount: letters.count)
        length += letters.count
    }

    /// Adds a byte for which there is room.
    private mutating func put(_ byte: UInt8) {
        unsafe room.bytes[length] = byte
        length += 1
    }

    /// Makes sure that so many more bytes fit, and that no other text is written over.
    @inlinable @inline(__always)
    mutating func makeRoom(for more: Int) {
        if unsafe room.bytes.count &- length < more || !isKnownUniquelyReferenced(&room) { moveOut(for: more) }
    }

    @usableFromInline @inline(never)
    mutating func moveOut(for more: Int) {
        let capacity = unsafe max(2 * room.bytes.count, length + more, 256)
        if isKnownUniquelyReferenced(&room) {
            room.grow(to: capacity)
        } else {
            let other = ByteRoom()
            other.grow(to: capacity)
            unsafe withBytes { unsafe other.bytes.copyMemory(from: $0) }
            room = other
        }
    }
}

/// Memory for bytes that grows where it lies, as far as it can.
///
/// A ``ByteText`` writes into it only while it is the only one that holds it, so that sharing it between tasks is safe.
@safe @usableFromInline final class ByteRoom: @unchecked Sendable {
    // Only the text that holds it reads and writes it, so that nobody need watch over that at run time.
    @exclusivity(unchecked) @usableFromInline var bytes = unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)

    @usableFromInline init() {}

    func grow(to capacity: Int) {
        guard let start = unsafe realloc(bytes.baseAddress, capacity) else {
            preconditionFailure("no memory for a report")
        }
        unsafe bytes = UnsafeMutableRawBufferPointer(start: start, count: capacity)
    }

    deinit {
        unsafe free(bytes.baseAddress)
    }
}
