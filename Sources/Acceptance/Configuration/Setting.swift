public import SourceDiagnostics

/// A value that was set, and where.
public struct Setting: Sendable {
    /// Where a value was set.
    public enum Origin: Sendable {
        /// In the call.
        case option
        /// In a variable of the environment.
        case variable(String)
        /// In a configuration file.
        case file(SourceText, SourceRange)
    }

    /// The value as it was written.
    public let text: String
    /// Where it was set.
    public let origin: Origin

    /// A value.
    public init(text: String, origin: Origin) {
        self.text = text
        self.origin = origin
    }

    /// The value as the path of a file: a path in a configuration file is seen from the folder of that file.
    public var path: String {
        guard case .file(let source, _) = origin, !text.hasPrefix("/"), let slash = source.name.lastIndex(of: "/")
        else { return text }
        return source.name[...slash] + text
    }
}
