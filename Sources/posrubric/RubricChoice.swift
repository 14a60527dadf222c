internal import Acceptance
internal import Evaluation
internal import ProgramRubrics
internal import RubricModel
internal import SourceDiagnostics

/// The rubric and the profile that a call chooses.
struct RubricChoice: Sendable, Equatable {
    /// The name of a built-in rubric, or a file.
    var rubric: String?
    /// The name of the profile.
    var profile: String?
    /// The configuration file.
    var config: String?

    /// The rubric that is used where none is chosen.
    static let standard = "illinois-perkins-iv"

    /// What holds for work on some files: this choice before the environment before the configuration file.
    ///
    /// - Parameters:
    ///   - files: The programs that are worked on; left out, what holds in the working folder.
    ///   - options: What else the call sets.
    func settings(
        for files: some Sequence<String> = ["-"], _ options: SettingTable<[String]> = SettingTable()
    ) throws -> Settings {
        var options = options
        options[.rubric] = rubric.map { [$0] }
        options[.profile] = profile.map { [$0] }
        return try RunSettings.find(options, configuration: config, for: files)
    }

    /// An evaluator for work on some files, with what is set for them.
    ///
    /// - Parameter files: The files that are worked on; left out, what is set for the working folder.
    func evaluator(for files: [String] = ["-"]) throws -> Evaluator {
        let settings = try settings(for: files)
        let rubric = try load(settings)
        return Evaluator(rubric, profile: try profile(of: rubric, settings))
    }

    /// Reads the rubric that is set, or the standard one.
    func load(_ settings: Settings) throws -> Rubric {
        guard let setting = settings[.rubric] else {
            return try RubricChoice.read(RubricChoice.standard, withExamples: false).rubric
        }
        let isBuiltIn = BuiltInRubrics.names.contains(setting.text)
        return try RubricChoice.read(isBuiltIn ? setting.text : setting.path, withExamples: false).rubric
    }

    /// Reads a built-in rubric by its name, or a rubric file.
    ///
    /// - Parameter withExamples: Whether the examples of a built-in rubric are read too.
    /// - Returns: The rubric, and what in it deserves a look.
    static func read(_ name: String, withExamples: Bool = true) throws -> (rubric: Rubric, warnings: [Diagnostic]) {
        if !withExamples, let rubric = BuiltInRubrics.snapshot(named: name) { return (rubric, []) }
        let builtIn = BuiltInRubrics.named(name)
        let source = try builtIn ?? file(name)
        let reading = RubricReading(
            source, namedMeasures: MeasureCatalog.standard.declarations,
            isForEvaluationOnly: builtIn != nil && !withExamples, base: { base($0, of: $1) })
        guard let rubric = reading.rubric else {
            throw CommandFailure(reading.diagnostics, in: source, colored: false)
        }
        return (rubric, reading.diagnostics)
    }

    /// The profile of a rubric that is set, or its default.
    func profile(of rubric: Rubric, _ settings: Settings) throws -> Profile {
        let setting = settings[.profile]
        if let chosen = rubric.profile(setting?.text) { return chosen }
        let name = setting?.text ?? ""
        let names = rubric.profiles.map(\.id)
        throw CommandFailure(
            "the rubric `\(rubric.id)` has no profile `\(name)`", setting, word: name, among: names,
            help: "It has: \(names.joined(separator: ", ")).")
    }

    /// The rubric that another one extends: a built-in one, or a file seen from the folder of that one.
    static func base(_ name: String, of source: SourceText) -> SourceText? {
        if let found = BuiltInRubrics.named(name) { return found }
        let folder = source.name.lastIndex(of: "/").map { String(source.name[...$0]) } ?? ""
        let path = name.hasPrefix("/") ? name : folder + name
        do throws(FileAccess.Refusal) {
            return SourceText(name: path, bytes: try FileAccess.read(path))
        } catch {
            return nil
        }
    }

    private static func file(_ rubric: String) throws -> SourceText {
        do throws(FileAccess.Refusal) {
            return SourceText(name: rubric, bytes: try FileAccess.read(rubric))
        } catch {
            let names = BuiltInRubrics.names
            let near = SpellingSuggestion.nearest(to: rubric, among: names)
            throw CommandFailure(
                "the rubric `\(rubric)` cannot be read: \(error.reason)"
                    + (near.map { "; did you mean `\($0)`?" } ?? ""),
                help: "Built in: \(names.joined(separator: ", ")).")
        }
    }
}
