/// A diagnostic together with the file that it is about.
public struct FileDiagnostic: Sendable {
    /// The file.
    public let source: SourceText
    /// What is said of it.
    public let diagnostic: Diagnostic

    /// What is said of a file.
    public init(_ source: SourceText, _ diagnostic: Diagnostic) {
        self.source = source
        self.diagnostic = diagnostic
    }
}

extension [FileDiagnostic] {
    /// The diagnostics of each file, the files in the order in which something is said of them first.
    public func groupedByFile() -> [(source: SourceText, diagnostics: [Diagnostic])] {
        var groups: [(source: SourceText, diagnostics: [Diagnostic])] = []
        for told in self {
            if let known = groups.firstIndex(where: { $0.source.name == told.source.name }) {
                groups[known].diagnostics.append(told.diagnostic)
            } else {
                groups.append((told.source, [told.diagnostic]))
            }
        }
        return groups
    }
}
