extension Rational {
    /// The number that a decimal such as `3`, `-0.5` or `12.25` writes; at most nine digits on each side of the point.
    public init?(decimal text: String) {
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ (1...9).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        let scale = decimals.utf8.reduce(Int64(1)) { scale, _ in scale * 10 }
        guard let digits = Int64(parts[0] + decimals) else { return nil }
        self.init(isNegative ? -digits : digits, over: scale)
    }
}
