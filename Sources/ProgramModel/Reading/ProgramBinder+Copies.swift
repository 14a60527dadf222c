internal import LocatedYAML
internal import SourceDiagnostics

extension ProgramBinder {
    /// How many entries before an entry are looked at, so that a long list takes no longer for each.
    private static let reach = 32

    /// Warns of the last entry of a list, if one before it says the very same: a line that was copied would count twice.
    ///
    /// - Parameter start: Where the entries of the list start among those that are pending.
    mutating func findCopy(of kind: RecordKind, since start: Int) {
        guard pending.count - start > 1, let last = pending.last else { return }
        let node = program.node(last)
        let first = max(start, pending.count - 1 - ProgramBinder.reach)
        for place in stride(from: pending.count - 2, through: first, by: -1) {
            let entry = pending[place]
            guard tree.saySame(program.node(entry), node) else { continue }
            guard isNamed(last, kind) else { return }
            report(
                .sameEntry, "this \(kind.declaration.name) says the same as one before it", at: node,
                label: "again here", notes: [.init(tree.range(program.node(entry)), "first here")],
                help: "Keep one of the two, or say what tells them apart.", severity: .warning)
            return
        }
    }

    /// Whether an entry says who or what it is, where its kind has a field for that: five members of whom only the sector is stated are five.
    private func isNamed(_ entry: RecordIndex, _ kind: RecordKind) -> Bool {
        guard let name = kind.declaration.shorthand else { return true }
        return program.fact(entry, kind.declaration.slot(name)).state == .stated
    }
}
