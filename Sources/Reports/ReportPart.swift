internal import JSONText

/// What a report says of some files in a row.
public struct ReportPart: Sendable {
    /// What goes to the first file of the report.
    var text = ByteText()
    /// What goes to its second file, where it has one.
    var secondText = ByteText()
    /// Files of a folder that are whole already.
    public internal(set) var pages: [ReportPage] = []
    /// What waits for the end of the report.
    var heldBack = HeldBack()

    /// A part that says nothing yet.
    public init() {}

    /// Whether nothing is said in a file of the report.
    public func isEmpty(in file: Int = 0) -> Bool { text(of: file).isEmpty }

    /// What goes to a file of the report, by its place among ``Report/fileNames``.
    public func bytes(of file: Int = 0) -> [UInt8] { text(of: file).bytes }

    /// Lends what goes to a file of the report without a copy.
    public func withBytes<Result>(of file: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try unsafe text(of: file).withBytes(body)
    }

    private func text(of file: Int) -> ByteText { file == 0 ? text : secondText }
}

/// A file of a report in a folder that is written at once.
public struct ReportPage: Sendable {
    /// Its name in the folder; slashes lead into folders in it.
    public let name: String
    private let text: ByteText

    init(name: String, _ text: ByteText) {
        self.name = name
        self.text = text
    }

    /// What stands in it.
    public var bytes: [UInt8] { text.bytes }

    /// Lends what stands in it without a copy.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try unsafe text.withBytes(body)
    }
}
