internal import SourceDiagnostics

/// A stretch of a text that is replaced.
struct TextChange {
    let range: Range<Int>
    let text: String

    init(_ range: Range<Int>, _ text: String) {
        self.range = range
        self.text = text
    }

    /// Whether two changes meet, so that it matters which of them comes first.
    func touches(_ other: TextChange) -> Bool {
        range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
    }

    /// The text with the change.
    func apply(to source: SourceText) -> SourceText {
        var bytes = source.bytes
        bytes.replaceSubrange(range, with: Array(text.utf8))
        return SourceText(name: source.name, bytes: bytes)
    }
}
