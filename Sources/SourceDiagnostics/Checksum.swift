/// Sixty-four bits that tell texts apart, much faster than a digest does; no protection against somebody who wants two texts to agree.
package struct Checksum {
    /// The checksum of what was added so far.
    package private(set) var value: UInt64

    /// The checksum of nothing.
    package init() {
        value = Checksum.multiplier
    }

    /// The checksum of some bytes.
    package init(of bytes: UnsafeRawBufferPointer) {
        self.init()
        unsafe add(bytes)
    }

    /// Adds a number.
    package mutating func add(_ number: UInt64) {
        value = Checksum.mixed(value, number)
    }

    /// Adds a text, which stays apart from those before and behind it.
    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { unsafe add(UnsafeRawBufferPointer($0)) }
    }

    /// Adds bytes, which stay apart from those before and behind them.
    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        add(UInt64(bytes.count))
        var offset = 0
        // Four words that do not wait for one another are mixed in the time of one.
        var (first, second, third, fourth) = (value, value &+ 1, value &+ 2, value &+ 3)
        while offset + 32 <= bytes.count {
            first = Checksum.mixed(first, unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            second = Checksum.mixed(second, unsafe bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
            third = Checksum.mixed(third, unsafe bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
            fourth = Checksum.mixed(fourth, unsafe bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
            offset += 32
        }
        if offset > 0 {
            for lane in [first, second, third, fourth] { add(lane) }
        }
        while offset + 8 <= bytes.count {
            add(unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = unsafe rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        add(rest)
    }

    private static func mixed(_ value: UInt64, _ word: UInt64) -> UInt64 {
        let product = (value ^ word) &* multiplier
        return product ^ product >> 29
    }

    /// An odd number with its bits well spread: 2 to the 64th over the golden ratio.
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
}
