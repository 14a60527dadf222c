internal import SourceDiagnostics

/// A stretch of a text that is replaced.
struct TextChange {
    let range: Range<Int>
    let text: String

    init(_ range: Range<Int>, _ text: String) {
        self.range = range
        self.text = text
    }

    /// The text with the change.
    func apply(to source: SourceText) -> SourceText {
        var bytes = source.bytes
        bytes.replaceSubrange(range, with: Array(text.utf8))
        return SourceText(name: source.name, bytes: bytes)
    }
}
