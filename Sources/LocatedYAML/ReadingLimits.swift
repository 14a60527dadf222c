/// How much of a file is read before it is refused; what no honest file comes near, and what keeps a hostile one harmless.
public struct ReadingLimits: Sendable, Hashable {
    /// The greatest size of a file in bytes.
    public let bytes: Int
    /// How deep lists and mappings may stand in one another.
    public let depth: Int
    /// How many values a file may hold, every alias counted as what it stands for.
    public let expandedNodes: Int
    /// How many different keys a file may hold.
    public let keys: Int
    /// How many diagnostics are kept; the first of them say enough.
    public let diagnostics: Int

    /// Limits; left out, 16 MiB, 64 levels, a million values, 10,000 different keys and 200 diagnostics.
    public init(
        bytes: Int = 16 << 20, depth: Int = 64, expandedNodes: Int = 1_000_000, keys: Int = 10_000,
        diagnostics: Int = 200
    ) {
        self.bytes = bytes
        self.depth = depth
        self.expandedNodes = expandedNodes
        self.keys = keys
        self.diagnostics = diagnostics
    }
}
