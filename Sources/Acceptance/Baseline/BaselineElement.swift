/// What a finding is about, told so that it is found again when lines move: a name and a digest of what stands there.
public struct BaselineElement: Sendable, Hashable, Comparable {
    /// The way to it in the document, from the nearest entry that has an id: `courses[id wld-101].grade`, `partners[2]`, `sequence`; empty
    /// for the document as a whole.
    public let path: String
    /// A digest of its value in 16 hexadecimal digits: layout, quotes, comments and the order of keys do not change it. Empty for the
    /// document as a whole, of which every change would change it.
    public let digest: String

    /// An element.
    public init(path: String, digest: String) {
        self.path = path
        self.digest = digest
    }

    /// Whether the path names it whatever stands around it: no item on it is known by its number only.
    var isNamed: Bool {
        !path.split(separator: "[").dropFirst().contains { part in
            part.prefix { $0 != "]" }.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
    }

    /// Compares by path, then by digest.
    public static func < (left: BaselineElement, right: BaselineElement) -> Bool {
        (left.path, left.digest) < (right.path, right.digest)
    }
}
