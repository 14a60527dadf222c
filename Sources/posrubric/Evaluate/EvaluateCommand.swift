internal import Acceptance
internal import ArgumentParser
internal import AssessmentModel
internal import Evaluation
internal import Glibc
internal import ProgramModel
internal import Reports
internal import Reviews
internal import RubricModel
internal import SourceDiagnostics

/// Evaluates programs of study.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Evaluate programs of study and print a findings report.",
        discussion: """
            Files, folders (searched for *.pos.yaml and *.pos.yml), or - for standard input:

              posrubric evaluate nursing.pos.yaml
              posrubric evaluate nursing.pos.yaml --format html --output nursing.html
              posrubric evaluate programs/ --format html --output pages/ --format sarif --output report.sarif
              posrubric evaluate --profile act --as-of 2012-03-01 nursing.pos.yaml
              cat nursing.pos.yaml | posrubric evaluate -

            Exit codes: 0 evaluated and within the gates, 1 outside of a gate (--fail-on, --min-score, --min-level), 2 something \
            could not be evaluated; the report of everything else is written all the same. Gates look at what is certain, the lower \
            end of every range, and change nothing that is shown.

            What --rubric, --profile, --as-of and the gates set can also stand in \(Configuration.fileName), beside or above the \
            files up to the root of their repository, or in variables such as POSRUBRIC_FAIL_ON. The call goes before variables, \
            and those before the file.
            """)

    @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var choice: RubricChoice

    @OptionGroup var reportOptions: ReportOptions

    @OptionGroup var gateOptions: GateOptions

    @OptionGroup var judgments: JudgmentOptions

    @Option(help: ArgumentHelp("The name to show for standard input.", valueName: "name"))
    var stdinFilepath = "standard input"

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("How many files to evaluate at a time; all cores if left out.", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Finding no file is no mistake.")
    var allowEmpty = false

    func run() async throws {
        if let word = paths.first, FileAccess.kind(word) == nil, word != "-" {
            let commands = Posrubric.configuration.subcommands.compactMap { $0.configuration.commandName }
            if let near = SpellingSuggestion.nearest(to: word, among: commands) {
                throw CommandFailure("there is no command and no file `\(word)`; did you mean `\(near)`?")
            }
        }
        if let jobs, jobs < 1 { throw CommandFailure("--jobs takes a number from 1") }
        let search = try FileSearch.find(paths, allowEmpty: allowEmpty)
        let settings = try choice.settings(for: search.files, gateOptions.options.merging(judgments.options) { $1 })
        let rubric = try choice.load(settings)
        let evaluator = Evaluator(rubric, profile: try choice.profile(of: rubric, settings))
        let gate = GateWork(
            gates: try GateOptions.gates(settings, for: evaluator.summary),
            known: try settings[.baseline].map { try KnownFindings($0.path, for: evaluator.summary) })
        let deliberation = try judgments.deliberation(evaluator.summary, settings)
        let sinks = try reportOptions.sinks(evaluator.summary)
        try refuseToReplaceWhatIsRead(sinks.flatMap(\.files), files: search.files, settings)
        let names = stdinFilepath
        let work = EvaluationWork(
            files: search.files,
            evaluator: evaluator.holding(needsEverything(sinks, deliberation, gate) ? .everything : .verdicts)
                .describingPrograms(where: sinks.contains(where: \.report.needsOverview)),
            day: JudgmentOptions.day(settings), deliberation: deliberation, reports: sinks.map(\.report),
            inputName: names, gate: gate)
        for note in sinks.compactMap({ $0.report.note(onFiles: search.files.count) }) {
            Streams.printError("posrubric: note: \(note)\n")
        }
        let writing = ReportWriting(sinks)
        let (tally, use, passing) = try await evaluate(work, to: writing, count: search.files.count)
        // The process ends soon. Taking the rubric apart piece by piece would cost as much as evaluating a file did.
        Kept.untilExit((rubric, work))
        let notices = deliberation?.notices(use) ?? []
        writing.add(notices)
        let areWritten = writing.finish()
        try ReviewFiles.tell(notices)
        gate.tell(passing)
        if tally.refused > 0 || !search.unreadable.isEmpty || !areWritten { throw ExitStatus.notEvaluated }
        if passing.outside > 0 { throw ExitStatus.outsideGate }
    }

    /// Whether evidence is needed: a report shows it, people judge by it, or findings are known by their places.
    private func needsEverything(_ sinks: [ReportSink], _ deliberation: Deliberation?, _ gate: GateWork) -> Bool {
        deliberation != nil || gate.known != nil || sinks.contains { $0.report.needsEvidence }
    }

    private func evaluate(_ work: EvaluationWork, to writing: ReportWriting, count: Int) async throws
        -> (Tally, DeliberationUse, GateTally)
    {
        let jobs = jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        let isShown = Streams.isTerminal(STDERR_FILENO) && !Streams.isTerminal(STDOUT_FILENO) && count > 1
        var progress = isShown ? ProgressBar(total: count) : nil
        var tally = Tally()
        var use = DeliberationUse()
        var gate = GateTally()
        try await work.run(jobs: jobs) { chunk in
            tally.add(chunk.tally)
            use.add(chunk.use)
            gate.add(chunk.gate)
            writing.write(chunk.parts, chunk.tally)
            progress?.advance(chunk.count)
        }
        progress?.finish()
        return (tally, use, gate)
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
