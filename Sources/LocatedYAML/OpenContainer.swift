/// A list or mapping that has not ended yet.
struct OpenContainer {
    let node: NodeIndex
    let isMapping: Bool
    let isFlowStyle: Bool
    /// The number of its anchor; -1 where it has none.
    let anchor: Int32
    let expandedBefore: Int
    /// How many keys, values or items it has so far.
    var childCount: Int32 = 0
    /// The numbers of its keys so far, one bit each, as far as they are small.
    private var seen: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// Whether a key may stand twice: its bit was set already, or its number is too great to have one.
    private(set) var mayRepeatKey = false

    init(_ node: NodeIndex, isMapping: Bool, isFlowStyle: Bool, anchor: Int32, expandedBefore: Int) {
        self.node = node
        self.isMapping = isMapping
        self.isFlowStyle = isFlowStyle
        self.anchor = anchor
        self.expandedBefore = expandedBefore
    }

    /// Whether the next node in it is a key.
    var isKeyNext: Bool { isMapping && childCount % 2 == 0 }

    mutating func note(key: Int32) {
        let bit: UInt64 = 1 << UInt64(key & 63)
        switch key >> 6 {
        case 0: mayRepeatKey = OpenContainer.note(bit, in: &seen.0) || mayRepeatKey
        case 1: mayRepeatKey = OpenContainer.note(bit, in: &seen.1) || mayRepeatKey
        case 2: mayRepeatKey = OpenContainer.note(bit, in: &seen.2) || mayRepeatKey
        case 3: mayRepeatKey = OpenContainer.note(bit, in: &seen.3) || mayRepeatKey
        default: mayRepeatKey = true
        }
    }

    /// Sets a bit. Returns whether it was set already.
    private static func note(_ bit: UInt64, in word: inout UInt64) -> Bool {
        defer { word |= bit }
        return word & bit != 0
    }
}
