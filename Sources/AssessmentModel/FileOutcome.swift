public import SourceDiagnostics

/// What became of one file.
public enum FileOutcome: Sendable {
    /// It was evaluated.
    case assessed(Assessment)
    /// It could not be evaluated.
    case refused(RefusedFile)

    /// The file.
    public var source: SourceText {
        switch self {
        case .assessed(let assessment): assessment.source
        case .refused(let file): file.source
        }
    }
}

/// A file that could not be evaluated, and why.
public struct RefusedFile: Sendable {
    /// The file, as far as it could be read.
    public let source: SourceText
    /// What is wrong with it.
    public let diagnostics: [Diagnostic]

    /// A file and what is wrong with it.
    public init(source: SourceText, diagnostics: [Diagnostic]) {
        self.source = source
        self.diagnostics = diagnostics
    }
}

/// It is what reading throws: its description shows each mistake with its line.
extension RefusedFile: Error, CustomStringConvertible {
    /// What is wrong, as it is shown at a terminal.
    public var description: String {
        let picture = DiagnosticPicture(of: source)
        return diagnostics.map { picture.draw($0).plain }.joined(separator: "\n")
    }
}
