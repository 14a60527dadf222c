public import SourceDiagnostics

/// A configuration file: settings that hold for the programs beside and below it.
public struct Configuration: Sendable {
    /// What the file is called.
    public static let fileName = ".posrubric.yaml"

    /// The file.
    public let source: SourceText
    /// The settings in it, each with its values.
    let values: SettingTable<[Value]>

    /// A value and where it stands.
    struct Value: Sendable {
        let text: String
        let range: SourceRange
    }
}
