/// What holds for a run: options go before the environment, the environment before the configuration file, and that before what holds
/// where nothing is set.
public struct Settings: Sendable {
    private let values: SettingTable<[Setting]>
    /// The configuration file, where one is used.
    public let configuration: Configuration?
    /// The variables of the environment that are used, by name.
    public let variables: [String]

    /// Puts settings together.
    ///
    /// - Parameters:
    ///   - options: What the call sets.
    ///   - environment: What the environment sets.
    ///   - configuration: The configuration file, if there is one.
    public init(
        options: SettingTable<[String]> = [:], environment: SettingTable<String> = [:],
        configuration: Configuration? = nil
    ) {
        var values = SettingTable<[Setting]>()
        var variables: [String] = []
        for name in SettingName.allCases {
            if let texts = options[name], !texts.isEmpty {
                values[name] = texts.map { Setting(text: $0, origin: .option) }
            } else if let text = environment[name] {
                let texts = name.takesSeveral ? text.split(separator: ",").map { $0.trimmed } : [text]
                values[name] = texts.map { Setting(text: $0, origin: .variable(name.variable)) }
                variables.append(name.variable)
            } else if let found = configuration?.values[name], let source = configuration?.source {
                values[name] = found.map { Setting(text: $0.text, origin: .file(source, $0.range)) }
            }
        }
        self.values = values
        self.configuration = configuration
        self.variables = variables
    }

    /// The values of a setting; none where nothing is set.
    public func all(_ name: SettingName) -> [Setting] { values[name] ?? [] }

    /// The value of a setting; nothing where nothing is set.
    public subscript(_ name: SettingName) -> Setting? { values[name]?.last }
}

extension Substring {
    /// The text without the spaces around it.
    fileprivate var trimmed: String {
        let start = drop { $0 == " " }
        return String(start[..<(start.lastIndex { $0 != " " }.map { start.index(after: $0) } ?? start.startIndex)])
    }
}
