/// The stable name of a kind of mistake, for those who filter or look it up: `unknown-key`, `yaml-syntax`.
///
/// Each module names its own codes beside the code that finds them.
public struct DiagnosticCode: Sendable, Hashable {
    /// The name, in lower case with hyphens.
    public let name: String

    /// A code by its name.
    public init(_ name: String) {
        self.name = name
    }

    /// There are more mistakes than are told.
    public static let tooManyMistakes = DiagnosticCode("too-many-mistakes")
}
