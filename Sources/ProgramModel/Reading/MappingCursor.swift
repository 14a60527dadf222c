internal import LocatedYAML

/// Goes through the keys and values of a mapping. A key without a value, where a file breaks off, is left out.
struct MappingCursor {
    private var next: NodeIndex
    private let end: NodeIndex

    init(_ mapping: NodeIndex, in tree: YAMLTree) {
        next = mapping + 1
        end = tree.after(mapping)
    }

    mutating func next(in tree: YAMLTree) -> (key: NodeIndex, value: NodeIndex)? {
        guard next < end else { return nil }
        let key = next
        let value = tree.after(key)
        guard value < end else { return nil }
        next = tree.after(value)
        return (key, value)
    }
}
