internal import Acceptance
internal import ArgumentParser
internal import Evaluation
internal import Glibc
internal import ProgramModel
internal import Reports
internal import Reviews
internal import RubricModel
internal import SourceDiagnostics

/// A call of `evaluate` with all that it says, however it was read.
struct EvaluateCall: Sendable, Equatable {
    /// Files, folders, or `-` for standard input.
    var paths: [String] = []
    var rubric = RubricChoice()
    var reports = ReportChoice()
    var gate = GateChoice()
    var judgments = JudgmentChoice()
    /// The name to show for standard input.
    var stdinFilepath = "standard input"
    /// How many files are evaluated at a time; all cores where nothing is said.
    var jobs: Int?
    /// Whether finding no file is no mistake.
    var allowEmpty = false

    /// Finds and reads all that is needed beside the programs, and refuses what cannot be meant.
    func prepare() throws -> PreparedEvaluation {
        try refuseMisspelledCommand()
        if let jobs, jobs < 1 { throw CommandFailure("--jobs takes a number from 1") }
        let search = try FileSearch.find(paths, allowEmpty: allowEmpty)
        let settings = try self.rubric.settings(for: search.files, gate.options.merging(judgments.options))
        let rubric = try self.rubric.load(settings)
        let evaluator = Evaluator(rubric, profile: try self.rubric.profile(of: rubric, settings))
        let gate = GateWork(
            gates: try GateChoice.gates(settings, for: evaluator.summary),
            known: try settings[.baseline].map { try KnownFindings($0.path, for: evaluator.summary) })
        let deliberation = try judgments.deliberation(evaluator.summary, settings)
        let sinks = try reports.sinks(evaluator.summary)
        try refuseToReplaceWhatIsRead(sinks.flatMap(\.files), files: search.files, settings)
        let work = EvaluationWork(
            files: search.files,
            evaluator: evaluator.holding(needsEverything(sinks, deliberation, gate) ? .everything : .verdicts)
                .describingPrograms(where: sinks.contains(where: \.report.needsOverview)),
            day: JudgmentChoice.day(settings), deliberation: deliberation, reports: sinks.map(\.report),
            inputName: stdinFilepath, gate: gate)
        return PreparedEvaluation(
            search: search, rubric: rubric, work: work, sinks: sinks,
            jobs: jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    }

    /// Refuses a word that names no file and was meant as a command.
    private func refuseMisspelledCommand() throws {
        guard let word = paths.first, FileAccess.kind(word) == nil, word != "-" else { return }
        let commands = Posrubric.configuration.subcommands.compactMap { $0.configuration.commandName }
        if let near = SpellingSuggestion.nearest(to: word, among: commands) {
            throw CommandFailure("there is no command and no file `\(word)`; did you mean `\(near)`?")
        }
    }

    /// Whether evidence is needed: a report shows it, people judge by it, or findings are known by their places.
    private func needsEverything(_ sinks: [ReportSink], _ deliberation: Deliberation?, _ gate: GateWork) -> Bool {
        deliberation != nil || gate.known != nil || sinks.contains { $0.report.needsEvidence }
    }

    /// A slip in the order of arguments must not cost anybody a file.
    private func refuseToReplaceWhatIsRead(_ outputs: [String], files: FoundFiles, _ settings: Settings) throws {
        let judged = try judgments.files(settings)
        let others = [settings[.rubric]?.path, settings[.baseline]?.path, settings.configuration?.source.name]
        try ReadFiles.refuse(toReplace: files, by: outputs)
        try ReadFiles.refuse(
            toReplace: judged.reviews + judged.waivers + others.compactMap { $0 }, by: outputs)
    }
}
