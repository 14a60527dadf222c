/// The text of a file together with the name that people know it by.
public struct SourceText: Sendable {
    /// The name as it was given: a path, or a name for standard input.
    public let name: String
    /// The bytes as they were read.
    public let bytes: [UInt8]

    /// A text by its name and bytes.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// A text by its name and content.
    public init(name: String, content: String) {
        self.init(name: name, bytes: Array(content.utf8))
    }
}
