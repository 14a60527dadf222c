internal import Acceptance
internal import Glibc
internal import SourceDiagnostics

/// Puts together what holds for a run: from its call, the environment and the configuration file of the programs.
enum RunSettings {
    /// The settings for some files.
    ///
    /// - Parameters:
    ///   - options: What the call sets.
    ///   - file: The configuration file that the call names; `none` for none.
    ///   - programs: The files that are worked on. All of them must belong to one configuration file, or all to none.
    static func find(
        _ options: SettingTable<[String]>, configuration file: String?, for programs: some Sequence<String>
    ) throws -> Settings {
        let named = file ?? Streams.environment(configurationVariable).flatMap { $0.isEmpty ? nil : $0 }
        let path = try named.map { $0 == "none" ? nil : $0 } ?? found(for: programs)
        let settings = Settings(
            options: options, environment: try environment(), configuration: try path.map { try read($0) })
        for name in SettingName.allCases {
            for setting in settings.all(name) { try check(name, setting) }
        }
        tell(settings)
        return settings
    }

    /// The variable that names the configuration file, as `--config` does.
    private static let configurationVariable = SettingName.variablePrefix + "CONFIG"

    // MARK: Where settings come from

    private static func found(for programs: some Sequence<String>) throws -> String? {
        var search = ConfigurationSearch()
        var programs = programs.makeIterator()
        guard let first = programs.next() else { return nil }
        let found = search.configuration(for: first)
        while let program = programs.next() {
            let other = search.configuration(for: program)
            guard other != found else { continue }
            let words = [found, other].map { $0.map { "`\(RelativePath.shown($0))`" } ?? "none" }
            throw CommandFailure(
                "`\(first)` and `\(program)` belong to different configuration files: \(words[0]) and \(words[1])",
                help:
                    "Evaluate them one after the other, or say with --config FILE which holds for all (`none` for none)."
            )
        }
        return found.map(RelativePath.shown)
    }

    private static func read(_ path: String) throws -> Configuration {
        let source: SourceText
        do throws(FileAccess.Refusal) {
            source = SourceText(name: path, bytes: try FileAccess.read(path))
        } catch {
            throw CommandFailure("the configuration `\(path)` cannot be read: \(error.reason)")
        }
        let reading = ConfigurationReading(source)
        guard let configuration = reading.configuration else {
            throw CommandFailure(reading.diagnostics, in: source, colored: false)
        }
        return configuration
    }

    /// The variables of the environment that start as ours do. One that is none of ours is a slip.
    private static func environment() throws -> SettingTable<String> {
        var found = SettingTable<String>()
        let names = Streams.environmentNames(startingWith: SettingName.variablePrefix)
        guard !names.isEmpty else { return found }
        let known = SettingName.allCases.map(\.variable)
        for name in names {
            guard let text = Streams.environment(name), !text.isEmpty, name != configurationVariable else { continue }
            guard let place = known.firstIndex(of: name) else {
                let near = SpellingSuggestion.nearest(to: name, among: known)
                throw CommandFailure(
                    "nothing is set by the variable \(name)" + (near.map { "; did you mean \($0)?" } ?? ""),
                    help: "Variables: \((known + [configurationVariable]).joined(separator: ", ")).")
            }
            found[SettingName.allCases[place]] = text
        }
        return found
    }

    // MARK: What is wrong with them

    private static func check(_ name: SettingName, _ setting: Setting) throws {
        guard let mistake = name.mistake(in: setting.text, called: setting.called(name)) else { return }
        let near = SpellingSuggestion.nearest(to: setting.text, among: name.words)
        throw CommandFailure(
            mistake + (near.map { "; did you mean `\($0)`?" } ?? ""),
            help: name.words.isEmpty ? nil : "Possible here: \(name.words.joined(separator: ", ")).")
    }

    /// Whoever reads the outcome must be able to tell what it rests on.
    private static func tell(_ settings: Settings) {
        let used = (settings.configuration.map { [$0.source.name] } ?? []) + settings.variables
        guard !used.isEmpty else { return }
        let words = TerminalWidth.printable(used.joined(separator: ", "))
        Streams.printError("posrubric: settings from \(words)\n")
    }
}

extension Setting {
    /// What it is called where it was set.
    func called(_ name: SettingName) -> String {
        switch origin {
        case .option: "--\(name.rawValue)"
        case .variable(let variable): variable
        case .file: "`\(name.rawValue)`"
        }
    }
}

extension CommandFailure {
    /// A setting that names what the rubric does not have, shown where it was set.
    ///
    /// - Parameters:
    ///   - message: What is wrong.
    ///   - word: The name.
    ///   - known: The names that there are.
    ///   - help: What to do.
    init(_ message: String, _ setting: Setting?, word: String, among known: [String], help: String) {
        let near = SpellingSuggestion.nearest(to: word, among: known)
        guard case .file(let source, let range)? = setting?.origin else {
            var message = message
            if case .variable(let name)? = setting?.origin { message = "\(name): \(message)" }
            self.init(message + (near.map { "; did you mean `\($0)`?" } ?? ""), help: help)
            return
        }
        self.init(
            [
                Diagnostic(
                    DiagnosticCode("unknown-reference"), message, at: range,
                    label: near.map { "did you mean `\($0)`?" }, help: help)
            ], in: source, colored: false)
    }
}
