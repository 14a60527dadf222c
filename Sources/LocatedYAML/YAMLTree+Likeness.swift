extension YAMLTree {
    /// Whether two nodes say the same in the same words: the same keys, values and items in the same order, however they are laid out.
    ///
    /// Takes time in proportion to the smaller of the two.
    public func saySame(_ one: NodeIndex, _ other: NodeIndex) -> Bool {
        guard one != other else { return true }
        let count = after(one) - one
        guard after(other) - other == count else { return false }
        for offset in 0..<count where !isAlike(one + offset, other + offset) { return false }
        return true
    }

    /// Whether two nodes say the same, apart from what stands below them.
    private func isAlike(_ one: NodeIndex, _ other: NodeIndex) -> Bool {
        let (first, second) = (nodes[Int(one)], nodes[Int(other)])
        guard first.kind == second.kind, first.childCount == second.childCount else { return false }
        // `none` in quotes is a text, and `none` without them is not.
        guard (first.style == .plain) == (second.style == .plain) else { return false }
        return bytes(one) == bytes(other) && aliases[one] == aliases[other]
    }
}
