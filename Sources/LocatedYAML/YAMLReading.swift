public import SourceDiagnostics

/// Reads YAML into a tree that knows the line and column of every value.
///
/// YAML itself is read by libyaml (YAML 1.1). What YAML lets pass and a person never means is refused: a key that stands
/// twice, a key that is a list, a second document, an own tag.
public struct YAMLReading: Sendable {
    /// What was read, as far as it could be.
    public let tree: YAMLTree?
    /// What is wrong, from the top of the file to its end.
    public let diagnostics: [Diagnostic]

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - source: The text.
    ///   - keys: The words that are expected as keys; they keep their numbers.
    ///   - limits: How much is read before the text is refused.
    public init(_ source: SourceText, keys: KeyTable = KeyTable(), limits: ReadingLimits = ReadingLimits()) {
        guard source.bytes.count <= limits.bytes else {
            tree = nil
            diagnostics = [
                Diagnostic(
                    .tooLarge,
                    "the file has \(source.bytes.count) bytes, and \(limits.bytes) are the most that is read",
                    at: nil, help: "A program of study or a rubric is text of some kilobytes. Is this the right file?")
            ]
            return
        }
        if let mark = YAMLReading.foreignByteOrderMark(source.bytes) {
            tree = nil
            diagnostics = [
                Diagnostic(
                    .notUTF8, "the file is written in \(mark), not in UTF-8", at: nil,
                    help: "Save it again as UTF-8; editors offer this under \"encoding\" in the save dialogue.")
            ]
            return
        }
        var builder = YAMLTreeBuilder(source, keys: keys, limits: limits)
        tree = builder.build()
        diagnostics = builder.diagnostics
    }

    private static func foreignByteOrderMark(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        return nil
    }
}
