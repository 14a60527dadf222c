internal import LocatedYAML
internal import ProgramModel
public import SourceDiagnostics

/// Reads a configuration file. What it does not know is a mistake with its place, never passed over.
public struct ConfigurationReading: Sendable {
    /// The configuration, if the file has no error.
    public let configuration: Configuration?
    /// What is wrong.
    public let diagnostics: [Diagnostic]

    /// Reads a file. One that says nothing sets nothing.
    public init(_ source: SourceText) {
        let reading = YAMLReading(source)
        let told = reading.diagnostics.filter { $0.code != .empty }
        guard let tree = reading.tree else {
            configuration = told.isEmpty ? Configuration(source: source, values: [:]) : nil
            diagnostics = told
            return
        }
        var reader = DocumentReader(tree)
        var values = SettingTable<[Configuration.Value]>()
        let keys = SettingName.allCases.map(\.rawValue)
        if let top = reader.mapping(0, "a configuration", keys: keys) {
            for name in SettingName.allCases {
                guard let node = top[name.rawValue], !tree.isNull(node) else { continue }
                values[name] = ConfigurationReading.values(of: name, node, &reader)
            }
        }
        diagnostics = (told + reader.diagnostics).sortedByPlace().limited(to: 200)
        configuration = diagnostics.containsError ? nil : Configuration(source: source, values: values)
    }

    private static func values(
        of name: SettingName, _ node: NodeIndex, _ reader: inout DocumentReader
    ) -> [Configuration.Value] {
        let tree = reader.tree
        if name == .minimumScore, tree.nodes[Int(tree.resolved(node))].kind == .mapping {
            return reader.entries(node, "scores by principle").compactMap { key, value in
                ConfigurationReading.value(of: name, value, prefix: tree.string(key) + "=", &reader)
            }
        }
        let nodes = name.takesSeveral && name.mayBePath ? reader.items(node, "paths") : [node]
        return nodes.compactMap { ConfigurationReading.value(of: name, $0, &reader) }
    }

    private static func value(
        of name: SettingName, _ node: NodeIndex, prefix: String = "", _ reader: inout DocumentReader
    ) -> Configuration.Value? {
        guard let text = reader.text(node, "`\(name.rawValue)`") else { return nil }
        if let mistake = name.mistake(in: prefix + text, called: "`\(name.rawValue)`") {
            if name.words.isEmpty {
                reader.report(.badValue, mistake, at: node, help: name.help)
            } else {
                reader.reportUnknown(.badValue, mistake, text, at: node, among: name.words)
            }
            return nil
        }
        return Configuration.Value(text: prefix + text, range: reader.tree.range(node))
    }
}
